using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Puts the segments of one region into rows: those whose middles stand at one height, however far apart.</summary>
internal static class RowReader
{
    /// <summary>Half of the tightest usual leading, so that neither a dash nor a capital strays into the next row.</summary>
    private const double RowHeights = 0.45;

    /// <summary>Rows from top to bottom, their words from left to right.</summary>
    internal static IEnumerable<ImmutableArray<Word>> Run(ImmutableArray<Segment> region, PageMetrics metrics)
    {
        var rows = new List<Row>();
        foreach (var segment in region.OrderByDescending(s => s.Words.Length).ThenBy(s => s.Box.CenterY).ThenBy(s => s.Box.X0))
        {
            var middle = Middle(segment);
            var row = rows.MinBy(r => Math.Abs(r.Middle - middle));
            if (row is null || Math.Abs(row.Middle - middle) > RowHeights * metrics.WordHeight || row.Collides(segment))
            {
                rows.Add(new Row(middle, segment));
            }
            else
            {
                row.Segments.Add(segment);
            }
        }

        return rows.OrderBy(r => r.Middle).Select(r => r.Words);
    }

    /// <summary>The middle of most of its words: ascenders and descenders of single ones pull at its box.</summary>
    private static double Middle(Segment segment) => PageMetrics.Median(segment.Words.Select(w => w.Box.CenterY));

    private sealed class Row(double middle, Segment first)
    {
        internal double Middle { get; } = middle;

        internal List<Segment> Segments { get; } = [first];

        internal ImmutableArray<Word> Words => [.. Segments.SelectMany(s => s.Words).OrderBy(w => w.Box.X0).ThenBy(w => w.Box.Y0)];

        /// <summary>Two pieces that stand over one another cannot be of one row.</summary>
        internal bool Collides(Segment segment) => Segments.Any(s =>
            Math.Min(s.Box.X1, segment.Box.X1) - Math.Max(s.Box.X0, segment.Box.X0) > 0.5 * Math.Min(s.Box.Width, segment.Box.Width));
    }
}
