using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// The repair stage: damaged Swedish put right by a noisy channel (Kernighan, Church and Gale 1990), each change on record. What
/// recognition did to the letters is estimated from the document itself, in rounds (Tong and Evans 1996).
/// </summary>
public static class LineRepairer
{
    private const int Rounds = 3;

    /// <summary>Above this share of lost letters a document's lone signs are taken for recognition's.</summary>
    private const double LeastDamage = 0.3;

    public static ImmutableArray<Line> Run(ImmutableArray<Line> lines)
    {
        var model = SwedishModel.Shipped;
        var tokens = TokenReader.Run(lines);
        if (tokens.Count == 0)
        {
            return lines;
        }

        var foreign = ForeignPassages.Find(tokens);
        var channel = DamageChannel.Estimate(tokens.Where((_, t) => !foreign[t]).Select(t => t.Text));
        var readings = Readings(model, channel, tokens, foreign);
        var decoder = new TokenDecoder(model);
        var choices = decoder.Run(tokens, readings, channel.Damage, DocumentPairs.None);
        for (var round = 1; round < Rounds; round++)
        {
            channel = channel.Reestimate(Taken(choices));
            readings = [.. readings.Select(r => r.Length == 1 ? r : [.. r.Select(c => c.In(channel))])];
            choices = decoder.Run(tokens, readings, channel.Damage, DocumentPairs.Of(choices, model.Unknown));
        }

        var changes = tokens.SelectMany((token, t) => LineWriter.Changes(lines, token, choices[t])).Concat(AmountSpaces.Find(lines));
        return LineWriter.Run(lines, channel.Damage < LeastDamage ? changes : changes.Concat(StraySigns.Find(lines)));
    }

    private static Candidate[][] Readings(SwedishModel model, DamageChannel channel, List<Token> tokens, bool[] foreign)
    {
        var finder = new CandidateFinder(model, channel);
        var known = new Dictionary<string, Candidate[]>();
        return [.. tokens.Select(Of)];

        Candidate[] Of(Token token, int place)
        {
            if (foreign[place] || token.Kind != ElementKind.Word)
            {
                return [Fixed(model, token.Kind)];
            }

            return known.TryGetValue(token.Text, out var readings) ? readings : known[token.Text] = finder.Find(token.Text);
        }
    }

    /// <summary>What stands between words has one reading, and tells the words beside it what it is.</summary>
    private static Candidate Fixed(SwedishModel model, ElementKind kind)
    {
        var word = kind switch
        {
            ElementKind.Number => model.Number,
            ElementKind.Year => model.Year,
            ElementKind.One => model.One,
            ElementKind.Break => model.SentenceBreak,
            _ => model.Unknown,
        };
        return new Candidate([], word, model.WordCosts[word] * SwedishModel.Step, []) { IsLiteral = true };
    }

    private static double[] Taken(Choice[] choices)
    {
        var taken = new double[EditTable.All.Length];
        foreach (var edit in choices.SelectMany(c => c.Candidate.Edits))
        {
            taken[edit]++;
        }

        return taken;
    }
}
