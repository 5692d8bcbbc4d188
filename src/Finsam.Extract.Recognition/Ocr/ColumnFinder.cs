using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Tells whether a page's text runs in two columns or more. The engine's mode for one column would read across the
/// gutter; its mode that finds columns takes tables apart. So this is told first, from the ink.
/// </summary>
internal static class ColumnFinder
{
    private const double JoinHeights = 1.1;

    /// <summary>A line of running text is this long at least; a table's cells are shorter.</summary>
    private const double LeastLineInches = 1.7;

    private const int LeastLines = 8;

    /// <summary>Lines of a column begin this near each other, scanned askew and all.</summary>
    private const double EdgeHeights = 1;

    /// <param name="ink">The page's connected pieces of ink.</param>
    internal static bool Run(IReadOnlyList<PixelBox> ink, double dpi)
    {
        var glyphs = ink.Where(p => Glyph.Is(p, dpi)).OrderBy(p => p.X).ToArray();
        if (glyphs.Length == 0)
        {
            return false;
        }

        var height = glyphs.Select(g => g.Height).Order().ElementAt(glyphs.Length / 2);
        var lines = Lines(glyphs, JoinHeights * height).Where(l => l.Width >= LeastLineInches * dpi).ToArray();
        return lines.Select(l => l.X).Distinct().Any(x => IsGutter(x, lines));
    }

    /// <summary>
    /// At a column's left edge begin many lines, as many end before it at the same height, and few run across there:
    /// above and below, a page of two columns has headings and tables of its full width.
    /// </summary>
    private static bool IsGutter(int edge, PixelBox[] lines)
    {
        var right = lines.Where(l => l.X >= edge && l.X < edge + (EdgeHeights * l.Height)).ToArray();
        if (right.Length < LeastLines)
        {
            return false;
        }

        var (top, bottom) = (right.Min(l => l.Y), right.Max(l => l.Y + l.Height));
        var beside = lines.Where(l => l.Y >= top && l.Y <= bottom).ToArray();
        var left = beside.Count(l => l.X + l.Width < edge);
        var across = beside.Count(l => l.X < edge && l.X + l.Width >= edge);
        return left >= LeastLines && across * 2 < Math.Min(left, right.Length);
    }

    private static List<PixelBox> Lines(IEnumerable<PixelBox> glyphs, double gap)
    {
        var lines = new List<PixelBox>();
        foreach (var glyph in glyphs)
        {
            var at = lines.FindIndex(l => glyph.X - (l.X + l.Width) < gap && IsLevel(l, glyph));
            if (at < 0)
            {
                lines.Add(glyph);
            }
            else
            {
                // The line keeps the height of its first sign: a tall one must not draw in the lines above and below.
                lines[at] = lines[at] with { Width = Math.Max(lines[at].Width, glyph.X + glyph.Width - lines[at].X) };
            }
        }

        return lines;
    }

    private static bool IsLevel(PixelBox line, PixelBox glyph)
    {
        var middle = glyph.Y + (glyph.Height / 2);
        return middle >= line.Y && middle <= line.Y + line.Height;
    }
}
