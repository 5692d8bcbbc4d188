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
        var words = new DistinctReadings(model, channel);
        var readings = tokens.Select((token, t) => foreign[t] ? words.Fixed(token.Kind) : words.Of(token)).ToArray();
        var decoder = new TokenDecoder(model, tokens, readings);
        var choices = decoder.Run(channel.Damage, DocumentPairs.None);
        for (var round = 1; round < Rounds; round++)
        {
            channel = channel.Reestimate(Taken(choices));
            words.MoveTo(channel);
            choices = decoder.Run(channel.Damage, DocumentPairs.Of(choices, model.Unknown));
        }

        var signs = ParagraphSigns.Find(lines);
        var changes = tokens.SelectMany((token, t) => LineWriter.Changes(lines, token, choices[t]))
            .Concat(AmountSpaces.Find(lines))
            .Concat(AmountMisreads.Find(lines))
            .Concat(channel.Damage < LeastDamage ? [] : StraySigns.Find(lines))
            .Where(change => !signs.Any(sign => sign.At.Overlaps(change.At)));
        return LineWriter.Run(lines, changes.Concat(signs));
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
