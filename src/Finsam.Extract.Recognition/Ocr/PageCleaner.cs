using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>A page made ready to be read: black on white, without rulings.</summary>
/// <param name="Ink">The connected pieces of ink, remains of rulings left out.</param>
/// <param name="Skew">By how many degrees it was turned to be level.</param>
internal sealed record CleanPage(Picture Picture, IReadOnlyList<PixelBox> Rulings, IReadOnlyList<PixelBox> Ink, double Skew, double Dpi) : IDisposable
{
    public void Dispose() => Picture.Dispose();
}

/// <summary>Cleans a page's image; each step by the recipe.</summary>
internal static class PageCleaner
{
    private const int InkLevel = 160;

    internal static CleanPage Level(Picture grey, double dpi, PageRecipe recipe)
    {
        var (skew, level) = Leveller.Run(grey);
        using (level)
        {
            return AsItLies(level, dpi, recipe) with { Skew = skew };
        }
    }

    /// <summary>Not turned: for those who know where things are on the page as it is.</summary>
    internal static CleanPage AsItLies(Picture grey, double dpi, PageRecipe recipe)
    {
        var white = recipe.Whiten ? Whitened(grey) : grey.Scale(1);
        if (recipe.Whiten)
        {
            DarkBands.Lighten(white, dpi);
        }

        var (rulings, mask) = RulingFinder.Run(white, dpi);
        using (mask)
        {
            if (recipe.RemoveRulings)
            {
                white.Whiten(mask);
            }
        }

        white.SetDpi((int)Math.Round(dpi));
        using var ink = white.Threshold(InkLevel);
        return new CleanPage(white, rulings, RulingRemains.Without(ink.Pieces(), rulings, dpi), 0, dpi);
    }

    /// <summary>Background levelling leaves paper at grey 200, which binarization then takes for ink around single digits.</summary>
    private static Picture Whitened(Picture grey)
    {
        using var even = grey.LevelBackground();
        return even.StretchGrey(0, 205);
    }
}
