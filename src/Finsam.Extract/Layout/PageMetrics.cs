using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>The measures of a page's body text, in points, to which all thresholds of its layout are relative.</summary>
/// <param name="WordHeight">Median height of a word's box.</param>
/// <param name="Em">The type size as its letters' widths tell it; boxes' heights differ between readers, widths do not.</param>
internal sealed record PageMetrics(double WordHeight, double Em)
{
    /// <summary>In text faces a letter is about half an em wide.</summary>
    private const double LettersPerEm = 2;

    private const int TellingLetters = 3;

    internal static PageMetrics Of(ImmutableArray<Word> words)
    {
        var telling = words.Where(w => w.Text.Length >= TellingLetters && w.Box.Width > w.Box.Height).ToList();
        var used = telling.Count > 0 ? telling : [.. words];
        return new PageMetrics(Median(used.Select(w => w.Box.Height)), Median(used.Select(EmOf)));
    }

    /// <summary>The type size of one word; that of the page where the word is too short to tell.</summary>
    internal double EmNear(Word word) => word.Text.Length >= TellingLetters ? EmOf(word) : Em;

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    private static double EmOf(Word word) => LettersPerEm * word.Box.Width / word.Text.Length;
}
