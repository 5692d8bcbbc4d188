using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Finds drawn lines by morphological opening with a long flat element: only what is unbroken for that long stays.
/// Never closes what it has not opened: closing bridges letters, and words would be taken for lines.
/// </summary>
internal static class RulingFinder
{
    private const int InkLevel = 160;
    private const double ShortestAcrossInches = 0.35;
    private const double ShortestDownInches = 0.30;

    /// <summary>
    /// An upright line that is drawn cell by cell is no longer than a row is high. Its pieces stand over one another with
    /// hardly a gap, which letters of lines of text never do.
    /// </summary>
    private const double ShortestPieceInches = 0.12;

    private const double PieceGapInches = 0.05;

    /// <summary>Thicker is a filled band or a picture, and its text must stay.</summary>
    private const double ThickestInches = 0.06;

    /// <summary>Small bold letters that touch make a row without a gap, no longer than a word.</summary>
    private const double LongestWordInches = 1;

    /// <summary>So far from such a row stems of letters stand on it, on one side at least,</summary>
    private const double StemInches = 0.015;

    /// <summary>and fill so much of each line of pixels. Letters that a drawn line touches rarely stand so close, and leave a line of paper.</summary>
    private const double LeastStems = 0.25;

    /// <summary>The lines, pixels, and a mask of their ink (the caller's to dispose).</summary>
    internal static (IReadOnlyList<PixelBox> Rulings, Picture Mask) Run(Picture page, double dpi)
    {
        var thickest = Pixels(ThickestInches, dpi);
        using var ink = page.Threshold(InkLevel);
        using var thickAcross = ink.Dilate(3, 1);
        using var longAcross = thickAcross.Open(Pixels(ShortestAcrossInches, dpi), 1);
        using var across = longAcross.KeepFlat(thickest);
        foreach (var piece in across.Pieces().Where(p => p.Width < LongestWordInches * dpi && IsOfLetters(ink, p, dpi)))
        {
            across.Clear(piece);
        }

        using var pieces = ink.Open(1, Pixels(ShortestPieceInches, dpi));
        using var narrow = pieces.KeepNarrow(thickest);
        using var chained = narrow.Close(1, Pixels(PieceGapInches, dpi));
        using var longDown = chained.Open(1, Pixels(ShortestDownInches, dpi));
        using var down = longDown.KeepNarrow(thickest);
        IReadOnlyList<PixelBox> rulings = [.. across.Pieces(), .. down.Pieces()];
        using var both = across.Or(down);
        return (rulings, both.Dilate(3, 3));
    }

    private static bool IsOfLetters(Picture ink, PixelBox row, double dpi)
    {
        var reach = Pixels(StemInches, dpi);
        return Stems(row.Y - reach) >= LeastStems * row.Width || Stems(row.Bottom) >= LeastStems * row.Width;

        int Stems(int top) => Enumerable.Range(top, reach).Min(y => y < 0 || y >= ink.Height ? 0 : ink.InkIn(row with { Y = y, Height = 1 }));
    }

    private static int Pixels(double inches, double dpi) => Math.Max(2, (int)Math.Round(inches * dpi));
}
