using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// Words that a layer tears where a font's letter is set wide (<c>I nsatser</c>): the gap there is far narrower than a space.
/// </summary>
internal static class TornWords
{
    /// <summary>In spaces.</summary>
    private const double WidestTear = 0.5;

    private const double Confidence = 0.95;

    internal static ImmutableArray<Change> Find(ImmutableArray<Line> lines)
    {
        var placed = PlacedLine.Of(lines);
        return PlacedLine.SpaceOf(placed) is not { } space ? []
            : [.. placed.SelectMany(line => Enumerable.Range(0, line.Gaps.Length).Where(i => line.Gaps[i] > 0 && line.Gaps[i] < WidestTear * space && IsTorn(line.Tokens[i].Value, line.Tokens[i + 1].Value))
                .Select(i => Joined(line, i)))];
    }

    private static bool IsTorn(string left, string right) =>
        char.IsLetter(left[^1]) && char.IsLetter(right[0])
        && ((left.Length == 1 && right.All(char.IsUpper)) || (!SwedishWords.Knows(Bare(right)) && SwedishWords.Knows(Bare(left + right))));

    private static string Bare(string word) => word.TrimEnd('.', ',', ':', ';', ')');

    private static Change Joined(PlacedLine line, int at)
    {
        var (left, right) = (line.Tokens[at], line.Tokens[at + 1]);
        return new Change(new Stretch(line.Number, left.Index, right.Index + right.Length - left.Index), left.Value + right.Value, Confidence);
    }
}
