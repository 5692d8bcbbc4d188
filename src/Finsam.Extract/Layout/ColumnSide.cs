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
    private const double EdgeEms = 0.5;
    private const double CellWords = 5;
    private const double MostSharedRows = 0.85;
    private const double LeastFullFill = 0.8;
    private const int FewestRows = 3;
    private const double LeastOwnRows = 0.6;
    private const int LabelLetters = 5;
    private const double WidestSpaceEms = 1.5;
    private const double WidestSpaces = 3;
    private const double SameRow = 0.3;
    private const double LeastSharedRows = 0.6;

    internal static SideKind Of(ImmutableArray<Segment> side, PageMetrics metrics) =>
        IsText(Lines(side, metrics), metrics) ? SideKind.Text
        : IsOwnTable(side, metrics) ? SideKind.Table
        : SideKind.Part;

    /// <summary>Each side can be read without the other.</summary>
    internal static bool AreColumns(ImmutableArray<Segment> left, ImmutableArray<Segment> right, PageMetrics metrics) =>
        (Of(left, metrics), Of(right, metrics)) switch
        {
            (SideKind.Text, SideKind.Text) => !AreCells(Lines(left, metrics), Lines(right, metrics), metrics),
            (SideKind.Text, SideKind.Table) or (SideKind.Table, SideKind.Text) => true,
            (SideKind.Table, SideKind.Table) => SharedRows(left, right, metrics) < LeastSharedRows,
            _ => false,
        };

    /// <summary>A few lines of text at both sides of a gutter that is one elsewhere on the page.</summary>
    internal static bool AreShortColumns(ImmutableArray<Segment> left, ImmutableArray<Segment> right, PageMetrics metrics) =>
        AreMostlyProse(Lines(left, metrics)) && AreMostlyProse(Lines(right, metrics));

    private static bool AreMostlyProse(List<Segment> lines) => lines.Count > 1 && lines.Count(s => s.IsProse) * 2 > lines.Count;

    /// <summary>Lines of one side: a justified line comes in pieces where its spaces are wide.</summary>
    private static List<Segment> Lines(ImmutableArray<Segment> side, PageMetrics metrics)
    {
        var lines = new List<Segment>();
        foreach (var piece in side.OrderBy(s => s.Box.X0))
        {
            var before = lines.FindIndex(l => IsOneRow(l, piece, metrics) && piece.Box.X0 - l.Box.X1 < Math.Max(WidestSpaceEms * metrics.Em, WidestSpaces * metrics.Space));
            if (before < 0)
            {
                lines.Add(piece);
            }
            else
            {
                lines[before] = new Segment([.. lines[before].Words, .. piece.Words], lines[before].Box.Union(piece.Box));
            }
        }

        return lines;
    }

    /// <summary>Lines of running text that mostly reach across their column; labels and names are short and ragged.</summary>
    private static bool IsText(List<Segment> side, PageMetrics metrics)
    {
        if (side.Count < FewestLines || side.Average(s => s.Letters) < LeastMeanLetters || side.Average(s => s.Words.Length) < LeastMeanWords)
        {
            return false;
        }

        return Fill(side, metrics) >= LeastFill;
    }

    /// <summary>
    /// How much of its column a line usually fills. A side may itself hold several columns: a line's column is as wide as
    /// the widest of those that begin where it does.
    /// </summary>
    private static double Fill(List<Segment> side, PageMetrics metrics)
    {
        var width = side.Max(s => s.Box.X1) - side.Min(s => s.Box.X0);
        return PageMetrics.Median(side.Select(line =>
        {
            var column = side.Where(s => Math.Abs(s.Box.X0 - line.Box.X0) < EdgeEms * metrics.Em).ToList();
            return line.Box.Width / (column.Count >= FewestRows ? column.Max(s => s.Box.Width) : width);
        }));
    }

    /// <summary>Short and ragged lines that stand row by row beside each other: names and what they represent, goals and outcomes.</summary>
    private static bool AreCells(List<Segment> left, List<Segment> right, PageMetrics metrics) =>
        Math.Min(left.Average(s => s.Words.Length), right.Average(s => s.Words.Length)) < CellWords
        && SharedRows([.. left], [.. right], metrics) > MostSharedRows
        && Math.Min(Fill(left, metrics), Fill(right, metrics)) < LeastFullFill;

    /// <summary>Most rows with amounts begin with a label at this side; the reference to a note (<c>Not 4</c>) is none.</summary>
    private static bool IsOwnTable(ImmutableArray<Segment> side, PageMetrics metrics)
    {
        var figures = side.Where(s => s.IsFigures).ToList();
        var labels = side.Where(s => !s.IsFigures && s.Letters >= LabelLetters).ToList();
        var rows = figures.Where(f => labels.Exists(l => l.Box.X1 < f.Box.X0 && IsOneRow(l, f, metrics))).ToList();
        return rows.Count >= FewestRows && rows.Count >= LeastOwnRows * figures.Count;
    }

    /// <summary>Which share of the lines at the sparser side stand at the height of a line at the other.</summary>
    private static double SharedRows(ImmutableArray<Segment> left, ImmutableArray<Segment> right, PageMetrics metrics)
    {
        var (few, many) = left.Length < right.Length ? (left, right) : (right, left);
        return (double)few.Count(f => many.Any(m => IsOneRow(f, m, metrics))) / few.Length;
    }

    private static bool IsOneRow(Segment a, Segment b, PageMetrics metrics) => Math.Abs(a.Box.CenterY - b.Box.CenterY) < SameRow * metrics.WordHeight;
}
