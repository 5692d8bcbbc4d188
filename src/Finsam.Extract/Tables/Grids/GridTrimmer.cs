using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Takes out rows and columns that no cell has for its own: the white between double lines, frames within frames.</summary>
internal static class GridTrimmer
{
    internal static PageGrid Run(PageGrid grid)
    {
        var rows = Kept(grid.Rows, grid.Cells.Select(c => (c.Row, c.RowSpan)));
        var columns = Kept(grid.Columns, grid.Cells.Select(c => (c.Column, c.ColumnSpan)));
        return grid with
        {
            Rows = rows.Count(k => k),
            Columns = columns.Count(k => k),
            Cells = [.. grid.Cells.Select(c => c with
            {
                Row = Place(rows, c.Row),
                Column = Place(columns, c.Column),
                RowSpan = Math.Max(1, Count(rows, c.Row, c.RowSpan)),
                ColumnSpan = Math.Max(1, Count(columns, c.Column, c.ColumnSpan)),
            }).OrderBy(c => c.Row).ThenBy(c => c.Column)],
        };
    }

    /// <summary>A lane is kept where a cell lies in it alone, or where two cells would else fall together.</summary>
    private static bool[] Kept(int lanes, IEnumerable<(int Start, int Span)> cells)
    {
        var kept = new bool[lanes];
        foreach (var (start, span) in cells.OrderBy(c => c.Span))
        {
            if (!kept.AsSpan(start, span).Contains(true))
            {
                kept[start] = true;
            }
        }

        return kept;
    }

    private static int Place(bool[] kept, int at)
    {
        var before = kept.AsSpan(0, at).Count(true);
        return Math.Min(before, Math.Max(0, kept.Count(k => k) - 1));
    }

    private static int Count(bool[] kept, int start, int span) => kept.AsSpan(start, span).Count(true);
}
