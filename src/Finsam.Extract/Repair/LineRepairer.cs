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
        if (Decide(lines) is not { } decided)
        {
            return lines;
        }

        var misreads = AmountMisreads.Find(lines).ToList();
        var sure = Parted([.. ParagraphSigns.Find(lines), .. LostLigatures.Find(lines), .. TornWords.Find(lines)]);
        var chosen = decided.Tokens.SelectMany((token, t) => ChangeWriter.Changes(lines, token, decided.Choices[t])).ToArray();
        var changes = chosen
            .Concat(MarkedLetters.Find(lines).Where(change => !chosen.Any(other => other.At.Overlaps(change.At))))
            .Concat(misreads)
            .Concat(AmountSpaces.Find(AmountMisreads.Mended(lines, misreads)))
            .Concat(decided.Damage < LeastDamage ? [] : StraySigns.Find(lines))
            .Where(change => sure.IsEmpty || !sure.Any(other => other.At.Overlaps(change.At)))
            .Concat(sure).ToList();
        var made = changes.ToLookup(change => change.At.Line);
        var proposals = Proposals(lines, decided).Where(proposal => !made[proposal.Change.At.Line].Any(change => change.At.Overlaps(proposal.Change.At)));
        return LineWriter.Run(lines, changes, proposals);
    }

    /// <summary>Of changes that meet in a word the first.</summary>
    private static ImmutableArray<Change> Parted(ImmutableArray<Change> changes) =>
        [.. changes.Where((change, c) => !changes.Take(c).Any(earlier => earlier.At.Overlaps(change.At)))];

    /// <summary>What the decoder has chosen for each token, and with what in hand.</summary>
    /// <param name="Damage">The share of lost letters in the document.</param>
    internal sealed record Decision(List<Token> Tokens, Choice[] Choices, TokenDecoder Decoder, double Damage);

    /// <returns>Null where there is no token.</returns>
    internal static Decision? Decide(ImmutableArray<Line> lines)
    {
        var model = SwedishModel.Shipped;
        var tokens = TokenReader.Run(lines);
        if (tokens.Count == 0)
        {
            return null;
        }

        var foreign = ForeignPassages.Find(tokens);
        var channel = DamageChannel.Estimate(tokens.Where((_, t) => !foreign[t]).Select(t => t.Text));
        var words = new DistinctReadings(model, channel);
        var readings = tokens.Select((token, t) => foreign[t] ? words.Fixed(token.Kind) : words.Of(token)).ToArray();
        var decoder = new TokenDecoder(model, tokens, readings);
        var choices = decoder.Run(channel.Damage, DocumentPairs.None, new double[tokens.Count]);
        for (var round = 1; round < Rounds; round++)
        {
            channel = channel.Reestimate(Taken(tokens, choices));
            words.MoveTo(channel);
            choices = decoder.Run(channel.Damage, DocumentPairs.Of(choices, model.Unknown), DamagedPassages.Find(tokens, choices));
        }

        return new Decision(tokens, choices, decoder, channel.Damage);
    }

    private static IEnumerable<Proposal> Proposals(ImmutableArray<Line> lines, Decision decided) =>
        Enumerable.Range(0, decided.Tokens.Count)
            .Where(t => decided.Decoder.IsOpen(t) && (decided.Choices[t].Confidence < SureConfidence || !decided.Choices[t].Candidate.IsLiteral) && !ChangeWriter.IsMade(decided.Choices[t]))
            .SelectMany(t => ChangeWriter.Proposals(lines, decided.Tokens[t], decided.Decoder.Readings(t)));

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
