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
        var columns = new List<Extent>();
        var lines = rows.Select(row => row.Phrases.Select(p => new Extent(p.Box.X0, p.Box.X1)).ToArray()).ToArray();
        foreach (var x in lines.SelectMany(line => line).OrderBy(x => x.Width).ThenBy(x => x.Left))
        {
            var over = Enumerable.Range(0, columns.Count).Where(c => columns[c].Overlap(x) > OverlapEms * em).Take(2).ToArray();
            if (over.Length == 0)
            {
                columns.Add(x);
            }
            else if (over.Length == 1)
            {
                columns[over[0]] = columns[over[0]].Union(x);
            }
        }

        columns.Sort((a, b) => a.Left.CompareTo(b.Left));
        while (columns.Count > 1 && NextMerge(columns, lines, walls, em) is { } at)
        {
            columns[at] = columns[at].Union(columns[at + 1]);
            columns.RemoveAt(at + 1);
        }

        return Apart(columns);
    }

    /// <summary>Of the columns that are one with the next, the one that stands nearest to it.</summary>
    private static int? NextMerge(List<Extent> columns, Extent[][] lines, ImmutableArray<double> walls, double em) =>
        Enumerable.Range(0, columns.Count - 1)
            .Where(i => !walls.Any(w => w > columns[i].Center && w < columns[i + 1].Center) && IsOne(columns[i], columns[i + 1], lines, em))
            .Select(i => (int?)i).MinBy(i => columns[i!.Value + 1].Left - columns[i.Value].Right);

    /// <summary>They never stand beside each other, or more phrases run over both than rows have both.</summary>
    private static bool IsOne(Extent left, Extent right, Extent[][] lines, double em)
    {
        var both = lines.Count(l => l.Any(p => Meets(p, left) && l.Any(q => q.Left > p.Left && Meets(q, right))));
        var over = lines.Sum(l => l.Count(p => Meets(p, left) && Meets(p, right)));
        return (both == 0 && right.Left - left.Right < NearEms * em) || (over > 0 && over >= both);

        bool Meets(Extent phrase, Extent column) => phrase.Overlap(column) > OverlapEms * em;
    }

    private static ImmutableArray<Extent> Apart(List<Extent> columns)
    {
        for (var i = 1; i < columns.Count; i++)
        {
            if (columns[i].Left < columns[i - 1].Right)
            {
                var middle = (columns[i].Left + columns[i - 1].Right) / 2;
                columns[i - 1] = columns[i - 1] with { Right = middle };
                columns[i] = columns[i] with { Left = middle };
            }
        }

        return [.. columns];
    }
}
