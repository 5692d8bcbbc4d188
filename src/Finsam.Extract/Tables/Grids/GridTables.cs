using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Writes grids as tables of the file.</summary>
internal static class GridTables
{
    internal static Table Of(PageGrid grid)
    {
        var lines = grid.Cells.SelectMany(c => c.Tokens).Select(t => t.Line.Index).Distinct().Order().ToList();
        var (first, last) = LongestRun(lines);
        var headers = HeaderRows(grid);
        return new Table
        {
            Index = 0,
            Rows = grid.Rows,
            Columns = grid.Columns,
            Cells = [.. grid.Cells.Select(c => Cell(c, headers))],
            IsRuled = grid.Region.IsRuled,
            FirstLine = first,
            LastLine = last,
        };
    }

    /// <summary>A table may share its height with text of another column: only lines that follow one another are its own.</summary>
    private static (int First, int Last) LongestRun(List<int> lines)
    {
        var best = (First: lines[0], Last: lines[0]);
        var start = lines[0];
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || lines[i] != lines[i - 1] + 1)
            {
                best = lines[i - 1] - start > best.Last - best.First ? (start, lines[i - 1]) : best;
                start = i < lines.Count ? lines[i] : start;
            }
        }

        return best;
    }

    /// <summary>
    /// The rows above the first number; years are no numbers here. Where nothing but words is, the first row names the columns.
    /// </summary>
    private static int HeaderRows(PageGrid grid)
    {
        var values = grid.Cells.Where(c => c.Column > 0 && Amount(c) is { } amount && !IsYear(c, amount.Value)).Select(c => c.Row).ToList();
        var labels = grid.Cells.GroupBy(c => c.Row).Where(r => r.All(c => c.Column == 0)).Select(r => r.Key).ToList();
        var first = values.Count == 0 ? 1 : values.Min();
        return Math.Min(first, labels.Where(r => r > 0).DefaultIfEmpty(first).Min());
    }

    private static bool IsYear(GridCell cell, decimal value) => cell.Tokens.Length == 1 && value is >= 1900 and < 2100 && decimal.IsInteger(value);

    /// <summary>The number that a cell prints; null where it prints none, or more than one.</summary>
    private static Amount? Amount(GridCell cell) =>
        cell.Tokens.Any(t => t.Text.Any(char.IsAsciiDigit)) && cell.Tokens.All(t => NumberTokens.IsNumeric(t.Text) || NumberTokens.IsDash(t.Text))
            && NumberGrouper.Readings(cell.Tokens, 1) is [{ Length: 1 } reading, ..]
            ? reading[0].Amount
            : null;

    private static TableCell Cell(GridCell cell, int headerRows)
    {
        var line = cell.Tokens[0].Line;
        var amount = cell.Row < headerRows ? null : Amount(cell);
        return new TableCell
        {
            Row = cell.Row,
            Column = cell.Column,
            RowSpan = cell.RowSpan,
            ColumnSpan = cell.ColumnSpan,
            IsHeader = cell.Row < headerRows,
            Text = string.Join(' ', cell.Tokens.Select(t => t.Text)),
            SourceText = string.Join(' ', cell.Tokens.Select(t => t.Source)),
            Number = amount?.Value,
            IsPercent = amount?.IsPercent ?? false,
            LineIndex = line.Index,
            LineNumber = line.Number,
            Page = line.Page,
            Box = Box.Around(cell.Tokens.Where(t => t.Box is not null).Select(t => t.Box!.Value)),
            Confidence = line.Confidence,
        };
    }
}
