using System.Globalization;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Tells tables from what only stands in columns: lists, running text, contents, charts with their axes, frames around text.</summary>
internal static class GridJudge
{
    private const double MostWordsUnruled = 7;

    /// <summary>Fewer values than that may be evenly spaced by chance.</summary>
    private const int LeastTicks = 4;

    internal static bool IsTable(PageGrid grid)
    {
        if (grid.Columns < 2 || grid.Rows < 2 || IsChart(grid) || IsList(grid))
        {
            return false;
        }

        var rows = grid.Cells.GroupBy(c => c.Row).Select(r => r.Count()).ToList();
        var full = rows.Count(r => r > 1);
        var figures = grid.Cells.Count(IsFigure);
        var words = grid.Cells.Average(c => c.Tokens.Length);
        if (grid.Region.IsLattice)
        {
            return full >= 2 && FilledShare(grid) >= 0.4;
        }

        if (full * 2 < rows.Count || full < 2)
        {
            return false;
        }

        if (grid.Region.IsRuled)
        {
            return figures > 0 || words < MostWordsUnruled;
        }

        return words < MostWordsUnruled && (figures * 4 >= grid.Cells.Length ? full >= (grid.Columns == 2 ? 3 : 2) : IsTableOfText(grid, full, words));
    }

    /// <summary>Without numbers and without lines, only many short cells in full rows make a table.</summary>
    private static bool IsTableOfText(PageGrid grid, int full, double words) =>
        grid.Columns >= 3 && full >= 4 && words < 4 && FilledShare(grid) >= 0.75;

    private static double FilledShare(PageGrid grid) =>
        (double)grid.Cells.Sum(c => c.RowSpan * c.ColumnSpan) / (grid.Rows * grid.Columns);

    /// <summary>The numbers along an axis are evenly spaced, or fall together in one cell; a chart has no others.</summary>
    private static bool IsChart(PageGrid grid)
    {
        var columns = grid.Cells.GroupBy(c => c.Column).Select(c => c.OrderBy(x => x.Row).Select(Value).OfType<decimal>().ToList()).Where(c => c.Count > 0).ToList();
        var stacked = grid.Cells.Count(IsStackOfNumbers);
        return (stacked > 0 && stacked * 4 >= grid.Cells.Count(IsFigure)) || (columns.Any(c => c.Count >= LeastTicks) && columns.Where(c => c.Count > 1).All(IsEven));
    }

    private static bool IsStackOfNumbers(GridCell cell)
    {
        var numbers = cell.Tokens.Where(t => new Phrase([t], default).IsNumber).ToList();
        return numbers.Count >= 3 && numbers.Count * 2 > cell.Tokens.Length
            && numbers.Zip(numbers.Skip(1), (a, b) => b.Box!.Value.CenterY - a.Box!.Value.CenterY > 0.6 * a.Box.Value.Height).All(isBelow => isBelow);
    }

    private static bool IsEven(List<decimal> values)
    {
        var steps = values.Zip(values.Skip(1), (a, b) => b - a).Distinct().ToList();
        return values.Count >= 3 && steps.Count == 1 && steps[0] != 0;
    }

    private static decimal? Value(GridCell cell) =>
        decimal.TryParse(string.Concat(cell.Tokens.Select(t => t.Text)).Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Bullets or numbers of items, and running text at their right.</summary>
    private static bool IsList(PageGrid grid)
    {
        var first = grid.Cells.Where(c => c.Column == 0).ToList();
        var marks = first.Count(c => c.Tokens.Length == 1 && c.Tokens[0].Text is [_] or [_, '.' or ')'] or [_, _, '.' or ')'] && !new Phrase(c.Tokens, default).IsNumber);
        var bullets = first.Count(c => c.Tokens.All(t => t.Text.All(s => !char.IsLetterOrDigit(s))));
        return !grid.Region.IsLattice && first.Count > 0 && (bullets * 2 > first.Count || (grid.Columns == 2 && marks * 2 > first.Count));
    }

    private static bool IsFigure(GridCell cell) => new Phrase(cell.Tokens, default).IsFigure;
}
