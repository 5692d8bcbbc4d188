using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// Headings set letter by letter (<c>Å R S R E D O V I S N I N G</c>) read as the words that they are. The spaces stay in the
/// line as it was read.
/// </summary>
internal static class SpacedLetters
{
    private const int FewestLetters = 5;

    /// <summary>Between two words the letters stand so much farther apart than within one.</summary>
    private const double WordGap = 1.7;

    /// <summary>Which places of a line's text are read.</summary>
    /// <param name="text">The words with one sign between each.</param>
    internal static ImmutableArray<int> Kept(string text, ImmutableArray<Word> words)
    {
        var drops = new HashSet<int>();
        for (var first = 0; first < words.Length;)
        {
            var last = first;
            while (last < words.Length && IsLetter(words[last]))
            {
                last++;
            }

            if (last - first >= FewestLetters && words[first..last].Count(w => char.IsUpper(w.Text[0])) > 0.8 * (last - first))
            {
                drops.UnionWith(Within(words, first, last));
            }

            first = Math.Max(last, first + 1);
        }

        return drops.Count == 0 ? [.. Enumerable.Range(0, text.Length)] : WithoutSpaces(text, words, drops);
    }

    /// <summary>The letters that stand in the same word as the one before.</summary>
    private static IEnumerable<int> Within(ImmutableArray<Word> words, int first, int last)
    {
        var gaps = Enumerable.Range(first + 1, last - first - 1).ToDictionary(i => i, i => words[i].Box.X0 - words[i - 1].Box.X1);
        var usual = PageMetrics.Median(gaps.Values);
        return gaps.Where(g => g.Value <= Math.Max(WordGap * usual, usual + 1)).Select(g => g.Key);
    }

    private static ImmutableArray<int> WithoutSpaces(string text, ImmutableArray<Word> words, HashSet<int> drops)
    {
        var kept = ImmutableArray.CreateBuilder<int>(text.Length);
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && !drops.Contains(i))
            {
                kept.Add(at - 1);
            }

            kept.AddRange(Enumerable.Range(at, words[i].Text.Length));
            at += words[i].Text.Length + 1;
        }

        return kept.ToImmutable();
    }

    internal static string Text(string text, ImmutableArray<int> kept) =>
        kept.Length == text.Length ? text : kept.Aggregate(new StringBuilder(), (read, at) => read.Append(text[at])).ToString();

    private static bool IsLetter(Word word) => word.Text.Length == 1 && char.IsLetter(word.Text[0]);
}
