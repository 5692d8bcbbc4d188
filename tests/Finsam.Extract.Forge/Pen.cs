using System.Globalization;
using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>Strokes over print: names signed by hand, the ring of a stamp. Ink that is no text.</summary>
internal static class Pen
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    internal static XElement Signature(Lot lot)
    {
        var (x, path) = (5.0, $"M 5 {lot.Whole(20, 40)}");
        for (var loops = lot.Whole(5, 11); loops > 0; loops--)
        {
            path += string.Create(CultureInfo.InvariantCulture, $" C {x + 6:0.#} {lot.Whole(-5, 20)}, {x + lot.Whole(8, 24):0.#} {lot.Whole(30, 55)}, {x + 14:0.#} {lot.Whole(18, 40)}");
            x += 14;
        }

        return Drawing("signature", 180, 50, new XElement(Svg + "path", new XAttribute("d", path), new XAttribute("stroke-width", "1.6")));
    }

    internal static XElement Stamp(Lot lot) => Drawing(
        "stamp", 110, 110, Ring(48), Ring(41), new XElement(Svg + "path", new XAttribute("d", $"M 20 {lot.Whole(48, 62)} L 90 {lot.Whole(45, 60)}"), new XAttribute("stroke-width", "1.2")));

    private static XElement Ring(int radius) => new(
        Svg + "circle", new XAttribute("cx", 55), new XAttribute("cy", 55), new XAttribute("r", radius), new XAttribute("stroke-width", "1.5"));

    private static XElement Drawing(string kind, int width, int height, params XElement[] strokes) => new(
        Svg + "svg", new XAttribute("class", kind), new XAttribute("viewBox", $"0 0 {width} {height}"), strokes);
}
