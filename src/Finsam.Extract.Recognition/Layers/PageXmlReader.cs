using System.Xml.Linq;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>
/// Reads PAGE XML of the versions 2009 to 2019 (PRImA): words, else lines, else whole regions, in the file's reading order.
/// </summary>
internal static class PageXmlReader
{
    private const double CentimetresPerInch = 2.54;

    internal static IEnumerable<LayerPage> Read(XElement document) => document.Elements("Page").Select(ReadPage);

    private static LayerPage ReadPage(XElement page)
    {
        var (width, height) = (Told(page, "imageWidth"), Told(page, "imageHeight"));
        var places = new GuessedPlaces(page, new Box(0, 0, width, height), BoxOf);
        return new LayerPage(width, height, PerInch(page))
        {
            Words = [.. Regions(page).SelectMany(region => Words(region, places))],
            Rulings = [.. page.Descendants("SeparatorRegion").Select(BoxOf).OfType<Box>().Where(RulingShape.IsThin)],
        };
    }

    private static double Told(XElement element, string name) => LayerWords.Number(element.Attribute(name)?.Value) ?? 0;

    private static double PerInch(XElement page) => page.Attribute("imageResolutionUnit")?.Value switch
    {
        "PPI" => Told(page, "imageXResolution"),
        "PPCM" => Told(page, "imageXResolution") * CentimetresPerInch,
        _ => 0,
    };

    /// <summary>Regions that the reading order names come first, in that order; a region inside another goes with the outer one.</summary>
    private static IEnumerable<XElement> Regions(XElement page)
    {
        var places = page.Elements("ReadingOrder").SelectMany(Ordered).Select((id, place) => (id, place))
            .DistinctBy(p => p.id).ToDictionary(p => p.id, p => p.place);
        return page.Elements()
            .Where(e => e.Name.LocalName.EndsWith("Region", StringComparison.Ordinal))
            .OrderBy(region => region.DescendantsAndSelf().Min(e => places.GetValueOrDefault(e.Attribute("id")?.Value ?? "", int.MaxValue)));
    }

    private static IEnumerable<string> Ordered(XElement group)
    {
        foreach (var entry in group.Elements().OrderBy(e => Told(e, "index")))
        {
            if (entry.Attribute("regionRef")?.Value is { } region)
            {
                yield return region;
            }

            foreach (var inner in Ordered(entry))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<Word> Words(XElement region, GuessedPlaces places)
    {
        var lines = region.Descendants("TextLine").ToList();
        return lines.Exists(HasText)
            ? lines.SelectMany(line => WordsOfLine(line, places))
            : region.DescendantsAndSelf("TextRegion").SelectMany(r => TextOf(r) is { } text ? LayerWords.InRegion(text, places.Of(r), ConfidenceOf(r)) : []);
    }

    private static bool HasText(XElement line) => TextOf(line) is not null || line.Elements("Word").Any(w => TextOf(w) is not null);

    private static IEnumerable<Word> WordsOfLine(XElement line, GuessedPlaces places)
    {
        var words = line.Elements("Word").Where(w => TextOf(w) is not null).Select(w => (Element: w, Text: TextOf(w)!)).ToList();
        return words.Count > 0
            ? words.Zip(places.OfWords(words, line)).SelectMany(w => LayerWords.InLine(w.First.Text, w.Second, ConfidenceOf(w.First.Element)))
            : TextOf(line) is { } text ? LayerWords.InLine(text, places.Of(line), ConfidenceOf(line)) : [];
    }

    /// <summary>Of several readings the one with the lowest index is the main one.</summary>
    private static XElement? Reading(XElement element) => element.Elements("TextEquiv").MinBy(e => Told(e, "index"));

    private static string? TextOf(XElement element)
    {
        var reading = Reading(element);
        var text = reading?.Element("Unicode")?.Value ?? reading?.Element("PlainText")?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static double? ConfidenceOf(XElement element) => LayerWords.Confidence(Reading(element)?.Attribute("conf")?.Value);

    /// <summary>Around its outline: an attribute since 2013, elements of their own before.</summary>
    private static Box? BoxOf(XElement element)
    {
        var coords = element.Element("Coords");
        var points = coords?.Attribute("points")?.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split(',')).Where(p => p.Length == 2).Select(p => (X: LayerWords.Number(p[0]), Y: LayerWords.Number(p[1])))
            ?? coords?.Elements("Point").Select(p => (X: LayerWords.Number(p.Attribute("x")?.Value), Y: LayerWords.Number(p.Attribute("y")?.Value)));
        return Box.Around((points ?? []).Where(p => p is { X: not null, Y: not null }).Select(p => new Box(p.X!.Value, p.Y!.Value, p.X.Value, p.Y.Value)));
    }
}
