using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Activities;

/// <summary>Makes the content of a made-up report from its text: <c>#</c> headings, <c>**bold**</c> lines, <c>-</c> lists, tab rows as tables.</summary>
internal static class Reports
{
    internal static PartContent Of(string text, DocumentType type = DocumentType.AnnualReport)
    {
        var lines = new List<Line>();
        var gap = true;
        foreach (var (raw, number) in text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l, i + 1)))
        {
            if (raw.Trim().Length == 0)
            {
                gap = true;
                continue;
            }

            lines.Add(LineOf(raw, lines.Count, number, gap));
            gap = false;
        }

        var part = new DocumentPart { Ordinal = 1, Type = type, FirstLine = 0, LastLine = lines.Count - 1, PeriodEnd = new DateOnly(2021, 12, 31) };
        return new PartContent(part, [.. lines], TablesOf(lines));
    }

    private static Line LineOf(string raw, int index, int number, bool gap)
    {
        var level = raw.TakeWhile(c => c == '#').Count();
        var plain = raw[level..].Trim(' ');
        var isBold = plain.StartsWith("**", StringComparison.Ordinal);
        var words = plain.Trim('*');
        return new Line
        {
            Index = index,
            Number = number,
            SourceText = raw,
            Plain = words,
            Text = words,
            HeadingLevel = level,
            IsBold = isBold,
            IsListItem = words.StartsWith("- ", StringComparison.Ordinal),
            AfterGap = gap,
        };
    }

    private static ImmutableArray<Table> TablesOf(List<Line> lines)
    {
        var tables = new List<Table>();
        for (var from = 0; from < lines.Count; from++)
        {
            var rows = lines.Skip(from).TakeWhile(l => l.HasCells).ToList();
            if (rows.Count < 2)
            {
                continue;
            }

            tables.Add(new Table
            {
                Index = tables.Count,
                Rows = rows.Count,
                Columns = rows.Max(r => r.Cells.Length),
                FirstLine = from,
                LastLine = from + rows.Count - 1,
                Cells = [.. rows.SelectMany((row, r) => row.Cells.Select((cell, c) => new TableCell
                {
                    Row = r,
                    Column = c,
                    Text = cell.Trim(),
                    LineIndex = row.Index,
                    LineNumber = row.Number,
                }))],
            });
            from += rows.Count - 1;
        }

        return [.. tables];
    }
}
