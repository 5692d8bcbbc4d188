using System.Text.RegularExpressions;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Benchmarks;

/// <summary>Words of a reading against the true text, page by page, whatever their order.</summary>
/// <param name="NumbersFound">Of the true words with a digit, how many were read exactly.</param>
internal sealed partial record WordScore(int True, int Read, int Found, int Numbers, int NumbersFound)
{
    internal double Recall => Found / (double)True;

    internal double Precision => Found / (double)Math.Max(1, Read);

    internal double NumberRecall => NumbersFound / (double)Math.Max(1, Numbers);

    internal static WordScore Of(RecognizedDocument document, string[] truePages)
    {
        var lines = LineReader.Run(document).ToLookup(l => l.Page);
        var scores = truePages.Select((text, i) => OfPage(Words(text), Words(string.Join('\n', lines[i + 1].Select(l => l.Plain)))));
        return scores.Aggregate((a, b) => new WordScore(
            a.True + b.True, a.Read + b.Read, a.Found + b.Found, a.Numbers + b.Numbers, a.NumbersFound + b.NumbersFound));
    }

    private static WordScore OfPage(string[] trueWords, string[] readWords)
    {
        var left = readWords.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var found = trueWords.Where(w => left.TryGetValue(w, out var n) && (left[w] = n - 1) >= 0).ToList();
        return new WordScore(trueWords.Length, readWords.Length, found.Count, trueWords.Count(HasDigit), found.Count(HasDigit));
    }

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);

    /// <summary>Thousands groups and percent signs joined to their number: readers differ in that space, amounts do not.</summary>
    private static string[] Words(string text) =>
        LeaderPattern().Replace(GroupPattern().Replace(text, ""), " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d)|%)")]
    private static partial Regex GroupPattern();

    [GeneratedRegex(@"[._…]{3,}")]
    private static partial Regex LeaderPattern();
}
