using System.Collections.Immutable;
using Finsam.Extract.Geometry;
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

        return LeftFirst([.. rows.OrderBy(r => r.Middle)]).Select(r => r.Words);
    }

    /// <summary>
    /// Of two rows beside each other the one at the left is read first: a heading in large type stands as high as the two
    /// lines of the column headers at its right, and its middle falls between them.
    /// </summary>
    private static List<Row> LeftFirst(List<Row> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].StandsLeftOf(rows[i - 1]))
            {
                (rows[i - 1], rows[i]) = (rows[i], rows[i - 1]);
            }
        }

        return rows;
    }

    /// <summary>The middle of most of its words: ascenders and descenders of single ones pull at its box.</summary>
    private static double Middle(Segment segment) => PageMetrics.Median(segment.Words.Select(w => w.Box.CenterY));

    private sealed class Row(double middle, Segment first)
    {
        internal double Middle { get; } = middle;

        internal List<Segment> Segments { get; } = [first];

        internal ImmutableArray<Word> Words => [.. Segments.SelectMany(s => s.Words).OrderBy(w => w.Box.X0).ThenBy(w => w.Box.Y0)];

        internal bool StandsLeftOf(Row other)
        {
            var (own, theirs) = (Around(), other.Around());
            var shared = Math.Min(own.Y1, theirs.Y1) - Math.Max(own.Y0, theirs.Y0);
            return own.X1 < theirs.X0 && shared > 0.5 * Math.Min(own.Height, theirs.Height);
        }

        private Box Around() => Box.Around(Segments.Select(s => s.Box))!.Value;

        /// <summary>Two pieces that stand over one another cannot be of one row.</summary>
        internal bool Collides(Segment segment) => Segments.Any(s =>
            Math.Min(s.Box.X1, segment.Box.X1) - Math.Max(s.Box.X0, segment.Box.X0) > 0.5 * Math.Min(s.Box.Width, segment.Box.Width));
    }
}
