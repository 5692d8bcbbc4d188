using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Reads the grid of a region by the white between its words (with what lines are drawn as a help).</summary>
internal static class GapGridReader
{
    internal static PageGrid Run(PageInk ink, Region region, ImmutableArray<Phrase> phrases)
    {
        var drawn = ink.Lines.In(region.Box);
        var lines = VisualRow.Of(phrases, ink.Em);
        var columns = ColumnFinder.Run(lines, Walls(drawn, region), ink.Em);
        ImmutableArray<PlacedRow> placed = [.. lines.Select(l => Place(l, columns, ink.Em))];
        var rows = RowFinder.Run(placed, drawn, ink.Em);
        var cells = placed.SelectMany((line, i) => line.Phrases.Select(p => (Row: rows[i], p.First, p.Last, p.Phrase)))
            .GroupBy(c => (c.Row, c.First))
            .Select(g => new GridCell(g.Key.Row, g.Key.First, 1, g.Max(c => c.Last) - g.Key.First + 1, [.. g.SelectMany(c => c.Phrase.Tokens)]))
            .ToImmutableArray();
        return HeaderAligner.Run(new PageGrid(ink.Page, region, rows.IsEmpty ? 0 : rows[^1] + 1, columns.Length, cells));
    }

    /// <summary>Upright lines that run along most of the region.</summary>
    private static ImmutableArray<double> Walls(DrawnLines drawn, Region region) =>
        [.. drawn.Down.Where(l => l.Height > 0.5 * region.Box.Height).Select(l => l.CenterX)];

    private static PlacedRow Place(VisualRow line, ImmutableArray<Extent> columns, double em) => new(line, [.. line.Phrases.Select(p =>
    {
        var x = new Extent(p.Box.X0, p.Box.X1);
        var over = Enumerable.Range(0, columns.Length).Where(c => columns[c].Overlap(x) > 0.15 * em).ToList();
        var nearest = Enumerable.Range(0, columns.Length).MinBy(c => -columns[c].Overlap(x));
        return over.Count == 0 ? new PlacedPhrase(p, nearest, nearest) : new PlacedPhrase(p, over[0], over[^1]);
    })]);
}
