using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>
/// Reads hOCR (kba.github.io/hocr-spec): what is told stands in <c>class</c> and <c>title</c> of the elements of a web page.
/// </summary>
internal static class HocrReader
{
    private static readonly Regex BoxPattern = new(@"\bbbox\s+(-?\d{1,9}(?:\.\d+)?)\s+(-?\d{1,9}(?:\.\d+)?)\s+(-?\d{1,9}(?:\.\d+)?)\s+(-?\d{1,9}(?:\.\d+)?)");
    private static readonly Regex ResolutionPattern = new(@"\bscan_res\s+(\d{1,5}(?:\.\d+)?)");
    private static readonly Regex ConfidencePattern = new(@"\bx_wconf\s+(-?\d{1,9}(?:\.\d+)?)");

    private const double MostConfidence = 100;

    private static readonly string[] WordClasses = ["ocrx_word", "ocr_word"];

    private static readonly string[] LineClasses = ["ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"];

    internal static IEnumerable<LayerPage> Read(XElement html) =>
        html.DescendantsAndSelf().Where(e => Is(e, "ocr_page")).Select(ReadPage);

    private static LayerPage ReadPage(XElement page)
    {
        var size = BoxOf(page) ?? default;
        var resolution = ResolutionPattern.Match(Title(page));
        return new LayerPage(size.X1, size.Y1, resolution.Success ? LayerWords.Number(resolution.Groups[1].Value) ?? 0 : 0)
        {
            Words = [.. Words(page)],
            Rulings = [.. page.Descendants().Where(e => Is(e, "ocr_separator")).Select(BoxOf).OfType<Box>().Where(RulingShape.IsThin)],
        };
    }

    private static IEnumerable<Word> Words(XElement page)
    {
        foreach (var element in page.Descendants())
        {
            var isWord = IsOne(element, WordClasses);
            var isLine = !isWord && IsOne(element, LineClasses) && !element.Descendants().Any(e => IsOne(e, WordClasses) || IsOne(e, LineClasses));
            if ((isWord || isLine) && BoxOf(element) is { } box)
            {
                var told = ConfidencePattern.Match(Title(element));
                var confidence = told.Success ? LayerWords.Confidence(told.Groups[1].Value, MostConfidence) : null;
                foreach (var word in LayerWords.InLine(element.Value, box, confidence))
                {
                    yield return word;
                }
            }
        }
    }

    private static string Title(XElement element) => element.Attribute("title")?.Value ?? "";

    private static bool Is(XElement element, string name) =>
        element.Attribute("class")?.Value is { } classes && classes.Split((char[]?)null).Contains(name);

    private static bool IsOne(XElement element, string[] names) => names.Any(name => Is(element, name));

    private static Box? BoxOf(XElement element)
    {
        var match = BoxPattern.Match(Title(element));
        return match.Success ? new Box(Side(1), Side(2), Side(3), Side(4)) : null;

        double Side(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
