using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Reads a page's numbers once more, each alone and as figures only, by the page's model and by a second one that fails
/// in other ways. Where the readings differ all of them are kept.
/// </summary>
/// <param name="second">A model of its own training; null where none is installed.</param>
/// <param name="first">Who read the page: <c>page</c> or <c>layer</c>.</param>
internal sealed class NumberReader(TesseractEngine engine, TesseractEngine? second, string first)
{
    private const string Figures = "0123456789-,.% ";
    private const string Brackets = "()";

    /// <summary>Tesseract reads a line of text badly whose ink comes near the picture's edge; pixels, whatever the resolution.</summary>
    private const int Border = 12;

    private const double MarginHeights = 0.12;
    private const double Sure = 0.85;

    /// <summary>How far before a number its minus may stand, in heights of the number.</summary>
    private const double MinusReach = 0.5;

    /// <summary>The widest faces print a figure, with the space beside it, nearly as wide as high; heights.</summary>
    private const double WidestFigure = 0.92;
    private const double Slack = 0.15;

    /// <summary>What is not read at one size may be at another.</summary>
    private const double Enlargement = 1.5;

    internal IReadOnlyList<PixelWord> Run(Picture page, IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> ink)
    {
        var read = words.ToList();
        foreach (var run in NumberRunFinder.Run(words))
        {
            var at = read.IndexOf(run.Words[0]);
            var better = Judged(page, run, words, ink);
            foreach (var word in run.Words)
            {
                read.Remove(word);
            }

            read.InsertRange(Math.Min(at, read.Count), better);
        }

        return read;
    }

    private IReadOnlyList<PixelWord> Judged(Picture page, NumberRun run, IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> ink)
    {
        var others = words.Except(run.Words).ToArray();
        var box = WordBoxes.WithCutInk(run.Box, others, ink);
        var dash = Minus(box, others, ink);
        box = dash is { } stroke && stroke.X < box.X ? box with { X = stroke.X, Width = box.Right - stroke.X } : box;

        var part = box.Grown(Math.Max(2, (int)Math.Round(MarginHeights * box.Height)), page);
        using var crop = page.Crop(part, Border);
        var characters = run.Text.Any("([{".Contains) && run.Text.Length > 3 ? Figures + Brackets : Figures;
        NumberReading[] readings = [.. Others(run, crop, characters, part, 1)];
        if (!Array.Exists(readings, r => Fits(r.Text, box)))
        {
            using var larger = crop.Scale(Enlargement);
            readings = [.. Others(run, larger, characters, part, Enlargement)];
        }

        return NumberJudge.Run(new NumberReading(first, run.Words), readings, dash is not null || IsShort(run), run.IsInColumn);
    }

    /// <summary>The quick second model first: where it agrees with a page's reading that is sure, no third one is asked.</summary>
    private IEnumerable<NumberReading> Others(NumberRun run, Picture crop, string characters, PixelBox part, double scale)
    {
        var independent = second is null ? null : new NumberReading("eng", Read(second, crop, characters, part, scale));
        if (independent is null || run.Confidence < Sure || independent.Key != NumberJudge.KeyOf(run.Text))
        {
            yield return new NumberReading("digits", Read(engine, crop, characters, part, scale));
        }

        if (independent is not null)
        {
            yield return independent;
        }
    }

    private static IReadOnlyList<PixelWord> Read(TesseractEngine reader, Picture crop, string characters, PixelBox part, double scale) =>
        [.. reader.ReadLine(crop, characters).Select(w => w with { Box = w.Box.Scaled(1 / scale).Moved(part.X - Border, part.Y - Border) })];

    /// <summary>The flat stroke at mid-height before the figures, whether the page's reading saw it or not.</summary>
    private static PixelBox? Minus(PixelBox number, IEnumerable<PixelWord> others, IReadOnlyList<PixelBox> ink)
    {
        var near = ink
            .Where(p => p.X + p.Width > number.X - (MinusReach * number.Height) && p.X < number.X + number.Width
                && p.Y + (p.Height / 2) > number.Y && p.Y + (p.Height / 2) < number.Y + number.Height
                && Math.Max(p.Width, p.Height) >= 0.2 * number.Height)
            .OrderBy(p => p.X)
            .ToArray();
        return near.Length > 1 && IsMinus(near[0], number) && !others.Any(w => w.Box.HoldsMiddleOf(near[0])) ? near[0] : null;
    }

    /// <summary>One figure or two, in a box too wide for them: a thin dash before them is in it, touching perhaps, and was lost.</summary>
    private static bool IsShort(NumberRun run) => run.Text.Length <= 2 && run.Text.All(char.IsAsciiDigit) && !Fits(run.Text, run.Box);

    /// <summary>Whether signs as wide as can be fill the box; fewer than that are not all that stands there.</summary>
    private static bool Fits(string text, PixelBox box) => text.Length > 0 && box.Width <= box.Height * (Slack + (WidestFigure * text.Length));

    private static bool IsMinus(PixelBox piece, PixelBox number)
    {
        var middle = (piece.Y + (piece.Height / 2.0) - number.Y) / number.Height;
        return piece.Width >= 1.8 * piece.Height && piece.Height <= 0.22 * number.Height && piece.Width <= 0.9 * number.Height
            && middle is > 0.3 and < 0.8;
    }
}
