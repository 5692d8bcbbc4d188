using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Makes light print on dark bands, as heads of tables have it, dark print on light: the engine reads no other.</summary>
internal static class DarkBands
{
    private const int InkLevel = 130;

    /// <summary>No stroke of a letter is as long and as thick; above and below a line of print a band has that much.</summary>
    private const double SolidWidthInches = 0.3;

    private const double SolidHeightInches = 0.025;
    private const double LeastWidthInches = 0.5;

    /// <summary>Lower is a thick rule.</summary>
    private const double LeastHeightInches = 0.1;

    /// <summary>Higher is a picture.</summary>
    private const double MostHeightInches = 0.9;

    /// <summary>Closes over the letters that stand in the band.</summary>
    private const double LetterInches = 0.2;

    internal static void Lighten(Picture page, double dpi)
    {
        using var ink = page.Threshold(InkLevel);
        using var solid = ink.Open(Pixels(SolidWidthInches, dpi), Pixels(SolidHeightInches, dpi));
        using var filled = solid.Close(Pixels(LetterInches, dpi), Pixels(LetterInches, dpi));
        using var wide = filled.KeepWide(Pixels(LeastWidthInches, dpi));
        using var high = wide.KeepHigh(Pixels(LeastHeightInches, dpi));
        using var bands = high.KeepFlat(Pixels(MostHeightInches, dpi));
        page.Invert(bands);
    }

    private static int Pixels(double inches, double dpi) => Math.Max(2, (int)Math.Round(inches * dpi));
}
