namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// What a page paints to be seen: its signs and its pictures, numbered in the order of painting, which the SVG that <c>pdftocairo</c> makes of it keeps
/// (<see cref="PageSvg"/>).
/// </summary>
internal sealed record PagePaint(List<PaintedSign> Signs, List<PaintedPicture> Pictures)
{
    internal static PagePaint Of(ReadOnlySpan<byte> svg)
    {
        var paint = new PagePaint([], []);
        var sizes = new Dictionary<string, (double Width, double Height)>(StringComparer.Ordinal);
        var isInMask = false;
        while (SvgTag.Next(ref svg, out var tag))
        {
            isInMask = tag.Is("<mask "u8) || (isInMask && !tag.Is("</mask>"u8));
            if (isInMask)
            {
                continue;
            }

            if (tag.Is("<image "u8))
            {
                sizes[tag.Value(" id=\""u8)] = (SvgTag.Number(tag.Value(" width=\""u8)), SvgTag.Number(tag.Value(" height=\""u8)));
            }
            else if (tag.Is("<use "u8))
            {
                paint.Add(tag, sizes);
            }
        }

        return paint;
    }

    private void Add(SvgTag use, Dictionary<string, (double Width, double Height)> sizes)
    {
        var (order, painted) = (Signs.Count + Pictures.Count, use.Value("xlink:href=\"#"u8));
        if (painted.StartsWith("glyph", StringComparison.Ordinal))
        {
            Signs.Add(new PaintedSign(order, SvgTag.Number(use.Value(" x=\""u8)), SvgTag.Number(use.Value(" y=\""u8))));
        }
        else if (sizes.TryGetValue(painted, out var size))
        {
            Pictures.Add(new PaintedPicture(order, SvgPath.Matrix(use.Value(" transform=\""u8)), size, use.Value(" mask=\""u8).Length > 0));
        }
    }
}

/// <summary>A sign by its origin, in points.</summary>
internal readonly record struct PaintedSign(int Order, double X, double Y);

/// <summary>A picture: the unit of its own pixels led to points by a matrix.</summary>
internal sealed record PaintedPicture(int Order, SvgMatrix Matrix, (double Width, double Height) Size, bool IsMasked)
{
    internal bool Holds(double x, double y)
    {
        var (column, row) = Matrix.Undo(x, y);
        return column >= 0 && column <= Size.Width && row >= 0 && row <= Size.Height;
    }
}
