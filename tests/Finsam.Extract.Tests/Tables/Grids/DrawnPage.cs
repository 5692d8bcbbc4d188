using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables.Grids;

/// <summary>
/// Pages drawn with characters: words stand where theirs stand, <c>|</c> is a piece of an upright line, three or more of
/// <c>-</c> and <c>+</c> are a level one.
/// </summary>
internal static class DrawnPage
{
    private const double Across = 5;
    private const double Down = 14;
    private const double LetterHeight = 9;
    private const double Top = 50;

    internal static RecognizedPage Of(string drawing, int number = 1)
    {
        var rows = drawing.ReplaceLineEndings("\n").Split('\n');
        return new RecognizedPage
        {
            Number = number,
            WidthPoints = 595,
            HeightPoints = 842,
            Source = TextSource.BornDigital,
            Words = [.. rows.SelectMany((row, i) => Words(row, i))],
            Rulings = [.. rows.SelectMany((row, i) => Rulings(row, i))],
        };
    }

    internal static ImmutableArray<Table> Tables(params string[] drawings) => Tables([.. drawings.Select((d, i) => Of(d, i + 1))]);

    internal static ImmutableArray<Table> Tables(ImmutableArray<RecognizedPage> pages) => TableReader.Run(Lines(pages), pages);

    internal static ImmutableArray<Line> Lines(ImmutableArray<RecognizedPage> pages) =>
        LineReader.Run(new RecognizedDocument { SourceSha256 = new string('0', 64), Engine = "test", Pages = pages });

    /// <summary>Rows as text: <c>row column text</c>, with <c>+n</c> behind a number for spans.</summary>
    internal static string[] Cells(Table table) =>
    [
        .. table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column).Select(c =>
            $"{c.Row}{(c.RowSpan > 1 ? $"+{c.RowSpan - 1}" : "")} {c.Column}{(c.ColumnSpan > 1 ? $"+{c.ColumnSpan - 1}" : "")} {c.Text}"),
    ];

    private static IEnumerable<Word> Words(string row, int index)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is ' ' or '|' || RuleLength(row, at) > 0)
            {
                at += Math.Max(0, RuleLength(row, at) - 1);
                continue;
            }

            var end = at;
            while (end < row.Length && row[end] is not (' ' or '|'))
            {
                end++;
            }

            yield return new Word(row[at..end], new Box(at * Across, Top + (index * Down), end * Across, Top + (index * Down) + LetterHeight), 0.95);
            at = end - 1;
        }
    }

    private static IEnumerable<Ruling> Rulings(string row, int index)
    {
        var middle = Top + (index * Down) + (LetterHeight / 2);
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is '|' or '+')
            {
                var x = (at + 0.5) * Across;
                yield return new Ruling(new Box(x - 0.2, middle - (Down / 2), x + 0.2, middle + (Down / 2)));
            }
        }

        for (var at = 0; at < row.Length; at++)
        {
            var length = RuleLength(row, at);
            if (length > 0)
            {
                yield return new Ruling(new Box((at + 0.5) * Across, middle - 0.2, (at + length - 0.5) * Across, middle + 0.2));
                at += length - 1;
            }
        }
    }

    private static int RuleLength(string row, int at)
    {
        var end = at;
        while (end < row.Length && row[end] is ('-' or '+'))
        {
            end++;
        }

        return end - at >= 3 ? end - at : 0;
    }
}
