using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>How large the signs of print are, from footnotes to titles.</summary>
internal static class Glyph
{
    private const double LeastInches = 0.045;
    private const double MostInches = 0.35;

    /// <summary>Whether a piece of ink has the size of a letter or figure.</summary>
    internal static bool Is(PixelBox piece, double dpi) =>
        piece.Height >= LeastInches * dpi && Math.Max(piece.Height, piece.Width) <= MostInches * dpi;
}
