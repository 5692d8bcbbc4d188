using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>Writes changes into the lines, each on record, and notes what is proposed.</summary>
internal static class LineWriter
{
    public static ImmutableArray<Line> Run(ImmutableArray<Line> lines, IEnumerable<Change> changes, IEnumerable<Proposal> proposals)
    {
        var byLine = changes.ToLookup(c => c.At.Line);
        var proposed = proposals.ToLookup(p => p.Change.At.Line);
        return
        [
            .. lines.Select((line, l) => byLine.Contains(l) ? Apply(line, [.. byLine[l].OrderBy(c => c.At.Start)]) : line)
                .Select((line, l) => proposed.Contains(l) ? line with { Proposals = [.. proposed[l].OrderBy(p => p.Change.At.Start).Select(p => Proposed(line, p))] } : line),
        ];
    }

    private static RepairProposal Proposed(Line line, Proposal proposal) =>
        new(Repair(line, proposal.Change), [.. proposal.Others.Select(o => new RepairAlternative(o.Text, o.Confidence))]);

    private static Line Apply(Line line, Change[] changes)
    {
        var text = new StringBuilder();
        var repairs = ImmutableArray.CreateBuilder<TextRepair>(changes.Length);
        var done = 0;
        foreach (var change in changes)
        {
            var end = change.At.Start + change.At.Length;
            text.Append(line.Plain, done, change.At.Start - done).Append(change.Repaired);
            repairs.Add(Repair(line, change));
            done = end;
        }

        text.Append(line.Plain, done, line.Plain.Length - done);
        return line with { Text = text.ToString(), Repairs = repairs.ToImmutable() };
    }

    private static TextRepair Repair(Line line, Change change)
    {
        var original = line.Plain.Substring(change.At.Start, change.At.Length);
        var first = SourceOf(line, change.At.Start);
        var last = SourceOf(line, change.At.Start + change.At.Length - 1);
        var kind = change.Repaired.Contains('\u00a0') || (change.Repaired.Length == 1 && char.IsDigit(change.Repaired[0])) ? RepairKind.Number
            : change.Repaired.Contains(' ') ? RepairKind.Segmentation
            : Bare(original) == Bare(change.Repaired) ? RepairKind.Diacritic
            : RepairKind.Confusion;
        return new TextRepair(first, last - first + 1, original, change.Repaired, kind, Math.Round(change.Confidence, 3));
    }

    private static int SourceOf(Line line, int i) => line.PlainToSource.IsDefaultOrEmpty ? i : line.PlainToSource[i];

    /// <summary>A word without rings and dots: two words that are alike then differ in those alone.</summary>
    private static string Bare(string word) =>
        word.ToLowerInvariant().Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('é', 'e').Replace('ô', 'o');
}
