using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>A reader's box that reaches over the next word of its line ends where that word begins: else that word would stand in a row of its own.</summary>
internal static class WideBoxes
{
    /// <summary>Slanted letters reach over a little, in heights of a word.</summary>
    private const double LeastOverlap = 0.4;

    private const double SameLine = 0.5;

    /// <summary>Of the width that its box has: what is left must hold its letters.</summary>
    private const double LeastLeft = 0.4;

    internal static ImmutableArray<Word> Cut(ImmutableArray<Word> words)
    {
        var cut = words.ToBuilder();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (ReachesOver(words[i], words[i + 1]))
            {
                cut[i] = words[i] with { Box = words[i].Box with { X1 = words[i + 1].Box.X0 } };
            }
        }

        return cut.DrainToImmutable();
    }

    private static bool ReachesOver(Word word, Word next)
    {
        var (a, b) = (word.Box, next.Box);
        var shared = Math.Min(a.Y1, b.Y1) - Math.Max(a.Y0, b.Y0);
        var least = Math.Min(a.Height, b.Height);
        return a.X1 - b.X0 > LeastOverlap * least && b.X0 - a.X0 > LeastLeft * a.Width && shared > SameLine * least
            && IsOfLetters(word) && (IsOfLetters(next) || next.Text.All(char.IsAsciiDigit));
    }

    /// <summary>Beside figures a scrawl is no word.</summary>
    private static bool IsOfLetters(Word word) => word.Text.Count(char.IsLetter) >= 2 && !word.Text.Any(char.IsAsciiDigit);
}
