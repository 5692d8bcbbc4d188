using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables;

/// <summary>Lines and tables of made-up documents.</summary>
internal static class TableText
{
    private const double CharacterWidth = 5;
    private const double LineHeight = 9;

    internal static ImmutableArray<Line> Lines(string text) => LineReader.Run(new RecognizedDocument
    {
        SourceSha256 = new string('0', 64),
        Engine = "test",
        TextLines = [.. text.ReplaceLineEndings("\n").Split('\n').Select((t, i) => new SourceLine(i + 1, null, t))],
    });

    internal static PartContent Content(string text) => Content(Lines(text));

    internal static PartContent Content(ImmutableArray<Line> lines) => new(
        new DocumentPart { Ordinal = 1, Type = DocumentType.AnnualReport, FirstLine = 0, LastLine = lines.Length - 1 },
        lines,
        TableReader.Run(lines));

    /// <summary>
    /// Lines of a page whose words have boxes where the characters of a drawing stand: what a page reader gives for it.
    /// </summary>
    internal static ImmutableArray<Line> Page(string drawing)
    {
        var rows = drawing.ReplaceLineEndings("\n").Split('\n').Where(r => r.Trim().Length > 0).ToArray();
        return [.. rows.Select((row, i) => PageLine(row, i))];
    }

    /// <summary>A table's rows as text: label, then the numbers by column, <c>.</c> where a cell is empty.</summary>
    internal static string[] Grid(Table table) =>
    [
        .. table.Cells.Where(c => !c.IsHeader).GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => string.Join(" | ",
            Enumerable.Range(0, table.Columns).Select(c => g.FirstOrDefault(x => x.Column == c) is not { } cell ? "."
                : cell.Number is { } number ? $"{number:0.##}" : cell.Text))),
    ];

    internal static string[] Headers(Table table) =>
    [
        .. Enumerable.Range(0, table.Columns).Select(c =>
            string.Join(' ', table.Cells.Where(x => x.IsHeader && x.Column == c).OrderBy(x => x.Row).Select(x => x.Text))),
    ];

    private static Line PageLine(string row, int index)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] == ' ')
            {
                continue;
            }

            var end = row.IndexOf(' ', at) is var space && space < 0 ? row.Length : space;
            var top = 50 + index * 14;
            words.Add(new Word(row[at..end], new Box(at * CharacterWidth, top, end * CharacterWidth, top + LineHeight), 0.9));
            at = end;
        }

        var text = string.Join(' ', words.Select(w => w.Text));
        return new Line
        {
            Index = index,
            Page = 1,
            Number = index + 1,
            Box = Box.Around(words.Select(w => w.Box)),
            SourceText = text,
            Plain = text,
            Text = text,
            Words = words.ToImmutable(),
            Confidence = 0.9,
        };
    }
}
