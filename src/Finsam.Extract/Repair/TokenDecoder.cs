using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Finsam.Extract.Repair;

/// <summary>What was chosen for a token, and how sure that is given its neighbours.</summary>
internal readonly record struct Choice(Candidate Candidate, double Confidence);

/// <summary>
/// Chooses a reading for every token: the cheapest way through all of them by channel and word pairs (Viterbi 1967), so that a
/// word's context on both sides takes part.
/// </summary>
internal sealed class TokenDecoder
{
    /// <summary>A word mostly written small that stands with a capital inside a sentence, and the other way round.</summary>
    private const double WrongCaseCost = 2.5;

    /// <summary>What leaving the text alone is worth: a change must be more than likely.</summary>
    private const double LiteralGain = 0.3;

    /// <summary>What an abbreviation in capitals is worth as it stands: more than a word that goes with its neighbours, for no list has it.</summary>
    private const double AbbreviationGain = 20;

    /// <summary>In a clean document the gain rises to this: what looks wrong there is a name, a new word or another language.</summary>
    private const double CleanLiteralGain = 9;

    /// <summary>From this confidence on an engine's word stands as text does.</summary>
    private const double SureEngine = 0.95;

    /// <summary>From this confidence down it has lost all but this share of its gain.</summary>
    private const double UnsureEngine = 0.5;
    private const double UnsureShare = 0.1;

    private readonly SwedishModel model;
    private readonly Candidate[] start;
    private readonly IReadOnlyList<Token> tokens;
    private readonly Candidate[][] candidates;

    /// <summary>For each token, what its readings cost after those before it; null where there is no choice.</summary>
    private readonly WordLinks?[] links;

    /// <summary>Each of them once.</summary>
    private readonly List<WordLinks> distinct = [];

    /// <summary>For each token the place of its first reading among all readings.</summary>
    private readonly int[] firsts;

    /// <summary>What each reading of each token costs by itself.</summary>
    private readonly double[] emissions;

    /// <summary>What the cheapest way to each reading costs, and the reading before it on that way.</summary>
    private readonly double[] costs;
    private readonly byte[] from;

    /// <summary>What each reading costs for its capitals; the same in every round.</summary>
    private readonly double[] caseCosts;
    private readonly double[] literalGains;

    /// <summary>For each token, by how much a lost letter is likelier there than in the document.</summary>
    private readonly double[] lostGains;
    private readonly int[] chosen;
    private readonly Choice[] choices;

    public TokenDecoder(SwedishModel model, IReadOnlyList<Token> tokens, Candidate[][] candidates)
    {
        this.model = model;
        this.tokens = tokens;
        this.candidates = candidates;
        start = [new Candidate([], model.SentenceBreak, 0, [])];
        links = Links();
        firsts = new int[tokens.Count];
        for (var t = 1; t < tokens.Count; t++)
        {
            firsts[t] = firsts[t - 1] + candidates[t - 1].Length;
        }

        emissions = new double[candidates.Sum(c => c.Length)];
        (costs, from) = (new double[emissions.Length], new byte[emissions.Length]);
        (literalGains, lostGains) = (new double[tokens.Count], new double[tokens.Count]);
        (chosen, choices) = (new int[tokens.Count], new Choice[tokens.Count]);
        caseCosts = new double[emissions.Length];
        for (var t = 0; t < tokens.Count; t++)
        {
            for (var c = 0; c < candidates[t].Length; c++)
            {
                caseCosts[firsts[t] + c] = CaseCost(tokens[t], candidates[t][c]);
            }
        }
    }

    /// <param name="damage">The share of lost letters in the document.</param>
    /// <param name="evidence">What an earlier round was sure of.</param>
    /// <param name="passages">For each token the share of lost letters around it, where that is more than the document's.</param>
    /// <returns>The choice for each token; the next round writes over it.</returns>
    public Choice[] Run(double damage, DocumentPairs evidence, double[] passages)
    {
        foreach (var link in distinct)
        {
            link.Weigh(evidence);
        }

        for (var t = 0; t < tokens.Count; t++)
        {
            literalGains[t] = GainIn(Math.Max(passages[t], damage));
            lostGains[t] = passages[t] > damage ? Math.Log(passages[t] / damage) : 0;
            for (var c = 0; c < candidates[t].Length; c++)
            {
                var here = firsts[t] + c;
                emissions[here] = Emission(t, candidates[t][c]) + caseCosts[here];
                (costs[here], from[here]) = t == 0 ? (Transition(0, 0, c), (byte)0) : Cheapest(t, c);
                costs[here] += emissions[here];
            }
        }

        Backtrack();
        return choices;
    }

    /// <summary>The cheapest way to a reading, and the reading before it on that way.</summary>
    private (double Cost, byte From) Cheapest(int t, int c)
    {
        var (best, from) = (double.MaxValue, 0);
        for (var b = 0; b < candidates[t - 1].Length; b++)
        {
            var cost = costs[firsts[t - 1] + b] + Transition(t, b, c);
            if (cost < best)
            {
                (best, from) = (cost, b);
            }
        }

        return (best, (byte)from);
    }

    private Candidate[] Before(int t) => t == 0 ? start : candidates[t - 1];

    private WordLinks?[] Links()
    {
        var known = new Dictionary<(Candidate[], Candidate[]), WordLinks>(ReferencePairs.Instance);
        var all = new WordLinks?[tokens.Count];
        for (var t = 0; t < tokens.Count; t++)
        {
            var (before, here) = (Before(t), candidates[t]);
            if (before.Length == 1 && here.Length == 1)
            {
                continue;
            }

            ref var link = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (before, here), out var isKnown);
            if (!isKnown)
            {
                link = new WordLinks(before, here, model);
                distinct.Add(link);
            }

            all[t] = link;
        }

        return all;
    }

    /// <summary>What a reading costs after one before it; nought where there is no choice.</summary>
    private double Transition(int t, int before, int here) => links[t] is { } link ? link.Cost(before, here) : 0;

    private void Backtrack()
    {
        for (var t = tokens.Count - 1; t >= 0; t--)
        {
            var last = costs.AsSpan(firsts[t], candidates[t].Length);
            chosen[t] = t == tokens.Count - 1 ? last.IndexOf(last.ToArray().Min()) : from[firsts[t + 1] + chosen[t + 1]];
        }

        for (var t = 0; t < tokens.Count; t++)
        {
            choices[t] = new(candidates[t][chosen[t]], Confidence(t));
        }
    }

    /// <summary>All readings of a token and their shares of the probability, its neighbours being as chosen.</summary>
    public WeighedReading[] Readings(int t)
    {
        var shares = new double[candidates[t].Length];
        Costs(t, shares);
        var least = shares.Min();
        var sum = shares.Sum(c => Math.Exp(least - c));
        return [.. shares.Select((c, i) => new WeighedReading(candidates[t][i], Math.Exp(least - c) / sum))];
    }

    /// <summary>Whether a token has more than one reading.</summary>
    public bool IsOpen(int t) => candidates[t].Length > 1;

    /// <summary>The chosen reading's share of the probability of all readings, its neighbours being as chosen.</summary>
    private double Confidence(int t)
    {
        if (candidates[t].Length == 1)
        {
            return 1;
        }

        Span<double> each = stackalloc double[candidates[t].Length];
        Costs(t, each);
        double sum = 0;
        foreach (var cost in each)
        {
            sum += Math.Exp(Math.Min(each[chosen[t]] - cost, 50));
        }

        return 1 / sum;
    }

    private void Costs(int t, Span<double> each)
    {
        for (var c = 0; c < each.Length; c++)
        {
            each[c] = emissions[firsts[t] + c] + Transition(t, t > 0 ? chosen[t - 1] : 0, c)
                + (t < tokens.Count - 1 ? Transition(t + 1, c, chosen[t + 1]) : 0);
        }
    }

    private static double GainIn(double damage) => CleanLiteralGain + (Math.Min(1, damage * 2) * (LiteralGain - CleanLiteralGain));

    private double Emission(int t, Candidate candidate) =>
        candidate.ChannelCost - (candidate.IsLiteral ? GainOf(t) : LostGain(t, candidate));

    private double CaseCost(Token token, Candidate candidate)
    {
        if (token.Kind != ElementKind.Word || token.Text.Length < 2)
        {
            return 0;
        }

        var isCapital = char.IsUpper(token.Text[0]);
        if (char.IsUpper(token.Text[1]))
        {
            var isBroken = candidate.IsLiteral && token.Text.Any(char.IsLower) && model.CaseOf(candidate.Word) == WordCase.Lower;
            return isBroken ? WrongCaseCost : candidate.IsLiteral && token.IsAbbreviation ? -AbbreviationGain : 0;
        }

        return model.CaseOf(candidate.Word) switch
        {
            WordCase.Lower when isCapital && !token.StartsSentence => WrongCaseCost,
            WordCase.Capital or WordCase.Upper when !isCapital => WrongCaseCost,
            _ => 0,
        };
    }

    /// <summary>
    /// What leaving a token alone is worth. Where an engine that knows Swedish was unsure, it falls towards that of a damaged document; an engine
    /// that has no å is sure of its a, so that there its confidence says nothing.
    /// </summary>
    private double GainOf(int t) => tokens[t].Confidence >= SureEngine
        ? literalGains[t]
        : LiteralGain + ((literalGains[t] - LiteralGain) * Math.Max(UnsureShare, (tokens[t].Confidence - UnsureEngine) / (SureEngine - UnsureEngine)));

    private double LostGain(int t, Candidate candidate) =>
        lostGains[t] == 0 ? 0 : lostGains[t] * candidate.Edits.Count(e => EditTable.All[e].IsLost);

    /// <summary>Tokens of one word share their readings: what stands for the word is the array itself.</summary>
    private sealed class ReferencePairs : IEqualityComparer<(Candidate[] First, Candidate[] Second)>
    {
        public static readonly ReferencePairs Instance = new();

        public bool Equals((Candidate[] First, Candidate[] Second) x, (Candidate[] First, Candidate[] Second) y) =>
            ReferenceEquals(x.First, y.First) && ReferenceEquals(x.Second, y.Second);

        public int GetHashCode((Candidate[] First, Candidate[] Second) pair) =>
            (RuntimeHelpers.GetHashCode(pair.First) * 31) + RuntimeHelpers.GetHashCode(pair.Second);
    }
}
