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

    internal RecognizedPage Read(OcrRequest request)
    {
        using var grey = ImageOpener.OpenGrey(request, out var isDoubtful);
        var dpi = request.Dpi ?? ImageDpi.Of(grey);
        using var sized = AtReadingSize(grey, dpi, request, out var readingDpi);
        using var upright = Upright(sized, readingDpi, request.Recipe);
        var words = Finished(upright, request.Recipe);
        return isDoubtful && words.Count == 0
            ? throw new FinsamException("corrupt", "the image is damaged, and nothing can be read in it")
            : ToPage(upright, words, request.Page, dpi);
    }

    /// <summary>Far from the recipe's resolution an image is scaled to it: finer costs time and gains nothing, coarser loses signs.</summary>
    private static Picture AtReadingSize(Picture grey, double dpi, OcrRequest request, out double readingDpi)
    {
        var wanted = request.Recipe.Dpi;
        var far = dpi > wanted * 1.2 || dpi < wanted * 0.8;
        var most = Math.Sqrt((double)request.MaxPixels / grey.Width / grey.Height);
        readingDpi = far ? Math.Min(wanted, dpi * most) : dpi;
        return grey.Scale(readingDpi / dpi);
    }

    /// <summary>The page the way up that reads best, told by one plain reading each.</summary>
    private FirstReading Upright(Picture picture, double dpi, PageRecipe recipe)
    {
        var best = FirstReadingOf(picture, dpi, recipe, 0);
        for (var turns = 1; turns < 4 && best.Confidence < DoubtfulConfidence; turns++)
        {
            using var turned = picture.TurnClockwise(turns);
            var other = FirstReadingOf(turned, dpi, recipe, turns);
            var isBetter = other.Score > best.Score;
            (isBetter ? best : other).Dispose();
            best = isBetter ? other : best;
        }

        return best;
    }

    private FirstReading FirstReadingOf(Picture picture, double dpi, PageRecipe recipe, int turns)
    {
        var page = PageCleaner.Level(picture, dpi, recipe);
        try
        {
            return new FirstReading(page, engine.Read(page.Picture, ColumnFinder.Run(page.Ink, dpi) ? PageSegmentation.Automatic : recipe.Segmentation), turns);
        }
        finally
        {
            engine.Forget();
        }
    }

    private IReadOnlyList<PixelWord> Finished(FirstReading reading, PageRecipe recipe)
    {
        var page = reading.Page;
        try
        {
            var placed = WordBoxes.Mend(reading.Words, page.Ink);
            var words = recipe.LookTwice ? new SecondLook(engine).Run(page.Picture, placed, page.Ink, page.Dpi) : placed;
            return recipe.RereadNumbers ? new NumberReader(engine, second, "page").Run(page.Picture, words, page.Ink) : words;
        }
        finally
        {
            engine.Forget();
            second?.Forget();
        }
    }

    private static RecognizedPage ToPage(FirstReading reading, IReadOnlyList<PixelWord> words, int number, double sourceDpi)
    {
        var page = reading.Page;
        var scale = PointsPerInch / page.Dpi;
        return new RecognizedPage
        {
            Number = number,
            WidthPoints = Math.Round(page.Picture.Width * scale, 2),
            HeightPoints = Math.Round(page.Picture.Height * scale, 2),
            Dpi = Math.Round(sourceDpi, 1),
            SkewDegrees = Math.Round(page.Skew, 2),
            QuarterTurns = reading.Turns,
            Source = TextSource.Ocr,
            SourceReason = reading.Turns == 0 ? "read from the image" : $"read from the image turned {90 * reading.Turns}° clockwise",
            Words = [.. words.Select(w => w.ToWord(scale))],
            Rulings = [.. page.Rulings.Select(r => new Ruling(r.ToPoints(scale)))],
        };
    }

    /// <summary>A page as it was read in one go, before single words are looked at again.</summary>
    private sealed record FirstReading(CleanPage Page, IReadOnlyList<PixelWord> Words, int Turns) : IDisposable
    {
        /// <summary>Mean over letters; of a page without words none, for one that lies on its side may give none at all.</summary>
        internal double Confidence => Words.Count == 0 ? 0 : Words.Sum(w => w.Confidence * w.Text.Length) / Words.Sum(w => w.Text.Length);

        /// <summary>How much was surely read: a wrong way up gives few letters, and doubtful ones.</summary>
        internal double Score => Words.Sum(w => w.Text.Length * Math.Pow(Math.Max(0, w.Confidence), 2));

        public void Dispose() => Page.Dispose();
    }
}
