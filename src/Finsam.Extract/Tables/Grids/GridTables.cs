using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Writes grids as tables of the file.</summary>
internal static class GridTables
{
    internal static Table Of(PageGrid grid)
    {
        var lines = grid.Cells.SelectMany(c => c.Tokens).Select(t => t.Line.Index).Distinct().Order().ToList();
        var (first, last) = LongestRun(lines);
        return new Table
        {
            Index = 0,
            Rows = grid.Rows,
            Columns = grid.Columns,
            Cells = [.. grid.Cells.Select(c => Cell(c, grid.HeaderRows))],
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

    private static TableCell Cell(GridCell cell, int headerRows)
    {
        var line = cell.Tokens[0].Line;
        return new TableCell
        {
            Row = cell.Row,
            Column = cell.Column,
            RowSpan = cell.RowSpan,
            ColumnSpan = cell.ColumnSpan,
            IsHeader = cell.Row < headerRows,
            Text = string.Join(' ', cell.Tokens.Select(t => t.Text)),
            SourceText = string.Join(' ', cell.Tokens.Select(t => t.Source)),
            LineIndex = line.Index,
            LineNumber = line.Number,
            Page = line.Page,
            Box = Box.Around(cell.Tokens.Where(t => t.Box is not null).Select(t => t.Box!.Value)),
            Confidence = line.Confidence,
        };
    }
}
