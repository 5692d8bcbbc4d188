using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Words that stand side by side with no wide gap: a line of a column, or a cell's line.</summary>
internal sealed record Segment(ImmutableArray<Word> Words, Box Box)
{
    private const int ProseWords = 4;

    /// <summary>Running text rather than a label, a name or figures.</summary>
    internal bool IsProse
    {
        get
        {
            var letters = Words.Sum(w => w.Text.Count(char.IsLetter));
            return Words.Length >= ProseWords && letters > 0.7 * Words.Sum(w => w.Text.Length);
        }
    }
}

/// <summary>Chains words into segments, each word to the one at its left on the same line: skew that is left does no harm.</summary>
internal static class SegmentReader
{
    /// <summary>Narrower than the narrowest gutter between columns; that a stretched space also cuts does no harm here.</summary>
    private const double GapEms = 0.9;

    private const double OverlapEms = 0.4;
    private const double SameLine = 0.5;

    internal static ImmutableArray<Segment> Run(IEnumerable<Word> words, PageMetrics metrics)
    {
        var chains = new List<List<Word>>();
        foreach (var word in words.OrderBy(w => w.Box.X0).ThenBy(w => w.Box.Y0))
        {
            var chain = chains.Where(c => Continues(c[^1], word, metrics)).MinBy(c => Math.Abs(c[^1].Box.CenterY - word.Box.CenterY));
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
        var shared = Math.Min(left.Box.Y1, right.Box.Y1) - Math.Max(left.Box.Y0, right.Box.Y0);
        return gap < GapEms * em && gap > -OverlapEms * em
            && shared > SameLine * Math.Min(left.Box.Height, right.Box.Height);
    }
}
