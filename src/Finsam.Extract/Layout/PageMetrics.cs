using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>The measures of a page's body text, in points, to which all thresholds of its layout are relative.</summary>
/// <param name="WordHeight">Median height of a word's box.</param>
/// <param name="Space">The usual space between two words of a line; 0 where no line tells it.</param>
/// <param name="Em">The type size as its letters' widths tell it; boxes' heights differ between readers, widths do not.</param>
internal sealed record PageMetrics(double WordHeight, double Em, double Space)
{
    /// <summary>In text faces a letter is about half an em wide.</summary>
    private const double LettersPerEm = 2;

    private const int TellingLetters = 3;
    private const double WidestSpace = 1.2;

    internal static PageMetrics Of(ImmutableArray<Word> words)
    {
        var telling = words.Where(w => w.Text.Length >= TellingLetters && w.Box.Width > w.Box.Height).ToList();
        var used = telling.Count > 0 ? telling : [.. words];
        var em = Median(used.Select(EmOf));
        return new PageMetrics(Median(used.Select(w => w.Box.Height)), em, Median(Spaces(words, em)));
    }

    /// <summary>Gaps between words of letters that follow one another on a line; wider ones part cells.</summary>
    private static IEnumerable<double> Spaces(ImmutableArray<Word> words, double em) =>
        from pair in words.Zip(words.Skip(1))
        let gap = pair.Second.Box.X0 - pair.First.Box.X1
        where gap > 0 && gap < WidestSpace * em && Math.Abs(pair.First.Box.CenterY - pair.Second.Box.CenterY) < 0.5 * pair.First.Box.Height
            && char.IsLetter(pair.First.Text[^1]) && char.IsLetter(pair.Second.Text[0])
        select gap;

    /// <summary>The type size of one word; that of the page where the word is too short to tell.</summary>
    internal double EmNear(Word word) => word.Text.Length >= TellingLetters ? EmOf(word) : Em;

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    private static double EmOf(Word word) => LettersPerEm * word.Box.Width / word.Text.Length;
}
