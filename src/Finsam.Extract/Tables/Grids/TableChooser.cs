using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Of two readings of one place, the amounts' and the geometric one, chooses which is the table of the file. The amounts' reader
/// knows how Swedish statements are set and lets sums decide, so what it found stands; geometry adds what it does not know.
/// In a document of another language that knowledge misleads, and geometry stands alone.
/// </summary>
internal static class TableChooser
{
    internal static ImmutableArray<Table> Run(ImmutableArray<Table> amounts, ImmutableArray<PageGrid> grids, ImmutableArray<Line> lines)
    {
        var known = DocumentLanguage.IsForeign(lines) ? [] : amounts;
        var taken = known.SelectMany(t => t.Cells).Select(c => c.LineIndex).ToHashSet();
        var added = grids.Where(g => !g.Cells.SelectMany(c => c.Tokens).Any(t => taken.Contains(t.Line.Index)))
            .Select(g => GridTables.Of(g))
            .Where(t => !known.Any(k => k.FirstLine <= t.LastLine && t.FirstLine <= k.LastLine))
            .Select(t => t with { Title = TableReader.TitleOf(lines, t.FirstLine) });
        return [.. known.Concat(added).OrderBy(t => t.FirstLine).ThenBy(t => t.LastLine).Select((t, i) => t with { Index = i })];
    }
}
