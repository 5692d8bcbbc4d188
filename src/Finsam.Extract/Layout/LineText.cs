using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>A row's words as text: one space between words, one tab where a wide gap parts cells.</summary>
internal static class LineText
{
    private const double ProseGapEms = 1.3;

    /// <summary>Columns of figures stand closer than words do; the space that groups thousands is a quarter of an em.</summary>
    private const double FigureGapEms = 0.8;

    /// <summary>A gap is wider than the page's own spaces, which some text layers give far too wide.</summary>
    private const double GapSpaces = 1.4;

    private const int JustifiedWords = 6;
    private const double JustifiedSpaces = 2.2;
    private const double WidestJustifiedEms = 2;

    internal static string Of(ImmutableArray<Word> words, PageMetrics metrics)
    {
        var text = new StringBuilder(words[0].Text);
        var least = Math.Max(LeastProseGap(words, metrics), GapSpaces * metrics.Space);
        for (var i = 1; i < words.Length; i++)
        {
            text.Append(IsWide(words[i - 1], words[i], metrics, least) ? '\t' : ' ').Append(words[i].Text);
        }

        return text.ToString();
    }

    private static bool IsWide(Word left, Word right, PageMetrics metrics, double least)
    {
        var gap = right.Box.X0 - left.Box.X1;
        var em = Math.Max(metrics.Em, Math.Min(metrics.EmNear(left), metrics.EmNear(right)));
        return gap > (IsFigure(right) || IsFigure(left) ? FigureGapEms : ProseGapEms) * em && gap > least;
    }

    /// <summary>
    /// A justified line of running text has wide spaces throughout; only a gap that stands out parts it. Where they are wider than any
    /// text is stretched the line is a row of heads.
    /// </summary>
    private static double LeastProseGap(ImmutableArray<Word> words, PageMetrics metrics)
    {
        if (words.Length < JustifiedWords || words.Count(w => w.Text.Any(char.IsLetter)) <= 0.7 * words.Length)
        {
            return 0;
        }

        var usual = PageMetrics.Median(words.Zip(words.Skip(1), (a, b) => b.Box.X0 - a.Box.X1));
        return usual > WidestJustifiedEms * metrics.Em ? 0 : JustifiedSpaces * usual;
    }

    private static bool IsFigure(Word word) => word.Text.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '−' or ',' or '.' or '%' or '(' or ')' or '+');
}
