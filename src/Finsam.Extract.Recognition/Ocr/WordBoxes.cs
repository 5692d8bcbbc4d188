using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Gives words their place back. For a few words of a page, figures that stand alone above all, the engine tells a box of a
/// pixel or three inside of them: what is read there again, or looked for in a column, would be a speck.
/// </summary>
internal static class WordBoxes
{
    /// <summary>No letter or figure is lower than this share of what is usual on the page.</summary>
    private const double Speck = 0.45;

    private const double LeastSign = 0.5;
    private const double MostSign = 1.8;

    /// <summary>How far apart the signs of a word stand, in usual heights.</summary>
    private const double WidestGap = 0.3;

    /// <summary>Signs at an edge of a word nearer than this belong to it; figures stand a tenth of their height apart; heights.</summary>
    private const double Touching = 0.18;

    /// <summary>A word's box with the signs at its ends that it cuts or just misses: boxes of a text layer are rough.</summary>
    internal static PixelBox WithCutInk(PixelBox box, IReadOnlyList<PixelWord> others, IReadOnlyList<PixelBox> ink)
    {
        var middle = box.Y + (box.Height / 2.0);
        return Grown(box, [.. Signs(ink, middle, box.Height).Where(p => !others.Any(w => w.Box.HoldsMiddleOf(p)))], Touching * box.Height, most: 2);
    }

    /// <param name="ink">The page's connected pieces of ink.</param>
    internal static IReadOnlyList<PixelWord> Mend(IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> ink)
    {
        var told = words.Where(w => w.Text.Any(char.IsLetterOrDigit)).ToArray();
        if (told.Length == 0)
        {
            return words;
        }

        var usual = told.Select(w => w.Box.Height).Order().ElementAt(told.Length / 2);
        return [.. words.Select(w => w.Text.Any(char.IsLetterOrDigit) && w.Box.Height < Speck * usual ? Mend(w, words, ink, usual) : w)];
    }

    private static PixelWord Mend(PixelWord word, IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> ink, int usual)
    {
        var middle = word.Box.Y + (word.Box.Height / 2.0);
        PixelBox[] signs = [.. Signs(ink, middle, usual).Where(p => !words.Any(w => w != word && w.Box.HoldsMiddleOf(p)))];
        return word with { Box = Grown(word.Box, signs, WidestGap * usual, word.Text.Length) };
    }

    /// <summary>Ink at this height of the page that may be letters or figures.</summary>
    private static IEnumerable<PixelBox> Signs(IReadOnlyList<PixelBox> ink, double middle, int height) =>
        ink.Where(p => p.Height >= LeastSign * height && p.Height <= MostSign * height && p.Y <= middle && p.Bottom >= middle);

    private static PixelBox Grown(PixelBox box, PixelBox[] signs, double gap, int most)
    {
        for (var found = 0; found < most; found++)
        {
            var next = signs.FirstOrDefault(s => box.With(s) != box && s.X - box.Right <= gap && box.X - s.Right <= gap);
            if (next == default)
            {
                break;
            }

            box = box.With(next);
        }

        return box;
    }
}
