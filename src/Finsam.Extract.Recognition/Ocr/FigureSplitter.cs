using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Parts figures that the engine ran together (<c>7621512</c> for 7 621 512, <c>33%</c> for 33 %). The space that groups
/// thousands is narrow, and the model often passes it over; in the ink it is still wider than any gap between two figures.
/// </summary>
internal static class FigureSplitter
{
    /// <summary>
    /// The least width of a space, in heights of the word. Figures stand a tenth of their height apart; the narrowest
    /// space is a sixth of an em, with the figures' own side bearings a quarter of their height or more.
    /// </summary>
    private const double LeastSpace = 0.27;

    /// <summary>A space must also stand out from the word's other gaps.</summary>
    private const double StandsOut = 1.6;

    private const int FewestGlyphs = 3;

    /// <param name="ink">The page's connected pieces of ink.</param>
    internal static IReadOnlyList<PixelWord> Run(IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> ink) =>
        [.. words.SelectMany(w => IsRunTogether(w.Text) ? Split(w, ink) : [w])];

    private static bool IsRunTogether(string text) =>
        text.Length >= FewestGlyphs && text.Count(char.IsAsciiDigit) >= 2 && text.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '+' or '%');

    private static IEnumerable<PixelWord> Split(PixelWord word, IReadOnlyList<PixelBox> ink)
    {
        var glyphs = Glyphs(word, ink);

        // Unless each sign has its own ink, which of them stand on either side of a gap is not known.
        if (glyphs.Count != word.Text.Length)
        {
            return [word];
        }

        var gaps = glyphs.Zip(glyphs.Skip(1), (a, b) => b.From - a.To).ToArray();
        var usual = gaps.Order().ElementAt((gaps.Length - 1) / 2);
        var wide = Math.Max(LeastSpace * word.Box.Height, StandsOut * usual);
        int[] cuts = [0, .. Enumerable.Range(1, gaps.Length).Where(i => gaps[i - 1] >= wide && IsPlace(word.Text, i)), word.Text.Length];
        return cuts.Zip(cuts.Skip(1), (from, to) => word with
        {
            Text = word.Text[from..to],
            Box = word.Box with { X = glyphs[from].From, Width = glyphs[to - 1].To - glyphs[from].From },
        });
    }

    /// <summary>Spaces group by three figures from the right, and part the sign of percent.</summary>
    private static bool IsPlace(string text, int at)
    {
        var end = text[^1] == '%' ? text.Length - 1 : text.Length;
        return at == end || (at < end && char.IsAsciiDigit(text[at - 1]) && (end - at) % 3 == 0);
    }

    /// <summary>The word's signs from left to right: its pieces of ink, those that stand over each other as one.</summary>
    private static List<(int From, int To)> Glyphs(PixelWord word, IReadOnlyList<PixelBox> ink)
    {
        var glyphs = new List<(int From, int To)>();
        foreach (var piece in ink.Where(p => IsIn(p, word.Box)).OrderBy(p => p.X))
        {
            var end = piece.X + piece.Width;
            if (glyphs.Count > 0 && piece.X < glyphs[^1].To)
            {
                glyphs[^1] = (glyphs[^1].From, Math.Max(end, glyphs[^1].To));
            }
            else
            {
                glyphs.Add((piece.X, end));
            }
        }

        return PercentAsOne(glyphs, word.Text);
    }

    /// <summary>The sign of percent is of two or three pieces that need not stand over each other.</summary>
    private static List<(int From, int To)> PercentAsOne(List<(int From, int To)> glyphs, string text)
    {
        if (text[^1] == '%' && glyphs.Count > text.Length)
        {
            glyphs[text.Length - 1] = (glyphs[text.Length - 1].From, glyphs[^1].To);
            glyphs.RemoveRange(text.Length, glyphs.Count - text.Length);
        }

        return glyphs;
    }

    /// <summary>Specks are no signs; a dash is flat, so that only its width tells it from one.</summary>
    private static bool IsIn(PixelBox piece, PixelBox word) =>
        word.HoldsMiddleOf(piece) && Math.Max(piece.Width, piece.Height) >= 0.2 * word.Height;
}
