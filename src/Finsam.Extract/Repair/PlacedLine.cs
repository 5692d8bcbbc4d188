using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// A line of which each word has its place on the page, where a font set it: what was read from an image has boxes around ink, and gaps that tell less.
/// </summary>
/// <param name="Number">Its place among the document's lines.</param>
/// <param name="Tokens">The words.</param>
/// <param name="Gaps">Between each word and the next, in heights of a word; 0 where cells are parted, or figures.</param>
internal sealed record PlacedLine(int Number, Match[] Tokens, double[] Gaps)
{
    private static readonly Regex TokenPattern = new(@"\S+");

    /// <summary>Of words that nobody had to read.</summary>
    private const double Certain = 1;

    internal static ImmutableArray<PlacedLine> Of(ImmutableArray<Line> lines) => [.. lines.Select(Of).OfType<PlacedLine>()];

    /// <summary>How wide the spaces of the document mostly are; null where none is known.</summary>
    internal static double? SpaceOf(ImmutableArray<PlacedLine> lines)
    {
        var gaps = lines.SelectMany(p => p.Gaps).Where(g => g > 0).Order().ToArray();
        return gaps.Length == 0 ? null : gaps[gaps.Length / 2];
    }

    private static PlacedLine? Of(Line line, int number)
    {
        var tokens = TokenPattern.Matches(line.Plain).ToArray();
        return tokens.Length < 2 || tokens.Length != line.Words.Length || line.Words.Any(w => w.Confidence < Certain) ? null : new PlacedLine(number, tokens,
            [.. line.Words.Zip(line.Words.Skip(1)).Select((pair, i) => IsGap(line.Plain, tokens, i) ? (pair.Second.Box.X0 - pair.First.Box.X1) / pair.First.Box.Height : 0)]);
    }

    private static bool IsGap(string text, Match[] tokens, int i) =>
        text[tokens[i].Index + tokens[i].Length] == ' ' && tokens[i].Value.Any(char.IsLetter) && (tokens[i + 1].Value.Any(char.IsLetter) || char.IsLetter(tokens[i].Value[^1]));
}
