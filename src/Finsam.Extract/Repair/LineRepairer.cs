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
    private const double SureConfidence = 0.9;

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
            channel = channel.Reestimate(Taken(tokens, choices));
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

    /// <summary>
    /// How often each step was taken. Of like shapes each different word counts once and the first of them not at all: a name that is
    /// printed on every page would else bear itself out.
    /// </summary>
    private static double[] Taken(List<Token> tokens, Choice[] choices)
    {
        var taken = new double[EditTable.All.Length];
        var met = new HashSet<(string, ushort)>();
        var isMet = new bool[taken.Length];
        for (var t = 0; t < choices.Length; t++)
        {
            foreach (var edit in choices[t].Candidate.Edits)
            {
                if (EditTable.All[edit].Row != Edit.LikeShape)
                {
                    taken[edit]++;
                }
                else if (choices[t].Confidence >= SureConfidence && met.Add((tokens[t].Text, edit)))
                {
                    taken[edit] += isMet[edit] ? 1 : 0;
                    isMet[edit] = true;
                }
            }
        }

        return taken;
    }
}
