using Finsam.Extract.Geometry;

namespace Finsam.Extract.Evaluation;

/// <summary>
/// Scores reading order by places alone, so that misread letters do not count: each word found is given to the true
/// line that holds its middle, and the lines are ranked by the words they were given.
/// </summary>
public static class ReadingOrderScorer
{
    /// <param name="lines">Boxes of the true lines of a page in reading order.</param>
    /// <param name="words">Boxes of the words found on it, in the order in which they were read.</param>
    public static ReadingOrderScore Run(IReadOnlyList<Box> lines, IReadOnlyList<Box> words)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(words);
        var ranks = Ranks(lines, words);
        var found = Enumerable.Range(0, lines.Count).Where(l => ranks[l].Count > 0).ToArray();
        var order = found.OrderBy(l => ranks[l][ranks[l].Count / 2]).ThenBy(l => l).ToArray();
        return new ReadingOrderScore(lines.Count, found.Length, Tau(order), Neighbours(order));
    }

    /// <summary>For each line the places of its words in what was read.</summary>
    private static List<int>[] Ranks(IReadOnlyList<Box> lines, IReadOnlyList<Box> words)
    {
        var ranks = lines.Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place];
            var holder = Enumerable.Range(0, lines.Count)
                .Where(l => lines[l].X0 <= word.CenterX && word.CenterX <= lines[l].X1 && lines[l].Y0 <= word.CenterY && word.CenterY <= lines[l].Y1)
                .OrderBy(l => Math.Abs(lines[l].CenterY - word.CenterY)).Cast<int?>().FirstOrDefault();
            if (holder is { } line)
            {
                ranks[line].Add(place);
            }
        }

        return ranks;
    }

    private static double Tau(int[] order)
    {
        var pairs = order.Length * (order.Length - 1) / 2;
        var inverted = Enumerable.Range(0, order.Length).Sum(i => Enumerable.Range(i + 1, order.Length - i - 1).Count(j => order[i] > order[j]));
        return pairs == 0 ? 1 : 1 - (2.0 * inverted / pairs);
    }

    private static double Neighbours(int[] order)
    {
        var truth = order.Order().ToArray();
        var next = truth.Zip(truth.Skip(1)).ToHashSet();
        return next.Count == 0 ? 1 : (double)order.Zip(order.Skip(1)).Count(next.Contains) / next.Count;
    }
}
