using Finsam.Extract.Geometry;

namespace Finsam.Extract.Recognition.Native;

/// <summary>A rectangle of whole pixels.</summary>
internal readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    internal int Right => X + Width;

    internal int Bottom => Y + Height;

    /// <summary>Whether the middle of a piece of ink lies in it, or no further outside than <paramref name="slack"/>.</summary>
    internal bool HoldsMiddleOf(PixelBox piece, int slack = 0)
    {
        var (x, y) = (piece.X + (piece.Width / 2), piece.Y + (piece.Height / 2));
        return x >= X - slack && x <= Right + slack && y >= Y - slack && y <= Bottom + slack;
    }

    internal PixelBox With(PixelBox other)
    {
        var (left, top) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new PixelBox(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }

    internal PixelBox Moved(int right, int down) => this with { X = X + right, Y = Y + down };

    internal PixelBox Scaled(double factor)
    {
        var (left, top) = ((int)Math.Round(X * factor), (int)Math.Round(Y * factor));
        return new PixelBox(left, top, (int)Math.Round(Right * factor) - left, (int)Math.Round(Bottom * factor) - top);
    }

    /// <param name="scale">Points to a pixel.</param>
    internal Box ToPoints(double scale)
    {
        return new Box(Rounded(X), Rounded(Y), Rounded(Right), Rounded(Bottom));

        double Rounded(int pixels) => Math.Round(pixels * scale, 2);
    }

    /// <summary>With so much more on each side, as far as the page goes.</summary>
    internal PixelBox Grown(int margin, Picture page)
    {
        var (left, top) = (Math.Max(0, X - margin), Math.Max(0, Y - margin));
        return new PixelBox(left, top, Math.Min(page.Width, Right + margin) - left, Math.Min(page.Height, Bottom + margin) - top);
    }
}
