namespace Finsam.Extract.Tables.Grids;

/// <summary>Tells tables from what only stands in columns: lists, running text in columns, contents, frames around text.</summary>
internal static class GridJudge
{
    private const double MostWordsUnruled = 7;

    internal static bool IsTable(PageGrid grid)
    {
        if (grid.Columns < 2 || grid.Rows < 2)
        {
            return false;
        }

        var rows = grid.Cells.GroupBy(c => c.Row).Select(r => r.ToList()).ToList();
        var full = rows.Count(r => r.Count > 1);
        var figures = grid.Cells.Count(c => IsFigure(c));
        if (grid.Region.IsLattice)
        {
            return full >= 2;
        }

        var words = grid.Cells.Average(c => c.Tokens.Length);
        if (grid.Region.IsRuled)
        {
            return full >= 2 && full * 2 >= rows.Count && (figures > 0 || words < MostWordsUnruled);
        }

        return full >= (grid.Columns == 2 ? 3 : 2) && full * 2 >= rows.Count && words < MostWordsUnruled
            && (figures * 4 >= grid.Cells.Length || (grid.Columns >= 3 && full >= 3 && words < 4));
    }

    private static bool IsFigure(GridCell cell) => new Phrase(cell.Tokens, default).IsFigure;
}
