using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Finds the columns of a table: phrases that stand over one another are of one, drawn upright lines part two. Narrow phrases
/// make the columns, wide ones (headers over several, labels of groups) join one or span some.
/// </summary>
internal static class ColumnFinder
{
    /// <summary>Words of two columns may overlap so much, by an oblique letter or a reader's loose box.</summary>
    private const double OverlapEms = 0.15;

    private const double NearEms = 3;

    /// <summary>Extents across the page, from left to right, without overlap.</summary>
    /// <param name="walls">Where drawn lines part columns.</param>
    internal static ImmutableArray<Extent> Run(ImmutableArray<VisualRow> rows, ImmutableArray<double> walls, double em)
    {
        var columns = new List<Column>();
        var phrases = rows.SelectMany((row, i) => row.Phrases.Select(p => (Row: i, X: new Extent(p.Box.X0, p.Box.X1)))).ToList();
        foreach (var (row, x) in phrases.OrderBy(p => p.X.Width).ThenBy(p => p.X.Left))
        {
            var over = columns.Where(c => c.X.Overlap(x) > OverlapEms * em).ToList();
            if (over.Count == 0)
            {
                columns.Add(new Column(x, [row]));
            }
            else if (over.Count == 1)
            {
                over[0].Take(x, row);
            }
        }

        columns.Sort((a, b) => a.X.Left.CompareTo(b.X.Left));
        var merged = true;
        while (merged && columns.Count > 1)
        {
            merged = MergeOne(columns, phrases, walls, em);
        }

        return Apart(columns);
    }

    private static bool MergeOne(List<Column> columns, List<(int Row, Extent X)> phrases, ImmutableArray<double> walls, double em)
    {
        var pairs = Enumerable.Range(0, columns.Count - 1)
            .Where(i => !walls.Any(w => w > columns[i].X.Center && w < columns[i + 1].X.Center))
            .Where(i => IsOne(columns[i], columns[i + 1], phrases, em))
            .OrderBy(i => columns[i + 1].X.Left - columns[i].X.Right).ToList();
        if (pairs.Count == 0)
        {
            return false;
        }

        var (left, right) = (columns[pairs[0]], columns[pairs[0] + 1]);
        left.Take(right.X, [.. right.Rows]);
        columns.RemoveAt(pairs[0] + 1);
        return true;
    }

    /// <summary>They never stand beside each other, or more phrases run over both than rows have both.</summary>
    private static bool IsOne(Column left, Column right, List<(int Row, Extent X)> phrases, double em)
    {
        var both = left.Rows.Intersect(right.Rows).Count();
        var over = phrases.Count(p => p.X.Overlap(left.X) > OverlapEms * em && p.X.Overlap(right.X) > OverlapEms * em);
        var gap = right.X.Left - left.X.Right;
        return (both == 0 && gap < NearEms * em) || (over > 0 && over >= both);
    }

    private static ImmutableArray<Extent> Apart(List<Column> columns)
    {
        var extents = columns.Select(c => c.X).ToList();
        for (var i = 1; i < extents.Count; i++)
        {
            if (extents[i].Left < extents[i - 1].Right)
            {
                var middle = (extents[i].Left + extents[i - 1].Right) / 2;
                extents[i - 1] = extents[i - 1] with { Right = middle };
                extents[i] = extents[i] with { Left = middle };
            }
        }

        return [.. extents];
    }

    private sealed class Column(Extent x, IEnumerable<int> rows)
    {
        internal Extent X { get; private set; } = x;

        internal HashSet<int> Rows { get; } = [.. rows];

        internal void Take(Extent other, params int[] rows)
        {
            X = X.Union(other);
            Rows.UnionWith(rows);
        }
    }
}
