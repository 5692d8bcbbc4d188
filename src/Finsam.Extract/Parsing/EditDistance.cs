namespace Finsam.Extract.Parsing;

/// <summary>How many insertions, deletions and changes lead from one text to another (Levenshtein 1966).</summary>
public static class EditDistance
{
    /// <param name="limit">Anything above it is only known to be above: far texts are left early.</param>
    public static int Of(string a, string b, int limit = int.MaxValue - 1)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(same, Math.Min(previous[j], current[j - 1]) + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    /// <summary>The distance between every two beginnings, for those who want to know what was changed: [i, j] of i and j elements.</summary>
    public static int[,] Table<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T>
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                costs[i, j] = i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(costs[i - 1, j - 1] + (a[i - 1].Equals(b[j - 1]) ? 0 : 1), 1 + Math.Min(costs[i - 1, j], costs[i, j - 1]));
            }
        }

        return costs;
    }
}
