using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Evaluation.Pages;

/// <summary>
/// Scores a page's words against what is printed, matched by place: each word belongs to the printed line that it lies
/// on, and is compared there. So a reader's order of lines and columns does not count, its characters do; a word that
/// lies on no line is all errors.
/// </summary>
public static class PageScorer
{
    /// <summary>Words below it are known to be doubtful.</summary>
    public const double LowConfidence = 0.8;

    /// <summary>How far, in heights of the line, a word's centre may lie outside of it.</summary>
    private const double ReachHeights = 0.5;

    /// <param name="read">Null for a page that was not read: all of it is lost.</param>
    public static PageAccuracy Run(GoldPage gold, RecognizedPage? read)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var words = Centred(gold, read);
        var byLine = words.ToLookup(w => LineOf(gold, w.Box));
        var errors = byLine[null].Sum(w => PrintedText.Plain(w.Text).Length);
        var characters = 0;
        foreach (var line in gold.Lines)
        {
            var printed = PrintedText.Plain(line.Text);
            characters += printed.Length;
            errors += EditDistance.Of(printed, PrintedText.Plain(TextOf(byLine[line])));
        }

        var numbers = Numbers(gold, words).ToArray();
        var wrong = numbers.Where(n => !n.IsRight).ToArray();
        return new PageAccuracy(
            characters, errors, numbers.Length, wrong.Length, wrong.Count(n => !IsDoubtful(n.Words)), numbers.Count(n => n.IsRight && IsDoubtful(n.Words)));
    }

    /// <summary>The number cells that were not read to the sign, with what was read, for people.</summary>
    public static IEnumerable<(GoldCell Cell, string Read, bool IsSilent)> WrongNumbers(GoldPage gold, RecognizedPage? read)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return Numbers(gold, Centred(gold, read)).Where(n => !n.IsRight).Select(n => (n.Cell, TextOf(n.Words), !IsDoubtful(n.Words)));
    }

    private static IEnumerable<(GoldCell Cell, Word[] Words, bool IsRight)> Numbers(GoldPage gold, IReadOnlyList<Word> words) => gold.Cells
        .Where(c => c.Kind == "number")
        .Select(c => (Cell: c, Words: WordsIn(c, words)))
        .Select(c => (c.Cell, c.Words, PrintedText.Figures(TextOf(c.Words)) == PrintedText.Figures(c.Cell.Text)));

    /// <summary>The reader's page may have another size (whole pixels, a canvas that grew): their centres are the same.</summary>
    private static IReadOnlyList<Word> Centred(GoldPage gold, RecognizedPage? read)
    {
        if (read is null)
        {
            return [];
        }

        var (x, y) = ((gold.WidthPoints - read.WidthPoints) / 2, (gold.HeightPoints - read.HeightPoints) / 2);
        return [.. read.Words.Select(w => w with { Box = new Box(w.Box.X0 + x, w.Box.Y0 + y, w.Box.X1 + x, w.Box.Y1 + y) })];
    }

    private static GoldLine? LineOf(GoldPage gold, Box word) => gold.Lines
        .Select(l => (Line: l, Distance: DistanceTo(l.Box, word)))
        .Where(l => l.Distance <= ReachHeights)
        .OrderBy(l => l.Distance)
        .ThenBy(l => Math.Abs(l.Line.Box.CenterY - word.CenterY))
        .FirstOrDefault().Line;

    /// <summary>How far a word's centre lies outside a box, in heights of the box.</summary>
    private static double DistanceTo(Box box, Box word)
    {
        var across = Math.Max(0, Math.Max(box.X0 - word.CenterX, word.CenterX - box.X1));
        var down = Math.Max(0, Math.Max(box.Y0 - word.CenterY, word.CenterY - box.Y1));
        return Math.Max(across, down) / Math.Max(1, box.Height);
    }

    private static Word[] WordsIn(GoldCell cell, IReadOnlyList<Word> words) =>
        [.. words.Where(w => DistanceTo(cell.Box, w.Box) <= ReachHeights)];

    private static string TextOf(IEnumerable<Word> words) => string.Join(' ', words.OrderBy(w => w.Box.X0).Select(w => w.Text));

    private static bool IsDoubtful(Word[] words) => words.Any(w => w.Confidence < LowConfidence || !w.Alternatives.IsEmpty);
}
