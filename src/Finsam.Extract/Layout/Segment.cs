using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Words that stand side by side with no wide gap: a line of a column, or a cell's line.</summary>
internal sealed record Segment(ImmutableArray<Word> Words, Box Box)
{
    private const int ProseWords = 4;

    /// <summary>In narrow columns three words fill a line.</summary>
    private const int ProseLetters = 18;

    internal int Letters { get; } = Words.Sum(w => w.Text.Count(char.IsLetter));

    /// <summary>Nothing but figures and their signs.</summary>
    internal bool IsFigures => Letters == 0 && Words.Any(w => w.Text.Any(char.IsAsciiDigit) || w.Text is "-" or "–" or "−");

    /// <summary>Running text rather than a label, a name or figures.</summary>
    internal bool IsProse =>
        (Words.Length >= ProseWords || (Words.Length == ProseWords - 1 && Letters >= ProseLetters))
        && Letters > 0.7 * Words.Sum(w => w.Text.Length);
}

/// <summary>Chains words into segments, each word to the one at its left on the same line: skew that is left does no harm.</summary>
internal static class SegmentReader
{
    /// <summary>Narrower than the narrowest gutter between columns; that a stretched space also cuts does no harm here.</summary>
    private const double GapEms = 0.9;

    /// <summary>Some text layers' boxes are narrower than their ink: then every space is as wide as a gap.</summary>
    private const double GapSpaces = 1.4;

    private const double OverlapEms = 0.4;
    private const double SameLine = 0.5;
    private const double DropCapitalHeights = 1.8;

    internal static ImmutableArray<Segment> Run(IEnumerable<Word> words, PageMetrics metrics)
    {
        var chains = new List<List<Word>>();
        foreach (var word in words.OrderBy(w => w.Box.X0).ThenBy(w => w.Box.Y0))
        {
            var chain = chains.Where(c => Continues(c[^1], word, metrics)).MinBy(c => Math.Abs(Place(c[^1], metrics).CenterY - Place(word, metrics).CenterY));
            if (chain is null)
            {
                chains.Add([word]);
            }
            else
            {
                chain.Add(word);
            }
        }

        return [.. chains.Select(c => new Segment([.. c], Box.Around(c.Select(w => w.Box))!.Value))];
    }

    private static bool Continues(Word left, Word right, PageMetrics metrics)
    {
        var em = Math.Max(metrics.Em, Math.Min(metrics.EmNear(left), metrics.EmNear(right)));
        var gap = right.Box.X0 - left.Box.X1;
        var (a, b) = (Place(left, metrics), Place(right, metrics));
        var shared = Math.Min(a.Y1, b.Y1) - Math.Max(a.Y0, b.Y0);
        return gap < Math.Max(GapEms * em, GapSpaces * metrics.Space) && gap > -OverlapEms * em
            && shared > SameLine * Math.Min(a.Height, b.Height);
    }

    /// <summary>A drop capital (a first letter as high as two or three lines) is of the line at its top.</summary>
    private static Box Place(Word word, PageMetrics metrics) =>
        word.Text.Length == 1 && char.IsUpper(word.Text[0]) && word.Box.Height > DropCapitalHeights * metrics.WordHeight
            ? word.Box with { Y1 = word.Box.Y0 + metrics.WordHeight }
            : word.Box;
}
