using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>Makes one row of lines that tags tell to be cells of one, as where HTML is written one cell a line.</summary>
internal static class MarkupRows
{
    internal static ImmutableArray<RowLine> Read(ImmutableArray<Line> lines)
    {
        var rows = ImmutableArray.CreateBuilder<RowLine>(lines.Length);
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            while (end < lines.Length && lines[at].MarkupCell is { } cell && lines[end].MarkupCell?.Row == cell.Row)
            {
                end++;
            }

            rows.Add(end == at + 1 ? LineTokenizer.Read(lines[at]) : LineTokenizer.Read(Joined(lines[at..end])) with { LastIndex = lines[end - 1].Index });
            at = end;
        }

        return rows.ToImmutable();
    }

    /// <summary>The first line with the texts of all, each in its column; what one cell breaks over lines is parted by a space.</summary>
    private static Line Joined(ImmutableArray<Line> cells)
    {
        var (text, plain) = (Row(cells, c => c.Text), Row(cells, c => c.Plain));
        return cells[0] with { Text = text, Plain = plain, HasMarkedCells = true };
    }

    private static string Row(ImmutableArray<Line> cells, Func<Line, string> textOf)
    {
        var columns = new SortedDictionary<int, string>();
        foreach (var cell in cells)
        {
            var column = cell.MarkupCell!.Value.Column;
            foreach (var text in textOf(cell).Split('\t'))
            {
                columns[column] = columns.TryGetValue(column, out var before) ? $"{before} {text}".Trim() : text;
                column++;
            }
        }

        return string.Join('\t', Enumerable.Range(0, columns.Keys.Max() + 1).Select(c => columns.GetValueOrDefault(c, "")));
    }
}
