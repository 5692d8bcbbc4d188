using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// Cuts a page into regions that are read one after the other. Only a gutter with text, or a whole table, on each side
/// cuts: the gap between a label and its amounts does not, so that a table's row stays one line. The cut is recursive,
/// as in Nagy and Seth's XY-cut (1984), but bounded by what runs across the gutter, lines and rows of tables.
/// </summary>
internal static class ColumnReader
{
    private const int FewestLines = 3;
    private const int MostGutters = 12;
    private const double EdgeEms = 0.5;

    internal static IEnumerable<ImmutableArray<Segment>> Run(ImmutableArray<Segment> segments, ImmutableArray<Ruling> rulings, PageMetrics metrics)
    {
        var edge = EdgeEms * metrics.Em;
        return Gutters(segments, edge).Select(gutter => Cut(segments, rulings, gutter, metrics)).Where(bands => bands.Any(b => b.IsCut)).MaxBy(InColumns) is { } best
            ? best.SelectMany(band => Read(band, rulings, metrics))
            : [segments];
    }

    /// <summary>How much of the page a gutter explains: that of the text explains more than that of its indented lists.</summary>
    private static int InColumns(List<Band> bands) => bands.Where(b => b.IsCut).Sum(b => b.Left.Length + b.Right.Length);

    private static IEnumerable<ImmutableArray<Segment>> Read(Band band, ImmutableArray<Ruling> rulings, PageMetrics metrics) =>
        band.IsCut
            ? Run(band.Left, rulings, metrics).Concat(Run(band.Right, rulings, metrics))
            : [[.. band.Left, .. band.Right]];

    /// <summary>Left edges that many lines share, with lines at their left; most lines first.</summary>
    private static IEnumerable<double> Gutters(ImmutableArray<Segment> segments, double edge)
    {
        var lines = segments.Where(s => s.IsProse || s.Letters > 2).ToList();
        return lines
            .Select(s => Math.Round(s.Box.X0))
            .Distinct()
            .Select(x => (X: x, Lines: lines.Count(s => Math.Abs(s.Box.X0 - x) < edge), LeftLines: lines.Count(s => s.Box.X1 < x)))
            .Where(c => c.Lines >= FewestLines && c.LeftLines >= FewestLines)
            .OrderByDescending(c => Math.Min(c.Lines, c.LeftLines))
            .ThenBy(c => c.X)
            .Take(MostGutters)
            .Select(c => c.X - edge);
    }

    /// <summary>Bands from top to bottom; what runs across the gutter, ink or rule, parts them.</summary>
    private static List<Band> Cut(ImmutableArray<Segment> segments, ImmutableArray<Ruling> rulings, double gutter, PageMetrics metrics)
    {
        var across = AcrossReader.Find(segments, gutter, metrics);
        var bands = new List<Band>();
        var waiting = new List<Segment>();
        foreach (var (top, segment) in TopDown(segments, rulings, gutter))
        {
            if (segment is not null && !across.Contains(segment))
            {
                waiting.Add(segment);
                continue;
            }

            Close(waiting.Where(s => s.Box.CenterY < top));
            waiting.RemoveAll(s => s.Box.CenterY < top);
            if (segment is not null)
            {
                bands.Add(new Band([segment], [], false));
            }
        }

        Close(waiting);
        return JoinUncut(bands.Any(b => b.IsCut) ? [.. bands.Select(b => b.IsCut ? b : b with { IsCut = ColumnSide.AreShortColumns(b.Left, b.Right, metrics) })] : bands);

        void Close(IEnumerable<Segment> content)
        {
            var all = content.ToList();
            if (all.Count > 0)
            {
                ImmutableArray<Segment> left = [.. all.Where(s => s.Box.CenterX < gutter)];
                ImmutableArray<Segment> right = [.. all.Where(s => s.Box.CenterX >= gutter)];
                bands.Add(new Band(left, right, ColumnSide.AreColumns(left, right, metrics)));
            }
        }
    }

    /// <summary>Neighbouring bands without columns are one region again: their lines are found by their heights alone.</summary>
    private static List<Band> JoinUncut(List<Band> bands)
    {
        var joined = new List<Band>();
        foreach (var band in bands)
        {
            if (!band.IsCut && joined.Count > 0 && !joined[^1].IsCut)
            {
                joined[^1] = new Band([.. joined[^1].Left, .. joined[^1].Right, .. band.Left, .. band.Right], [], false);
            }
            else
            {
                joined.Add(band);
            }
        }

        return joined;
    }

    private static IEnumerable<(double Y, Segment? Segment)> TopDown(ImmutableArray<Segment> segments, ImmutableArray<Ruling> rulings, double gutter) =>
        segments.Select(s => (Y: s.Box.CenterY, Segment: (Segment?)s))
            .Concat(rulings.Where(r => r.IsHorizontal && r.Box.X0 < gutter && r.Box.X1 > gutter).Select(r => (Y: r.Box.CenterY, Segment: (Segment?)null)))
            .OrderBy(e => e.Y);

    private sealed record Band(ImmutableArray<Segment> Left, ImmutableArray<Segment> Right, bool IsCut);
}
