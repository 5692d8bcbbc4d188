using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// The ruled lines of a page made on a computer, from its drawing operators: strokes that are level or upright, and filled
/// rectangles too thin to be anything else. From the page as SVG (<see cref="PageSvg"/>).
/// </summary>
internal static class DrawnRulings
{
    /// <summary>A thicker rectangle is a shaded band. The same as for scans (0.06 inch).</summary>
    private const double Thickest = 4.3;

    /// <summary>Shorter ones are dots, dashes and parts of letters.</summary>
    private const double Shortest = 5;

    private const double LeastSlimness = 3;

    /// <summary>A page with more is a drawing, a map or a pattern.</summary>
    private const int Most = 20_000;

    /// <summary>Empty where the page cannot be told: tables are then read from the places of words alone.</summary>
    internal static ImmutableArray<Ruling> Of(ReadOnlySpan<byte> svg)
    {
        var drawing = new Drawing();
        while (SvgTag.Next(ref svg, out var tag))
        {
            drawing.Read(tag);
        }

        return drawing.Rulings.Count > Most ? [] : [.. drawing.Rulings.Distinct().Select(box => new Ruling(box))];
    }

    /// <summary>What was drawn so far, and what is cut away outside the clip of the groups that are open.</summary>
    private sealed class Drawing
    {
        private readonly Dictionary<string, Box> clips = new(StringComparer.Ordinal);
        private readonly Stack<Box?> groups = new();
        private readonly List<Box> shades = [];
        private string clip = "";
        private int apart;

        internal List<Box> Rulings { get; } = [];

        internal void Read(SvgTag tag)
        {
            if (tag.Is("<clipPath"u8))
            {
                clip = tag.Value("id=\""u8);
            }
            else if (tag.Is("</clipPath"u8))
            {
                clip = "";
            }
            else if (tag.Is("<symbol"u8) || tag.Is("<mask"u8) || tag.Is("<pattern"u8))
            {
                apart++;
            }
            else if (tag.Is("</symbol"u8) || tag.Is("</mask"u8) || tag.Is("</pattern"u8))
            {
                apart--;
            }
            else if (tag.Is("<g"u8) && !tag.IsWhole)
            {
                groups.Push(Narrower(groups.Count > 0 ? groups.Peek() : null, ClipOf(tag)));
            }
            else if (tag.Is("</g>"u8) && groups.Count > 0)
            {
                groups.Pop();
            }
            else if (tag.Is("<path"u8))
            {
                Path(tag);
            }
        }

        private void Path(SvgTag tag)
        {
            if (clip.Length > 0)
            {
                clips[clip] = Box.Around(SvgPath.Outlines(tag.Value(" d=\""u8), "").SelectMany(o => o).Select(c => new Box(c.X, c.Y, c.X, c.Y))) ?? default;
                return;
            }

            var style = tag.Value("style=\""u8);
            if (apart > 0 || style is "stroke:none;" or "")
            {
                return;
            }

            var transform = tag.Value("transform=\""u8);
            var outlines = SvgPath.Outlines(tag.Value(" d=\""u8), transform);
            if (SvgTag.Style(style, "stroke:") is var stroke and not ("none" or ""))
            {
                var width = Math.Max(0.1, SvgTag.Number(SvgTag.Style(style, "stroke-width:")) * SvgPath.Matrix(transform).Scale);
                Add(outlines.SelectMany(o => SvgPath.Strokes(o, width)), stroke);
            }
            else if (SvgTag.Style(style, "fill:") is var fill and not ("none" or ""))
            {
                Add(outlines.Select(SvgPath.Rectangle).OfType<Box>(), fill);
            }
        }

        private void Add(IEnumerable<Box> boxes, string colour)
        {
            var isWhite = colour.Replace(" ", "", StringComparison.Ordinal) is "rgb(100%,100%,100%)";
            foreach (var box in boxes.Select(b => Narrower(groups.Count > 0 ? groups.Peek() : null, b)).OfType<Box>())
            {
                var (thin, length) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));
                var isThin = thin <= Thickest && length >= Shortest && length >= LeastSlimness * thin;

                // White on white is not seen; white on a shade parts its cells.
                if (isThin && (!isWhite || shades.Exists(s => Holds(s, box))))
                {
                    Rulings.Add(new Box(Math.Round(box.X0, 2), Math.Round(box.Y0, 2), Math.Round(box.X1, 2), Math.Round(box.Y1, 2)));
                }
                else if (!isThin && !isWhite && shades.Count < Most)
                {
                    shades.Add(box);
                }
            }
        }

        private Box? ClipOf(SvgTag tag)
        {
            var reference = tag.Value("clip-path=\"url(#"u8).TrimEnd(')');
            return clips.TryGetValue(reference, out var box) ? box : null;
        }

        /// <summary>What is left of a box inside another; null of both where neither cuts.</summary>
        private static Box? Narrower(Box? outer, Box? inner)
        {
            if (outer is not { } a || inner is not { } b)
            {
                return outer ?? inner;
            }

            var cut = new Box(Math.Max(a.X0, b.X0), Math.Max(a.Y0, b.Y0), Math.Min(a.X1, b.X1), Math.Min(a.Y1, b.Y1));
            return cut.X1 < cut.X0 || cut.Y1 < cut.Y0 ? new Box(cut.X0, cut.Y0, cut.X0, cut.Y0) : cut;
        }

        private static bool Holds(Box shade, Box ruling) =>
            shade.X0 <= ruling.CenterX && ruling.CenterX <= shade.X1 && shade.Y0 <= ruling.CenterY && ruling.CenterY <= shade.Y1;
    }
}
