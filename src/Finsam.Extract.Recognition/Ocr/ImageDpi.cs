using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>The resolution of an image file: what it tells, where that can be, else what makes it an A4 page.</summary>
internal static class ImageDpi
{
    private const double A4ShortInches = 8.27;
    private const int Coarsest = 90;
    private const int Finest = 1200;

    internal static double Of(Picture picture) => Of(picture.ToldDpi, Math.Min(picture.Width, picture.Height));

    internal static double Of(int told, int shortSidePixels) =>
        told is >= Coarsest and <= Finest ? told : Math.Clamp(Math.Round(shortSidePixels / A4ShortInches), Coarsest, Finest);
}
