using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Reads a page's numbers once more, each alone and as figures only, by the page's model and by a second one that fails
/// in other ways. Where the readings differ all of them are kept.
/// </summary>
/// <param name="second">A model of its own training; null where none is installed.</param>
internal sealed class NumberReader(TesseractEngine engine, TesseractEngine? second)
{
    private const string Figures = "0123456789-,.% ";
    private const string Brackets = "()";
    private const int Border = 12;
    private const double MarginHeights = 0.12;
    private const double Sure = 0.85;

    /// <summary>How far before a number its minus may stand, in heights of the number.</summary>
    private const double MinusReach = 0.5;

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
        var box = run.Box;
        var dash = Minus(box, words.Except(run.Words), ink);
        if (dash is { } stroke && stroke.X < box.X)
        {
            box = box with { X = stroke.X, Width = box.Width + box.X - stroke.X };
        }

        var part = WithMargin(box, page);
        using var crop = page.Crop(part, Border);
        var characters = run.Text.Any("([{".Contains) && run.Text.Length > 3 ? Figures + Brackets : Figures;
        return NumberJudge.Run(new NumberReading("page", run.Words), [.. Others(run, crop, characters, part)], dash is not null);
    }

    /// <summary>The quick second model first: where it agrees with a page's reading that is sure, no third one is asked.</summary>
    private IEnumerable<NumberReading> Others(NumberRun run, Picture crop, string characters, PixelBox part)
    {
        var independent = second is null ? null : new NumberReading("eng", Read(second, crop, characters, part));
        if (independent is null || run.Confidence < Sure || independent.Key != NumberJudge.KeyOf(run.Text))
        {
            yield return new NumberReading("digits", Read(engine, crop, characters, part));
        }

        if (independent is not null)
        {
            yield return independent;
        }
    }

    private static IReadOnlyList<PixelWord> Read(TesseractEngine reader, Picture crop, string characters, PixelBox part) =>
        [.. reader.ReadLine(crop, characters).Select(w => w with
        {
            Box = w.Box with { X = w.Box.X + part.X - Border, Y = w.Box.Y + part.Y - Border },
        })];

    /// <summary>The flat stroke at mid-height before the figures, whether the page's reading saw it or not.</summary>
    private static PixelBox? Minus(PixelBox number, IEnumerable<PixelWord> others, IReadOnlyList<PixelBox> ink)
    {
        var near = ink
            .Where(p => p.X + p.Width > number.X - (MinusReach * number.Height) && p.X < number.X + number.Width
                && p.Y + (p.Height / 2) > number.Y && p.Y + (p.Height / 2) < number.Y + number.Height
                && Math.Max(p.Width, p.Height) >= 0.2 * number.Height)
            .OrderBy(p => p.X)
            .ToArray();
        return near.Length > 1 && IsMinus(near[0], number) && !others.Any(w => Covers(w.Box, near[0])) ? near[0] : null;
    }

    private static bool IsMinus(PixelBox piece, PixelBox number)
    {
        var middle = (piece.Y + (piece.Height / 2.0) - number.Y) / number.Height;
        return piece.Width >= 1.8 * piece.Height && piece.Height <= 0.22 * number.Height && piece.Width <= 0.9 * number.Height
            && middle is > 0.3 and < 0.8;
    }

    private static bool Covers(PixelBox word, PixelBox piece)
    {
        var middle = piece.X + (piece.Width / 2);
        return middle >= word.X && middle <= word.X + word.Width && piece.Y >= word.Y && piece.Y <= word.Y + word.Height;
    }

    private static PixelBox WithMargin(PixelBox box, Picture page)
    {
        var margin = Math.Max(2, (int)Math.Round(MarginHeights * box.Height));
        var (left, top) = (Math.Max(0, box.X - margin), Math.Max(0, box.Y - margin));
        var (right, bottom) = (Math.Min(page.Width, box.X + box.Width + margin), Math.Min(page.Height, box.Y + box.Height + margin));
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
