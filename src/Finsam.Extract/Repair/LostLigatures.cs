using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// Letters that a font draws as one sign and tells nothing of (<c>tt</c>, <c>ti</c>, <c>ft</c>, <c>fi</c> …): the layer of a page has a gap in their room,
/// twice as wide as a space or wider, and the word is torn there (<c>Ne oomsä ning</c>). The lexicon tells which letters they were.
/// </summary>
internal static class LostLigatures
{
    private static readonly Regex EdgePattern = new(@"^[^\p{L}]+|[^\p{L}]+$");

    /// <summary>The signs of common text faces, with what each costs for being the rarer (nats).</summary>
    private static readonly (string Letters, double Cost)[] Ligatures =
        [("tt", 0), ("ti", 0), ("ft", 0.5), ("fi", 0.5), ("fl", 1), ("ff", 1), ("tf", 2), ("tti", 1), ("ffi", 2), ("fti", 2), ("fj", 3), ("ttj", 3), ("ttf", 3), ("ffl", 3)];

    /// <summary>Gaps, in spaces: of a ligature inside a word, and of one at the end of a word, where a space is added.</summary>
    private const double LeastGap = 2;
    private const double MostInner = 3.15;
    private const double LeastOuter = 3.05;
    private const double MostGap = 4.4;

    /// <summary>The spaces of a line that is set to measure are wide throughout.</summary>
    private const double WidestUsual = 1.5;

    private const int MostGaps = 4;

    /// <summary>A font loses its ligatures throughout.</summary>
    private const int FewestWords = 3;

    private const double Confidence = 0.95;

    /// <summary>Whether a document is set in such a font: not all of its words can be put right.</summary>
    internal static bool AreLost(ImmutableArray<Line> lines) => !Find(lines).IsEmpty;

    internal static ImmutableArray<Change> Find(ImmutableArray<Line> lines)
    {
        var placed = PlacedLine.Of(lines);
        if (PlacedLine.SpaceOf(placed) is not { } space)
        {
            return [];
        }

        ImmutableArray<Change> found = [.. placed.SelectMany(p => Of(p, space))];
        return found.Count(change => IsOfPieces(lines[change.At.Line].Plain.Substring(change.At.Start, change.At.Length))) >= FewestWords ? found : [];
    }

    /// <summary>Pieces that Swedish has no word for: what tells of such a font, while a wide gap between two words tells little.</summary>
    private static bool IsOfPieces(string torn) => torn.Split(' ').Any(piece => EdgePattern.Replace(piece, "") is { Length: > 0 } word && !SwedishWords.Knows(word));

    private static IEnumerable<Change> Of(PlacedLine line, double space)
    {
        var usual = line.Gaps.Where(g => g > 0 && g < LeastGap * space).ToArray();
        if (usual.Length > 0 && usual.Average() > WidestUsual * space)
        {
            yield break;
        }

        for (var first = 0; first < line.Gaps.Length; first++)
        {
            var last = first;
            while (last < line.Gaps.Length && line.Gaps[last] >= LeastGap * space && line.Gaps[last] <= MostGap * space && IsInSmallLetters(line.Tokens[last].Value, line.Tokens[last + 1].Value))
            {
                last++;
            }

            if (last > first)
            {
                if (last - first <= MostGaps && Best(line, first, last, space) is { } text)
                {
                    var (from, to) = (line.Tokens[first].Index, line.Tokens[last].Index + line.Tokens[last].Length);
                    yield return new Change(new Stretch(line.Number, from, to - from), text, Confidence);
                }

                first = last;
            }
        }
    }

    /// <summary>Capitals have no such signs. A stop or a bracket may stand behind one.</summary>
    private static bool IsInSmallLetters(string left, string right) =>
        (char.IsLower(left[^1]) || char.IsLower(right[0])) && (right.Length == 1 || right.Any(char.IsLetterOrDigit));

    /// <summary>The likeliest words that the tokens from the first to the last are the pieces of; null where none are all known.</summary>
    private static string? Best(PlacedLine line, int first, int last, double space)
    {
        List<(string Closed, string Open, double Cost)> readings = [("", line.Tokens[first].Value, 0)];
        for (var gap = first; gap < last; gap++)
        {
            var (next, width) = (line.Tokens[gap + 1].Value, line.Gaps[gap] / space);
            var longer = new List<(string Closed, string Open, double Cost)>();
            foreach (var (closed, open, cost) in readings)
            {
                foreach (var (letters, rare) in Ligatures)
                {
                    if (width <= MostInner)
                    {
                        longer.Add((closed, open + letters + next, cost + rare));
                    }

                    if (width >= LeastOuter)
                    {
                        Close(closed, open + letters, next, cost + rare);
                        Close(closed, open, letters + next, cost + rare);
                    }
                }
            }

            readings = longer;

            void Close(string closed, string word, string open, double cost)
            {
                if (CostOf(word) is { } known)
                {
                    longer.Add(($"{closed}{word} ", open, cost + known));
                }
            }
        }

        return readings.Select(r => (Text: r.Closed + r.Open, Cost: r.Cost + CostOf(r.Open))).Where(r => r.Cost is not null).OrderBy(r => r.Cost).Select(r => r.Text).FirstOrDefault();
    }

    /// <summary>What a word, or two with a stroke between, costs (nats); null for what Swedish has no word for.</summary>
    private static double? CostOf(string token)
    {
        double? cost = 0;
        foreach (var part in token.Split('/'))
        {
            var word = EdgePattern.Replace(part, "");
            cost += word.Any(char.IsAsciiDigit) ? null : word.Length > 0 ? SwedishWords.CostOf(word) : part.Any(char.IsAsciiDigit) ? SwedishWords.CompoundCost : null;
        }

        return cost;
    }
}
