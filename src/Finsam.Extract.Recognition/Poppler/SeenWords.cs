using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// The words of a page made on a computer that are seen: tall enough to be, and with signs of their own on the page as it is drawn. What a
/// clip cuts away or what is set in the invisible mode (a spreadsheet's own figures below the picture that was made of them, a reader's
/// copy of the page's own text) has none. What stands on a picture may be seen in it.
/// </summary>
internal static class SeenWords
{
    /// <summary>Of the usual height of the page's words: notes and raised figures are half as tall or taller.</summary>
    private const double LeastHeight = 0.35;

    /// <summary>Of a sign's width: its origin may stand so far before the word's box, for the two programs round differently.</summary>
    private const double Slack = 0.4;

    private const double LeastSlack = 1;

    /// <summary>Of a box's height: some fonts tell so little of how far they go down that their boxes end above the line they stand on.</summary>
    private const double LowestFoot = 0.4;

    /// <summary>A word has signs for so many of its letters; one sign may draw two or three (<c>ffi</c>).</summary>
    private const double LeastDrawn = 0.5;

    /// <summary>At words and signs beside each other; a page of text needs a few hundred thousand, one that needs more is made to keep somebody busy.</summary>
    private const long MostLooks = 50_000_000;

    /// <summary>A page with more words that have no sign has letters that are drawn as pictures or outlines: nothing is told of it.</summary>
    private const double MostUnseen = 0.3;

    internal static ImmutableArray<Word> Of(ImmutableArray<Word> words, ReadOnlySpan<byte> svg)
    {
        var paint = PagePaint.Of(svg);
        var signs = paint.Signs.OrderBy(s => s.Y).ToList();
        var heights = signs.ConvertAll(s => s.Y);
        var bands = words.Select(w => (From: FirstFrom(heights, w.Box.Y0), To: FirstFrom(heights, w.Box.Y1 + (LowestFoot * w.Box.Height)))).ToArray();
        if (signs.Count == 0 || bands.Sum(b => (long)b.To - b.From) > MostLooks)
        {
            return words;
        }

        var within = words.Zip(bands, (w, band) => signs[band.From..band.To].Where(s => Stands(s, w)).ToArray()).ToArray();
        var owned = Owned(words, within, Middle(words.Zip(within, (w, own) => own.Select(s => Foot(s, w))).SelectMany(f => f)));
        var least = LeastHeight * Middle(words.Select(w => w.Box.Height));
        var bare = words.Where(w => w.Text.Any(char.IsLetterOrDigit) && (w.Box.Height < least || (!IsSideways(w) && owned[w].Count() < LeastDrawn * w.Text.Length))).ToArray();
        if ((long)bare.Length * paint.Pictures.Count > MostLooks)
        {
            return words;
        }

        var unseen = bare.Where(w => !paint.Pictures.Exists(p => p.Holds(w.Box.CenterX, w.Box.CenterY))).ToHashSet(ReferenceEqualityComparer.Instance);
        return unseen.Count == 0 || unseen.Count > MostUnseen * words.Length ? words : words.RemoveAll(unseen.Contains);
    }

    /// <summary>Each sign is of the word in whose box it stands at the usual height: words that are not seen lie over others.</summary>
    private static ILookup<Word, PaintedSign> Owned(ImmutableArray<Word> words, PaintedSign[][] within, double foot) =>
        words.Zip(within).SelectMany(pair => pair.Second.Select(sign => (Word: pair.First, Sign: sign))).GroupBy(p => p.Sign)
            .Select(claims => claims.MinBy(c => Math.Abs(Foot(c.Sign, c.Word) - foot)))
            .ToLookup(p => p.Word, p => p.Sign, (IEqualityComparer<Word>)ReferenceEqualityComparer.Instance);

    private static int FirstFrom(List<double> heights, double height)
    {
        var (low, high) = (0, heights.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = heights[middle] < height ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Between the ends of the word, by its origin.</summary>
    private static bool Stands(PaintedSign sign, Word word)
    {
        var slack = Slack * word.Box.Width / word.Text.Length;
        return sign.X >= word.Box.X0 - Math.Max(LeastSlack, slack) && sign.X <= word.Box.X1 - slack;
    }

    /// <summary>Where a sign's foot stands in a word's box: 0 is its top, 1 its bottom.</summary>
    private static double Foot(PaintedSign sign, Word word) => (sign.Y - word.Box.Y0) / Math.Max(word.Box.Height, 0.01);

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    private static bool IsSideways(Word word) => word.Text.Length > 2 && word.Box.Height > 2 * word.Box.Width;
}
