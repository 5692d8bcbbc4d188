using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Reads one page's image: level, clean, find rulings, read. Runs in a worker process only.</summary>
/// <param name="second">The model that numbers are read by once more; null where it is not installed.</param>
internal sealed class PageReader(TesseractEngine engine, TesseractEngine? second = null)
{
    /// <summary>Below this mean confidence a page may lie on its side or head; of a page laid right, hardly any does.</summary>
    private const double DoubtfulConfidence = 0.55;

    private const double PointsPerInch = 72;
    private const int InkLevel = 160;

    internal RecognizedPage Read(OcrRequest request)
    {
        using var original = ImageOpener.Open(request, out var isDoubtful);
        using var grey = original.ToGrey();
        var dpi = request.Dpi ?? ImageDpi.Of(grey);
        if (request.Layer is { } layer)
        {
            return new LayerNumbers(engine, second).Run(grey, dpi, layer, request);
        }

        using var sized = AtReadingSize(grey, dpi, request.Recipe.Dpi, out var readingDpi);
        var best = ReadUpright(sized, readingDpi, request);
        for (var turns = 1; turns < 4 && best.Confidence < DoubtfulConfidence; turns++)
        {
            using var turned = sized.TurnClockwise(turns);
            var other = ReadUpright(turned, readingDpi, request);
            best = other.Score > best.Score ? other with { Turns = turns } : best;
        }

        return isDoubtful && best.Words.Count == 0
            ? throw new FinsamException("corrupt", "the image is damaged, and nothing can be read in it")
            : ToPage(best, request.Page, dpi, readingDpi);
    }

    /// <summary>Far from the recipe's resolution an image is scaled to it: finer costs time and gains nothing, coarser loses signs.</summary>
    private static Picture AtReadingSize(Picture grey, double dpi, int wanted, out double readingDpi)
    {
        var far = dpi > wanted * 1.2 || dpi < wanted * 0.8;
        readingDpi = far ? wanted : dpi;
        return grey.Scale(readingDpi / dpi);
    }

    private Reading ReadUpright(Picture picture, double dpi, OcrRequest request)
    {
        var (skew, level) = Leveller.Run(picture);
        using (level)
        {
            using var white = Cleaned(level, dpi, request.Recipe, out var rulings);
            var words = Words(white, rulings, dpi, request.Recipe);
            return new Reading(words, rulings, skew, level.Width, level.Height);
        }
    }

    private IReadOnlyList<PixelWord> Words(Picture picture, IReadOnlyList<PixelBox> rulings, double dpi, PageRecipe recipe)
    {
        var pieces = Ink(picture, rulings, dpi);
        try
        {
            var read = engine.Read(picture, ColumnFinder.Run(pieces, dpi) ? PageSegmentation.Automatic : recipe.Segmentation);
            var words = WordBoxes.Mend(read, pieces);
            var found = recipe.LookTwice ? new SecondLook(engine).Run(picture, words, pieces, dpi) : words;
            return recipe.RereadNumbers ? new NumberReader(engine, second, "page").Run(picture, found, pieces) : found;
        }
        finally
        {
            engine.Forget();
            second?.Forget();
        }
    }

    /// <summary>Black on white, without rulings.</summary>
    internal static Picture Cleaned(Picture level, double dpi, PageRecipe recipe, out IReadOnlyList<PixelBox> rulings)
    {
        var white = recipe.Whiten ? Whitened(level) : level.Scale(1);
        if (recipe.Whiten)
        {
            DarkBands.Lighten(white, dpi);
        }

        (rulings, var mask) = RulingFinder.Run(white, dpi);
        using (mask)
        {
            if (recipe.RemoveRulings)
            {
                white.Whiten(mask);
            }
        }

        white.SetDpi((int)Math.Round(dpi));
        return white;
    }

    /// <summary>The connected pieces of ink of a cleaned page.</summary>
    internal static IReadOnlyList<PixelBox> Ink(Picture white, IReadOnlyList<PixelBox> rulings, double dpi)
    {
        using var ink = white.Threshold(InkLevel);
        return RulingRemains.Without(ink.Pieces(), rulings, dpi);
    }

    /// <summary>Background levelling leaves paper at grey 200, which binarization then takes for ink around single digits.</summary>
    private static Picture Whitened(Picture level)
    {
        using var even = level.LevelBackground();
        return even.StretchGrey(0, 205);
    }

    private static RecognizedPage ToPage(Reading reading, int number, double sourceDpi, double dpi)
    {
        var scale = PointsPerInch / dpi;
        return new RecognizedPage
        {
            Number = number,
            WidthPoints = Math.Round(reading.Width * scale, 2),
            HeightPoints = Math.Round(reading.Height * scale, 2),
            Dpi = Math.Round(sourceDpi, 1),
            SkewDegrees = Math.Round(reading.Skew, 2),
            Source = TextSource.Ocr,
            SourceReason = reading.Turns == 0 ? "read from the image" : $"read from the image turned {90 * reading.Turns}° clockwise",
            Words = [.. reading.Words.Select(w => w.ToWord(scale))],
            Rulings = [.. reading.Rulings.Select(r => new Ruling(r.ToPoints(scale)))],
        };
    }

    private sealed record Reading(
        IReadOnlyList<PixelWord> Words, IReadOnlyList<PixelBox> Rulings, double Skew, int Width, int Height)
    {
        internal int Turns { get; init; }

        /// <summary>Mean over letters; of a page without words none, for one that lies on its side may give none at all.</summary>
        internal double Confidence => Words.Count == 0 ? 0 : Words.Sum(w => w.Confidence * w.Text.Length) / Words.Sum(w => w.Text.Length);

        /// <summary>How much was surely read: a wrong way up gives few letters, and doubtful ones.</summary>
        internal double Score => Words.Sum(w => w.Text.Length * Math.Pow(Math.Max(0, w.Confidence), 2));
    }
}
