using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// Lines of a page input in reading order: words chained into segments, columns of running text one after the other,
/// rows within each. Running heads and page numbers are lines like others, whose role is told afterwards.
/// </summary>
internal static class PageLayout
{
    private const double SidewaysHeights = 3;
    private const double GapLeadings = 1.3;
    private const double HeadingSize = 1.25;
    private const double LargeHeadingSize = 1.45;
    private const double TitleSize = 1.8;
    private const int MostHeadingWords = 14;
    private const double MiddleOfAll = 0.5;

    /// <summary>Of lines of text: on a page of short paragraphs, half of the distances are gaps.</summary>
    private const double LowerQuarter = 0.25;

    internal static ImmutableArray<Line> Lines(RecognizedDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var page in document.Pages.Where(p => !p.Words.IsEmpty).Select(p => p with { Words = TwiceRead.Joined(WideBoxes.Cut(p.Words)) }))
        {
            var metrics = PageMetrics.Of(page.Words);
            Line[] rows = [.. Rows(page, metrics).Select(words => ToLine(words, metrics))];
            var leading = Leading(rows, metrics, MiddleOfAll);
            var textLeading = Math.Min(leading, Leading([.. rows.Where(r => !r.HasCells)], metrics, LowerQuarter));
            for (var i = 0; i < rows.Length; i++)
            {
                // Rows of tables stand wider apart than lines of text: a gap between paragraphs may be no wider than theirs.
                var usual = i > 0 && (rows[i].HasCells || rows[i - 1].HasCells) ? leading : textLeading;
                var isApart = i == 0 || !Follows(rows[i - 1], rows[i], usual);
                lines.Add(rows[i] with { Index = lines.Count, Page = page.Number, Number = i + 1, AfterGap = isApart });
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Words set sideways (margin stamps) would stand in every row; they come last, one by one.</summary>
    private static List<ImmutableArray<Word>> Rows(RecognizedPage page, PageMetrics metrics)
    {
        var sideways = page.Words.Where(w => w.Box.Height > SidewaysHeights * metrics.WordHeight && w.Box.Height > 2 * w.Box.Width).ToHashSet();
        Word[] upright = [.. page.Words.Where(w => !sideways.Contains(w))];
        var level = page.Source == TextSource.Ocr ? LevelWords.AsTheyStand(upright) : LevelWords.Of(upright, metrics);
        var segments = SegmentReader.Run(level.Words, metrics);
        ImmutableArray<Ruling> rulings = [.. page.Rulings.Select(r => new Ruling(level.Level(r.Box)))];
        return
        [
            .. ColumnReader.Run(segments, rulings, metrics).SelectMany(region => RowReader.Run(region, metrics)).Select(level.AsPrinted),
            .. sideways.Select(w => ImmutableArray.Create(w)),
        ];
    }

    private static Line ToLine(ImmutableArray<Word> words, PageMetrics metrics)
    {
        var source = LineText.Of(words, metrics);
        var kept = SpacedLetters.Kept(source, words);
        var text = SpacedLetters.Text(source, kept);
        return new Line
        {
            Index = 0,
            Number = 0,
            Box = Box.Around(words.Select(w => w.Box)),
            SourceText = source,
            Plain = text,
            PlainToSource = kept,
            Text = text,
            Words = words,
            Confidence = Math.Round(words.Sum(w => w.Confidence * w.Text.Length) / words.Sum(w => w.Text.Length), 3),
            HeadingLevel = HeadingLevel(words, metrics),
            IsListItem = words.Length > 1 && words[0].Text is "-" or "•" or "–" or "·" or "*",
        };
    }

    /// <summary>The usual distance from line to line; larger ones (between paragraphs) do not count.</summary>
    /// <param name="share">Which of the distances, from the least, is the usual one.</param>
    private static double Leading(Line[] rows, PageMetrics metrics, double share)
    {
        var distances = rows.Zip(rows.Skip(1), (a, b) => Middle(b) - Middle(a)).Where(d => d > 0 && d < 2.5 * metrics.WordHeight).Order().ToList();
        return distances.Count > 0 ? distances[(int)(share * distances.Count)] : 1.5 * metrics.WordHeight;
    }

    private static bool Follows(Line above, Line below, double leading) =>
        Middle(below) - Middle(above) is var distance && distance > 0 && distance <= GapLeadings * leading;

    private static double Middle(Line line) => PageMetrics.Median(line.Words.Select(w => w.Box.CenterY));

    /// <summary>Told by type size alone: box height and letter width must agree, since either alone misleads (capitals, wide faces).</summary>
    private static int HeadingLevel(ImmutableArray<Word> words, PageMetrics metrics)
    {
        if (words.Length > MostHeadingWords || words.Sum(w => w.Text.Count(char.IsLetter)) < 3)
        {
            return 0;
        }

        var height = PageMetrics.Median(words.Select(w => w.Box.Height)) / metrics.WordHeight;
        var width = PageMetrics.Median(words.Select(metrics.EmNear)) / metrics.Em;
        return Math.Min(height, width * 1.1) switch
        {
            >= TitleSize => 1,
            >= LargeHeadingSize => 2,
            >= HeadingSize => 3,
            _ => 0,
        };
    }
}
