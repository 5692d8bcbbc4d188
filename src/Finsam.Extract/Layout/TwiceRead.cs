using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// A reader's box that is too short for its word leaves ink uncovered, which is then read a second time: <c>2016</c> in the room of three figures and
/// <c>6</c> beside it. The figure that stands twice belongs to the word, and so does its room.
/// </summary>
internal static class TwiceRead
{
    /// <summary>Figures are wider than letters are on the average: a word of them that is narrower than so much of it lacks one.</summary>
    private const double NarrowestFigures = 0.92;

    /// <summary>No wider than so much of it, with the white beside the one that is missing.</summary>
    private const double WidestFigures = 1.5;

    /// <summary>Letters of a size: words that differ in height by no more.</summary>
    private const double SameSize = 0.35;

    private const double MostOverlap = 0.5;
    private const double LeastShared = 0.5;
    private const int FewestLetters = 4;

    internal static ImmutableArray<Word> Joined(ImmutableArray<Word> words)
    {
        var lone = words.Where(w => w.Text.Length == 1 && char.IsAsciiDigit(w.Text[0])).ToArray();
        if (lone.Length == 0)
        {
            return words;
        }

        var joined = words.Where(w => w.Text.Length >= FewestLetters && char.IsAsciiDigit(w.Text[0]) && char.IsAsciiDigit(w.Text[^1]))
            .Select(w => (Word: w, Again: Array.Find(lone, l => IsEndOf(l, w)))).Where(p => p.Again is not null && LacksOne(p.Word, p.Again, words)).ToArray();
        return joined.Length == 0 ? words
            : [.. words.Where(w => !Array.Exists(joined, j => j.Again == w))
                .Select(w => Array.Find(joined, j => j.Word == w).Again is { } again ? w with { Box = Box.Around([w.Box, again.Box])!.Value } : w)];
    }

    /// <summary>The figure stands beside the first or last of the word, nearly in it, and is the same.</summary>
    private static bool IsEndOf(Word figure, Word word)
    {
        var shared = Math.Min(figure.Box.Y1, word.Box.Y1) - Math.Max(figure.Box.Y0, word.Box.Y0);
        var isBehind = figure.Box.CenterX > word.Box.CenterX;
        var gap = isBehind ? figure.Box.X0 - word.Box.X1 : word.Box.X0 - figure.Box.X1;
        return figure.Text[0] == (isBehind ? word.Text[^1] : word.Text[0]) && shared > LeastShared * figure.Box.Height
            && gap > -MostOverlap * figure.Box.Width && gap < figure.Box.Height;
    }

    private static bool LacksOne(Word word, Word figure, ImmutableArray<Word> words)
    {
        var widths = words.Where(w => w.Text.Length >= FewestLetters && w.Text.All(char.IsLetter) && Math.Abs(w.Box.Height - word.Box.Height) < SameSize * word.Box.Height)
            .Select(w => w.Box.Width / w.Text.Length).Order().ToArray();
        var whole = Math.Max(figure.Box.X1, word.Box.X1) - Math.Min(figure.Box.X0, word.Box.X0);
        return widths.Length > 0 && widths[widths.Length / 2] * word.Text.Length is var usual
            && word.Box.Width < NarrowestFigures * usual && whole < WidestFigures * usual;
    }
}
