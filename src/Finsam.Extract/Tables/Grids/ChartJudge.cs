using System.Globalization;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Tells charts from tables: frames, axes and legends make grids too.</summary>
internal static class ChartJudge
{
    /// <summary>Fewer values than that may be evenly spaced by chance.</summary>
    private const int LeastTicks = 4;

    private const double EvenShare = 0.7;

    /// <summary>What a reader makes of bars and curves it is not sure of; poor scans of tables are still surer.</summary>
    private const double LeastConfidence = 0.5;

    private const int MostLoneLetters = 3;

    internal static bool IsChart(PageGrid grid) =>
        HasAxisCells(grid) || HasAxes(grid) || IsScrawl(grid);

    /// <summary>An axis whose numbers fall together in one cell, under or beside one another.</summary>
    private static bool HasAxisCells(PageGrid grid)
    {
        var axes = grid.Cells.Count(c => IsAxis(c) || IsStack(c));
        return axes > 0 && axes * 4 >= grid.Cells.Count(c => c.Tokens.Length == 1 && Value(c) is not null);
    }

    /// <summary>The numbers of an axis are evenly spaced, and a chart has no others. Years and ranks rise by one.</summary>
    private static bool HasAxes(PageGrid grid)
    {
        var columns = grid.Cells.GroupBy(c => c.Column)
            .Select(column => column.OrderBy(c => c.Row).Select(Value).OfType<decimal>().ToList())
            .Where(values => values.Count > 1).ToList();
        return columns.Exists(c => c.Count >= LeastTicks) && columns.TrueForAll(IsEven);
    }

    private static bool IsScrawl(PageGrid grid)
    {
        var words = grid.Cells.SelectMany(c => c.Tokens).ToList();
        var letters = grid.Cells.Where(c => c.Tokens is [{ Text: [var sign] }] && char.IsLetter(sign)).Select(c => c.Tokens[0].Text).Distinct().Count();
        return words.Average(w => w.Line.Confidence) < LeastConfidence || letters > MostLoneLetters;
    }

    private static bool IsStack(GridCell cell)
    {
        var numbers = cell.Tokens.Where(t => new Phrase([t], default).IsNumber).ToList();
        return numbers.Count >= 3 && numbers.Count * 2 > cell.Tokens.Length
            && numbers.Zip(numbers.Skip(1), (a, b) => b.Box!.Value.CenterY - a.Box!.Value.CenterY > 0.6 * a.Box.Value.Height).All(isBelow => isBelow);
    }

    private static bool IsAxis(GridCell cell) =>
        cell.Tokens.Select(t => Number(t.Text)).TakeWhile(n => n is not null).OfType<decimal>().ToList() is { Count: >= LeastTicks } ticks
        && ticks.Zip(ticks.Skip(1), (a, b) => b - a).Distinct().Count() == 1 && ticks[0] != ticks[1];

    private static bool IsEven(List<decimal> values)
    {
        var steps = values.Zip(values.Skip(1), (a, b) => b - a).ToList();
        var (step, count) = steps.CountBy(s => s).MaxBy(s => s.Value);
        return count >= EvenShare * steps.Count && Math.Abs(step) != 1 && step != 0;
    }

    private static decimal? Value(GridCell cell) => Number(string.Concat(cell.Tokens.Select(t => t.Text)));

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
}
