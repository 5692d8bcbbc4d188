using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// Counts the signs of a page that no picture was painted over, from the page as SVG by <c>pdftocairo</c>: it keeps the order of
/// painting. Some programs write their reading of a scan as common text and paint the scan over it.
/// </summary>
internal static class PaintOrder
{
    private static readonly Regex SizePattern = new("""<image id="(?<id>[^"]+)" width="(?<w>[\d.]+)" height="(?<h>[\d.]+)""");
    private static readonly Regex UsePattern = new("""<use xlink:href="#(?:glyph[^"]+" x="(?<x>[^"]+)" y="(?<y>[^"]+)"|(?<image>image\d+)"(?<rest>[^>]*))""");
    private static readonly Regex MatrixPattern = new("""transform="matrix\(([^)]*)\)""");

    /// <summary>Null where the page cannot be told.</summary>
    internal static int? UncoveredSigns(PdfQuestions pdf, int page)
    {
        var svg = PageSvg.Of(pdf, page);
        return svg.AsSpan().TrimEnd((byte)'\n').EndsWith("</svg>"u8) ? UncoveredSigns(Skeleton(svg)) : null;
    }

    /// <summary>Signs and pictures in painting order: a sign is covered where a later picture without a mask lies over its origin.</summary>
    internal static int UncoveredSigns(string svg)
    {
        var sizes = Sizes(svg);
        var pictures = new List<PaintedPicture>();
        var uncovered = 0;
        foreach (var use in UsePattern.Matches(svg).Reverse())
        {
            if (!use.Groups["image"].Success)
            {
                uncovered += pictures.Exists(p => p.Holds(Number(use, "x"), Number(use, "y"))) ? 0 : 1;
            }
            else if (!use.Groups["rest"].Value.Contains("mask=", StringComparison.Ordinal) && Picture(use, sizes) is { } picture)
            {
                pictures.Add(picture);
            }
        }

        return uncovered;
    }

    /// <summary>All pictures of a page, masked or not.</summary>
    internal static List<PaintedPicture> Pictures(string svg)
    {
        var sizes = Sizes(svg);
        return [.. UsePattern.Matches(svg).Where(use => use.Groups["image"].Success).Select(use => Picture(use, sizes)).OfType<PaintedPicture>()];
    }

    private static Dictionary<string, (double Width, double Height)> Sizes(string svg) =>
        SizePattern.Matches(svg).ToDictionary(m => m.Groups["id"].Value, m => (Number(m, "w"), Number(m, "h")), StringComparer.Ordinal);

    private static PaintedPicture? Picture(Match use, Dictionary<string, (double Width, double Height)> sizes) =>
        sizes.TryGetValue(use.Groups["image"].Value, out var size) ? new PaintedPicture(Matrix(MatrixPattern.Match(use.Groups["rest"].Value).Groups[1].Value), size) : null;

    /// <summary>The tags that matter, without the pictures' content and the glyphs' outlines, which are nearly all of the bytes.</summary>
    internal static string Skeleton(ReadOnlySpan<byte> svg)
    {
        var kept = new StringBuilder();
        var isInMask = false;
        while (svg.IndexOf((byte)'<') is >= 0 and var start)
        {
            svg = svg[start..];
            var end = svg.IndexOf((byte)'>');
            var tag = end < 0 ? svg : svg[..(end + 1)];
            isInMask = tag.StartsWith("<mask "u8) || (isInMask && !tag.StartsWith("</mask>"u8));
            if (!isInMask && (tag.StartsWith("<image "u8) || tag.StartsWith("<use "u8)))
            {
                var data = tag.IndexOf(" xlink:href=\"data:"u8);
                kept.Append(Encoding.UTF8.GetString(data < 0 ? tag : tag[..data])).Append(data < 0 ? "\n" : "/>\n");
            }

            svg = svg[tag.Length..];
        }

        return kept.ToString();
    }

    private static double[] Matrix(string text)
    {
        var numbers = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers.Length == 6 ? numbers : [1, 0, 0, 1, 0, 0];
    }

    private static double Number(Match match, string group) =>
        double.TryParse(match.Groups[group].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A picture on the page: the unit of its own pixels led to points by a matrix.</summary>
    internal sealed record PaintedPicture(double[] Matrix, (double Width, double Height) Size)
    {
        internal bool Holds(double x, double y)
        {
            var determinant = (Matrix[0] * Matrix[3]) - (Matrix[1] * Matrix[2]);
            var (fromX, fromY) = (x - Matrix[4], y - Matrix[5]);
            var column = ((Matrix[3] * fromX) - (Matrix[2] * fromY)) / determinant;
            var row = ((Matrix[0] * fromY) - (Matrix[1] * fromX)) / determinant;
            return column >= 0 && column <= Size.Width && row >= 0 && row <= Size.Height;
        }
    }
}
