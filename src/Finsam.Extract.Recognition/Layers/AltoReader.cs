using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>
/// Reads ALTO of the versions 2 to 4 (loc.gov/standards/alto): strings with their boxes and confidences, hyphens at line
/// ends, lines drawn on the page.
/// </summary>
internal static class AltoReader
{
    private static readonly Regex DpiPattern = new(@"\b(?<before>\d{2,4})\s*(?:dpi|ppi)\b|\b(?:dpi|ppi|resolution)\s*[:=]?\s*(?<after>\d{2,4})\b", RegexOptions.IgnoreCase);

    private const double TenthsOfMillimetrePerInch = 254;
    private const double FinePerInch = 1200;

    internal static IEnumerable<LayerPage> Read(XElement alto)
    {
        var perInch = PerInch(alto.Element("Description"));
        return alto.Elements("Layout").Elements("Page").Select(page => Read(page, perInch));
    }

    /// <summary>Pixels have no size of their own; some programs write their settings into the description.</summary>
    private static double PerInch(XElement? description) => description?.Element("MeasurementUnit")?.Value.Trim() switch
    {
        "mm10" => TenthsOfMillimetrePerInch,
        "inch1200" => FinePerInch,
        _ when DpiPattern.Match(description?.Value ?? "") is { Success: true } told =>
            double.Parse(told.Groups["before"].Value + told.Groups["after"].Value, CultureInfo.InvariantCulture),
        _ => 0,
    };

    private static LayerPage Read(XElement page, double perInch)
    {
        var (width, height) = (Size(page, "WIDTH"), Size(page, "HEIGHT"));
        var places = new GuessedPlaces(page, new Box(0, 0, width, height), BoxOf);
        return new LayerPage(width, height, perInch)
        {
            Words = [.. page.Descendants("TextLine").SelectMany(line => Words(line, places))],
            Rulings = [.. page.Descendants("GraphicalElement").Select(BoxOf).OfType<Box>().Where(RulingShape.IsThin)],
        };
    }

    private static double Size(XElement page, string name) =>
        LayerWords.Number(page.Attribute(name)?.Value) ?? LayerWords.Number(page.Element("PrintSpace")?.Attribute(name)?.Value) ?? 0;

    private static List<Word> Words(XElement line, GuessedPlaces places)
    {
        var words = new List<Word>();
        var strings = line.Elements("String").Select(s => (Element: s, Text: s.Attribute("CONTENT")?.Value ?? "")).ToList();
        using var boxes = places.OfWords(strings, line).GetEnumerator();
        foreach (var part in line.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "String" when boxes.MoveNext():
                    words.AddRange(LayerWords.InLine(part.Attribute("CONTENT")?.Value ?? "", boxes.Current, LayerWords.Confidence(part.Attribute("WC")?.Value)));
                    break;
                case "HYP" when words.Count > 0 && !words[^1].Text.EndsWith('-'):
                    words[^1] = words[^1] with { Text = words[^1].Text + "-", Box = BoxOf(part) is { } hyphen ? words[^1].Box.Union(hyphen) : words[^1].Box };
                    break;
                default:
                    break;
            }
        }

        return words;
    }

    private static Box? BoxOf(XElement element)
    {
        var (x, y) = (LayerWords.Number(element.Attribute("HPOS")?.Value), LayerWords.Number(element.Attribute("VPOS")?.Value));
        var (width, height) = (LayerWords.Number(element.Attribute("WIDTH")?.Value), LayerWords.Number(element.Attribute("HEIGHT")?.Value));
        return (x, y, width, height) is ({ } left, { } top, { } across, { } down) ? new Box(left, top, left + across, top + down) : null;
    }
}
