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

    /// <summary>Of the cells that hold more than a dash so many hold a number or a word.</summary>
    private const double LeastReadable = 0.7;

    private const int WordLetters = 3;

    private const int LeastTickMarks = 2;

    internal static bool IsChart(PageGrid grid) =>
        HasAxisCells(grid) || HasAxes(grid) || HasTickMarks(grid) || IsScrawl(grid);

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

    /// <summary>The strokes of an axis are read as dashes behind its numbers, where a table has labels.</summary>
    private static bool HasTickMarks(PageGrid grid) => grid.Cells.Count(c =>
        c.Column == 0 && Text(c) is var text && char.IsAsciiDigit(text[0]) && IsDash(text[^1])
        && text.TrimEnd('-', '–', '—', ' ') is var number && !number.Any(IsDash) && Number(number.TrimEnd('%')) is not null) >= LeastTickMarks;

    private static bool IsScrawl(PageGrid grid)
    {
        var marked = grid.Cells.Where(c => new Phrase(c.Tokens, default) is { IsFigure: false } or { IsNumber: true }).ToList();
        if (marked.Count(c => c.Tokens.Any(t => t.Text.Any(char.IsAsciiDigit) || t.Text.Count(char.IsLetter) >= WordLetters)) < LeastReadable * marked.Count)
        {
            return true;
        }

        var words = grid.Cells.SelectMany(c => c.Tokens).ToList();
        var letters = grid.Cells.Where(c => c.Tokens is [{ Text: [var sign] }] && char.IsLetter(sign)).Select(c => c.Tokens[0].Text).Distinct().Count();
        return words.Average(w => w.Line.Confidence) < LeastConfidence || letters > MostLoneLetters;
    }

    private static bool IsStack(GridCell cell)
    {
        var numbers = cell.Tokens.Where(t => new Phrase([t], default).IsNumber).ToList();
        return numbers.Count >= 3 && !cell.Tokens.Any(t => t.Text.Count(char.IsLetter) >= WordLetters)
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

    /// <summary>The number of a cell, without the stroke of an axis behind it.</summary>
    private static decimal? Value(GridCell cell) => Number(Text(cell).TrimEnd('-', '–', '—', '%'));

    private static string Text(GridCell cell) => string.Concat(cell.Tokens.Select(t => t.Text));

    private static bool IsDash(char sign) => sign is '-' or '–' or '—' or '−';

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
}
