using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Reads the numbers of a text layer again, each where the layer says that it stands, and those that it passed over in
/// columns of numbers; all other words stay as they are.
/// </summary>
internal sealed class LayerNumbers(TesseractEngine engine, TesseractEngine? second)
{
    private const double PointsPerInch = 72;

    /// <summary>Layers tell no confidences; their numbers are neither sure nor doubtful before others have read them.</summary>
    private const double Trust = 0.8;

    internal RecognizedPage Run(IReadOnlyList<Word> layer, OcrRequest request)
    {
        using var grey = ImageOpener.OpenGrey(request, out _);
        var dpi = request.Dpi ?? ImageDpi.Of(grey);
        var scale = dpi / PointsPerInch;
        using var page = PageCleaner.AsItLies(grey, dpi, request.Recipe);
        var words = layer.Select(w => new PixelWord(w.Text, Pixels(w.Box, scale), Trust)).ToArray();
        var kept = words.Zip(layer).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);
        try
        {
            var read = new NumberReader(engine, second, "layer").Run(page.Picture, [.. words, .. PassedOver(words, page.Ink, dpi)], page.Ink);
            return new RecognizedPage
            {
                Number = request.Page,
                WidthPoints = grey.Width / scale,
                HeightPoints = grey.Height / scale,
                Source = TextSource.EmbeddedOcr,
                Words = [.. read.Where(w => w.Text.Length > 0).Select(w => kept.TryGetValue(w, out var word) ? word : w.ToWord(1 / scale))],
            };
        }
        finally
        {
            engine.Forget();
            second?.Forget();
        }
    }

    /// <summary>Ink that the layer has no word for, as a word without a sign: what it is, the readers say.</summary>
    private static IEnumerable<PixelWord> PassedOver(PixelWord[] words, IReadOnlyList<PixelBox> ink, double dpi)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var whole = words.Select(w => w with { Box = WordBoxes.WithCutInk(w.Box, [], ink) }).ToArray();
        var columns = new NumberColumns(words, NumberColumns.UsualHeight(words));
        return UnreadInk.Run(ink, whole, dpi)
            .Where(s => columns.Hold(s.Box))
            .Select(s => new PixelWord(s.IsDash ? "-" : "", s.Box, s.IsDash ? SecondLook.DashConfidence : 0));
    }

    private static PixelBox Pixels(Box box, double scale)
    {
        var (left, top) = ((int)Math.Round(box.X0 * scale), (int)Math.Round(box.Y0 * scale));
        return new PixelBox(left, top, Math.Max(1, (int)Math.Round(box.X1 * scale) - left), Math.Max(1, (int)Math.Round(box.Y1 * scale) - top));
    }
}
