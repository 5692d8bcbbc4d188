namespace Finsam.Extract.Tables.Grids;

/// <summary>Tells tables from what only stands in columns: lists, running text, contents, charts, frames around text.</summary>
internal static class GridJudge
{
    private const double MostWordsUnruled = 7;

    /// <summary>Of the places of a drawn frame so many hold text.</summary>
    private const double LeastFilled = 0.4;

    internal static bool IsTable(PageGrid grid)
    {
        if (grid.Columns < 2 || grid.Rows < 2 || ChartJudge.IsChart(grid) || IsList(grid))
        {
            return false;
        }

        var rows = grid.Cells.GroupBy(c => c.Row).Select(r => r.ToList()).ToList();
        var full = rows.Where(r => r.Count > 1).ToList();
        if (grid.Region.IsLattice)
        {
            return full.Count >= 2 && FilledShare(grid) >= LeastFilled;
        }

        if (full.Count * 2 < rows.Count || full.Count < 2)
        {
            return false;
        }

        var figures = full.Sum(r => r.Count(IsFigure));
        var words = grid.Cells.Average(c => c.Tokens.Length);
        if (grid.Region.IsRuled)
        {
            return figures > 0 || words < MostWordsUnruled;
        }

        return words < MostWordsUnruled
            && (figures * 4 >= grid.Cells.Length ? full.Count >= (grid.Columns == 2 ? 3 : 2) : IsTableOfText(grid, full.Count, words));
    }

    /// <summary>Without numbers and without lines, only many short cells in full rows make a table.</summary>
    private static bool IsTableOfText(PageGrid grid, int full, double words) =>
        grid.Columns >= 3 && full >= 4 && words < 4 && FilledShare(grid) >= 0.75;

    private static double FilledShare(PageGrid grid) =>
        (double)grid.Cells.Sum(c => c.RowSpan * c.ColumnSpan) / (grid.Rows * grid.Columns);

    /// <summary>Bullets or numbers of items, and running text at their right.</summary>
    private static bool IsList(PageGrid grid)
    {
        var first = grid.Cells.Where(c => c.Column == 0).ToList();
        var marks = first.Count(IsMark);
        var bullets = first.Count(c => c.Tokens.All(t => t.Text.All(s => !char.IsLetterOrDigit(s))));
        return !grid.Region.IsLattice && first.Count > 0 && (bullets * 2 > first.Count || (grid.Columns == 2 && marks * 2 > first.Count));
    }

    /// <summary><c>a)</c>, <c>14.</c>; a reader loses the point now and then.</summary>
    private static bool IsMark(GridCell cell) =>
        cell.Tokens is [{ Text: [_, '.' or ')'] or [_, _, '.' or ')'] }] || (cell.Tokens is [{ Text.Length: <= 2 } number] && number.Text.All(char.IsAsciiDigit));

    private static bool IsFigure(GridCell cell) => new Phrase(cell.Tokens, default).IsFigure;
}
