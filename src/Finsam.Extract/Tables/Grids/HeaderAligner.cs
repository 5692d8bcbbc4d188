namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Puts heads over their columns where they do not stand above them: heads that end at a column's right edge over words that begin at its left
/// have no ink in common, and the white between makes columns that no other row fills.
/// </summary>
internal static class HeaderAligner
{
    private const int FewestRows = 3;

    internal static PageGrid Run(PageGrid grid)
    {
        var heads = grid.Cells.Where(c => c.Row == 0).OrderBy(c => c.Column).ToArray();
        var body = grid.Cells.Where(c => c.Row > 0).ToArray();
        var filled = body.Select(c => c.Column).Distinct().Order().ToArray();
        if (grid.Rows <= FewestRows || heads.Length != filled.Length || heads.Select(h => h.Column).SequenceEqual(filled) || heads.Any(h => h.RowSpan > 1))
        {
            return grid;
        }

        var places = heads.Zip(filled, (head, column) => (head, column)).ToDictionary(p => p.head, p => p.column);
        return GridTrimmer.Run(grid with { Cells = [.. grid.Cells.Select(c => places.TryGetValue(c, out var column) ? c with { Column = column, ColumnSpan = 1 } : c)] });
    }
}
