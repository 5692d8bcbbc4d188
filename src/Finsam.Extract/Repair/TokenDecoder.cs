namespace Finsam.Extract.Repair;

/// <summary>What was chosen for a token, and how sure that is given its neighbours.</summary>
internal readonly record struct Choice(Candidate Candidate, double Confidence);

/// <summary>
/// Chooses a reading for every token: the cheapest way through all of them by channel and word pairs (Viterbi 1967), so that a
/// word's context on both sides takes part.
/// </summary>
internal sealed class TokenDecoder(SwedishModel model)
{
    /// <summary>A word mostly written small that stands with a capital inside a sentence, and the other way round.</summary>
    private const double WrongCaseCost = 2.5;

    /// <summary>What leaving the text alone is worth: a change must be more than likely.</summary>
    private const double LiteralGain = 0.3;

    /// <summary>In a clean document the gain rises to this: what looks wrong there is a name, a new word or another language.</summary>
    private const double CleanLiteralGain = 9;

    private double literalGain = CleanLiteralGain;
    private DocumentPairs pairs = DocumentPairs.None;

    /// <param name="damage">The share of lost letters in the document.</param>
    /// <param name="evidence">What an earlier round was sure of.</param>
    public Choice[] Run(IReadOnlyList<Token> tokens, Candidate[][] candidates, double damage, DocumentPairs evidence)
    {
        pairs = evidence;
        literalGain = CleanLiteralGain + (Math.Min(1, damage * 2) * (LiteralGain - CleanLiteralGain));
        var costs = new double[tokens.Count][];
        var from = new int[tokens.Count][];
        for (var t = 0; t < tokens.Count; t++)
        {
            costs[t] = new double[candidates[t].Length];
            from[t] = new int[candidates[t].Length];
            for (var c = 0; c < candidates[t].Length; c++)
            {
                var here = Emission(tokens[t], candidates[t][c]);
                (costs[t][c], from[t][c]) = t == 0
                    ? (here + Transition(model.SentenceBreak, candidates[t][c]), 0)
                    : Cheapest(costs[t - 1], candidates[t - 1], candidates[t][c], here);
            }
        }

        return Backtrack(tokens, candidates, costs, from);
    }

    private (double Cost, int From) Cheapest(double[] before, Candidate[] beforeCandidates, Candidate candidate, double here)
    {
        var best = (Cost: double.MaxValue, From: 0);
        for (var b = 0; b < before.Length; b++)
        {
            var cost = before[b] + here + Transition(beforeCandidates[b].LastWord, candidate);
            if (cost < best.Cost)
            {
                best = (cost, b);
            }
        }

        return best;
    }

    private Choice[] Backtrack(IReadOnlyList<Token> tokens, Candidate[][] candidates, double[][] costs, int[][] from)
    {
        var chosen = new int[tokens.Count];
        for (var t = tokens.Count - 1; t >= 0; t--)
        {
            chosen[t] = t == tokens.Count - 1 ? Array.IndexOf(costs[t], costs[t].Min()) : from[t + 1][chosen[t + 1]];
        }

        var choices = new Choice[tokens.Count];
        for (var t = 0; t < tokens.Count; t++)
        {
            var before = t > 0 ? candidates[t - 1][chosen[t - 1]].LastWord : model.SentenceBreak;
            var after = t < tokens.Count - 1 ? candidates[t + 1][chosen[t + 1]] : null;
            choices[t] = new(candidates[t][chosen[t]], Confidence(tokens[t], candidates[t], chosen[t], (before, after)));
        }

        return choices;
    }

    /// <summary>The chosen reading's share of the probability of all readings, its neighbours being as chosen.</summary>
    private double Confidence(Token token, Candidate[] candidates, int chosen, (int Before, Candidate? After) context)
    {
        if (candidates.Length == 1)
        {
            return 1;
        }

        var costs = candidates.Select(c => Emission(token, c) + Transition(context.Before, c)
            + (context.After is null ? 0 : Transition(c.LastWord, context.After))).ToArray();
        return 1 / costs.Sum(c => Math.Exp(Math.Min(costs[chosen] - c, 50)));
    }

    private double Emission(Token token, Candidate candidate)
    {
        var cost = candidate.ChannelCost - (candidate.IsLiteral ? literalGain : 0);
        if (token.Kind != ElementKind.Word || token.Text.Length < 2)
        {
            return cost;
        }

        var isCapital = char.IsUpper(token.Text[0]);
        if (char.IsUpper(token.Text[1]))
        {
            var isBroken = candidate.IsLiteral && token.Text.Any(char.IsLower) && model.CaseOf(candidate.Word) == WordCase.Lower;
            return isBroken ? cost + WrongCaseCost : cost;
        }

        return model.CaseOf(candidate.Word) switch
        {
            WordCase.Lower when isCapital && !token.StartsSentence => cost + WrongCaseCost,
            WordCase.Capital or WordCase.Upper when !isCapital => cost + WrongCaseCost,
            _ => cost,
        };
    }

    private double Transition(int before, Candidate candidate) =>
        pairs.Cost(before, candidate.Word, model.CostAfter(before, candidate.Word, candidate.WordCost));
}
