using System.Collections.Immutable;

namespace Finsam.Extract.Layout;

/// <summary>
/// Finds what belongs to both sides of a gutter: lines that run across it, rows of a table with labels at its left and
/// amounts at its right, or with words in several columns, and headings over both columns that are too short to reach it.
/// </summary>
internal static class AcrossReader
{
    private const double EdgeEms = 0.5;
    private const double SameRow = 0.45;
    private const int FewestRows = 2;
    private const int FewestCells = 3;
    private const int FewestCellRows = 4;
    private const double NextRowHeights = 3;
    private const double HeadingSize = 1.3;
    private const double GapHeights = 0.6;

    /// <summary>White across the whole page, from this height on, parts a table's heading from the columns of text above it.</summary>
    private const double BandHeights = 1.0;

    internal static HashSet<Segment> Find(ImmutableArray<Segment> segments, double gutter, PageMetrics metrics)
    {
        var edge = EdgeEms * metrics.Em;
        var found = segments.Where(s => s.Box.X0 < gutter - edge && s.Box.X1 > gutter + edge).ToHashSet();
        var rows = Rows([.. segments.Where(s => !found.Contains(s))], gutter, metrics);
        found.UnionWith(rows.Where((row, i) => Next(rows, i, metrics) >= FewestRows).SelectMany(r => r));
        found.UnionWith(CellRows([.. segments.Where(s => !found.Contains(s))], gutter, metrics));
        foreach (var first in rows.Where((row, i) => found.Contains(row[0]) && !IsNear(rows, i - 1, i, metrics)).ToArray())
        {
            found.UnionWith(HeadOf(first, segments, found, metrics));
        }

        found.UnionWith(segments.Where(s => s.Box.X1 < gutter && IsHeadingOverBoth(s, segments, gutter, metrics)));
        return found;
    }

    /// <summary>Rows with nothing but amounts at the right of the gutter, and a label that is no line of text at its left.</summary>
    private static List<List<Segment>> Rows(List<Segment> segments, double gutter, PageMetrics metrics)
    {
        var rows = new List<List<Segment>>();
        foreach (var amount in segments.Where(s => s.IsFigures && s.Box.X0 > gutter).OrderBy(s => s.Box.CenterY))
        {
            if (rows.Exists(r => r.Contains(amount)))
            {
                continue;
            }

            var row = segments.Where(s => Math.Abs(s.Box.CenterY - amount.Box.CenterY) < SameRow * metrics.WordHeight).ToList();
            if (row.Exists(s => s.Box.X1 < gutter && s.Letters > 2) && row.TrueForAll(s => s.Box.X1 < gutter || s.IsFigures))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>
    /// Rows of three cells or more, none of them running text, whose left edges are those of the row before: a table of words over the whole page,
    /// such as names, their roles and whom they represent.
    /// </summary>
    private static IEnumerable<Segment> CellRows(List<Segment> segments, double gutter, PageMetrics metrics)
    {
        var edge = EdgeEms * metrics.Em;
        var run = new List<List<Segment>>();
        foreach (var last in segments.Where(s => s.Box.X0 > gutter).OrderBy(s => s.Box.CenterY))
        {
            var row = segments.Where(s => Math.Abs(s.Box.CenterY - last.Box.CenterY) < SameRow * metrics.WordHeight).OrderBy(s => s.Box.X0).ToList();
            if (run.Count > 0 && run[^1].Contains(last))
            {
                continue;
            }

            var isRow = row.Count >= FewestCells && row[0].Box.X1 < gutter && !row.Exists(s => s.IsProse);
            if (!isRow || (run.Count > 0 && !Follows(run[^1], row)))
            {
                foreach (var cell in Ended())
                {
                    yield return cell;
                }
            }

            if (isRow)
            {
                run.Add(row);
            }
        }

        foreach (var cell in Ended())
        {
            yield return cell;
        }

        bool Follows(List<Segment> above, List<Segment> row) =>
            row.Count == above.Count && row.Zip(above).All(p => Math.Abs(p.First.Box.X0 - p.Second.Box.X0) < edge) && IsNear([above, row], 0, 1, metrics);

        List<Segment> Ended()
        {
            var ended = run.Count >= FewestCellRows ? run.SelectMany(r => r).ToList() : [];
            run.Clear();
            return ended;
        }
    }

    /// <summary>How many rows there are around one, it included, each near the one before.</summary>
    private static int Next(List<List<Segment>> rows, int at, PageMetrics metrics) =>
        1 + (IsNear(rows, at - 1, at, metrics) ? 1 : 0) + (IsNear(rows, at, at + 1, metrics) ? 1 : 0);

    private static bool IsNear(List<List<Segment>> rows, int a, int b, PageMetrics metrics) =>
        a >= 0 && b < rows.Count && rows[b][0].Box.CenterY - rows[a][0].Box.CenterY < NextRowHeights * metrics.WordHeight;

    /// <summary>
    /// What stands above a table's first row and below the columns of text, with white across the page between: its name at the left,
    /// the heads of its columns at the right, and labels of groups.
    /// </summary>
    private static List<Segment> HeadOf(List<Segment> first, ImmutableArray<Segment> segments, HashSet<Segment> found, PageMetrics metrics)
    {
        var (top, taken, waiting) = (first.Min(s => s.Box.Y0), new List<Segment>(), new List<Segment>());
        foreach (var segment in segments.Where(s => s.Box.CenterY < top && !first.Contains(s)).OrderByDescending(s => s.Box.Y1))
        {
            var white = top - segment.Box.Y1;
            if (white >= BandHeights * metrics.WordHeight)
            {
                taken.AddRange(waiting);
                waiting.Clear();
            }

            if (segment.IsProse || found.Contains(segment) || white > NextRowHeights * metrics.WordHeight)
            {
                break;
            }

            waiting.Add(segment);
            top = Math.Min(top, segment.Box.Y0);
        }

        return taken;
    }

    /// <summary>Large type, text of both columns below, text above, and nothing beside it.</summary>
    private static bool IsHeadingOverBoth(Segment heading, ImmutableArray<Segment> segments, double gutter, PageMetrics metrics)
    {
        if (PageMetrics.Median(heading.Words.Select(w => w.Box.Height)) < HeadingSize * metrics.WordHeight || heading.Letters < 3)
        {
            return false;
        }

        var gap = GapHeights * metrics.WordHeight;
        return segments.Any(s => s.Box.X0 > gutter && s.Box.Y1 < heading.Box.Y0) && segments.Any(s => s.Box.X0 > gutter && s.Box.Y0 > heading.Box.Y1)
            && !segments.Any(s => s.Box.X1 > gutter && s.Box.Y0 < heading.Box.Y1 + gap && s.Box.Y1 > heading.Box.Y0 - gap);
    }
}
