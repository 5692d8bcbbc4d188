using System.Collections.Immutable;

namespace Finsam.Extract.Layout;

/// <summary>What stands at one side of a gutter.</summary>
internal enum SideKind
{
    /// <summary>Labels without amounts, amounts without labels, names: it may be half of a table.</summary>
    Part,

    /// <summary>A column of running text.</summary>
    Text,

    /// <summary>A table with labels and amounts of its own.</summary>
    Table,
}

/// <summary>Tells what stands at one side of a gutter, and whether both sides are parts of one table.</summary>
internal static class ColumnSide
{
    private const int FewestLines = 5;
    private const double LeastMeanLetters = 15;
    private const double LeastMeanWords = 2.8;
    private const double LeastFill = 0.55;
    private const int FewestRows = 3;
    private const double LeastOwnRows = 0.6;
    private const double SameRow = 0.3;
    private const double LeastSharedRows = 0.6;

    internal static SideKind Of(ImmutableArray<Segment> side, PageMetrics metrics) =>
        IsText(side, FewestLines) ? SideKind.Text
        : IsOwnTable(side, metrics) ? SideKind.Table
        : SideKind.Part;

    /// <summary>Each side can be read without the other.</summary>
    internal static bool AreColumns(ImmutableArray<Segment> left, ImmutableArray<Segment> right, PageMetrics metrics) =>
        (Of(left, metrics), Of(right, metrics)) switch
        {
            (SideKind.Text, SideKind.Text) => true,
            (SideKind.Text, SideKind.Table) or (SideKind.Table, SideKind.Text) => true,
            (SideKind.Table, SideKind.Table) => SharedRows(left, right, metrics) < LeastSharedRows,
            _ => false,
        };

    /// <summary>A few lines of text at both sides of a gutter that is one elsewhere on the page.</summary>
    internal static bool AreShortColumns(ImmutableArray<Segment> left, ImmutableArray<Segment> right) =>
        left.Length > 1 && right.Length > 1 && left.Count(s => s.IsProse) * 2 > left.Length && right.Count(s => s.IsProse) * 2 > right.Length;

    /// <summary>Lines of running text that mostly reach across their column; labels and names are short and ragged.</summary>
    private static bool IsText(ImmutableArray<Segment> side, int fewest)
    {
        if (side.Length < fewest || side.Average(s => s.Letters) < LeastMeanLetters || side.Average(s => s.Words.Length) < LeastMeanWords)
        {
            return false;
        }

        var width = side.Max(s => s.Box.X1) - side.Min(s => s.Box.X0);
        return PageMetrics.Median(side.Select(s => s.Box.Width)) >= LeastFill * width;
    }

    /// <summary>Most rows with amounts begin with a label at this side.</summary>
    private static bool IsOwnTable(ImmutableArray<Segment> side, PageMetrics metrics)
    {
        var figures = side.Where(s => s.IsFigures).ToList();
        var labels = side.Where(s => !s.IsFigures && s.Letters > 2).ToList();
        var rows = figures.Count(f => labels.Any(l => l.Box.X1 < f.Box.X0 && IsOneRow(l, f, metrics)));
        return rows >= FewestRows && rows >= LeastOwnRows * figures.Count;
    }

    /// <summary>Which share of the lines at the sparser side stand at the height of a line at the other.</summary>
    private static double SharedRows(ImmutableArray<Segment> left, ImmutableArray<Segment> right, PageMetrics metrics)
    {
        var (few, many) = left.Length < right.Length ? (left, right) : (right, left);
        return (double)few.Count(f => many.Any(m => IsOneRow(f, m, metrics))) / few.Length;
    }

    private static bool IsOneRow(Segment a, Segment b, PageMetrics metrics) => Math.Abs(a.Box.CenterY - b.Box.CenterY) < SameRow * metrics.WordHeight;
}
