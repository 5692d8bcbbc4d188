using System.Collections.Immutable;
using Finsam.Extract.Layout;

namespace Finsam.Extract.Tables;

/// <summary>
/// Columns by place: numbers of one column share their right edge, or at least lie above each other, so that an empty
/// cell leaves a hole and shifts nothing.
/// </summary>
internal static class PlaceAligner
{
    private const double SameEdgeHeights = 1.0;

    /// <summary>How far left of the numbers a header may still begin.</summary>
    private const double HeaderReachHeights = 5;

    internal static TablePlan Plan(TableBlock block)
    {
        var extents = ColumnExtents(block);
        var labelEdge = LabelEdge(block);
        var placed = block.Header.Select(header => Pieces(header)
            .SelectMany(p => StandsOverLabels(p) ? p.Select(t => (Column: -1, Token: t)) : Placed(p, extents, block.Height)).ToArray()).ToArray();
        ImmutableArray<ImmutableArray<Token>> Over(int column) => [.. placed.Select(line => line.Where(p => p.Column == column).Select(p => p.Token).ToImmutableArray())];
        return new TablePlan(
            [.. extents.Select((x, c) => PlannedColumn.Of([.. Over(c).Select(Join)]) with { X = x, HeaderTokens = Over(c) })],
            [.. Over(-1).Select(Join)]) { LabelTokens = Over(-1) };

        // "Not 1 Verksamhetens intäkter      2015   2014": what begins where the labels begin is above them.
        bool StandsOverLabels(ImmutableArray<Token> piece) =>
            Span(piece) is { } x && x.Left < labelEdge + block.Height && extents.All(c => x.Left < c.Left && x.Right < c.Right);
    }

    private static double LabelEdge(TableBlock block) => block.Body.Select(r => r.Shape)
        .Where(s => s.HasNumbers && !s.Label.IsEmpty && s.Label[0].X is not null)
        .Select(s => s.Label[0].X!.Value.Left).DefaultIfEmpty(double.NegativeInfinity).Min();

    /// <summary>No text of a header line stands over several columns, or between two: none of it is the heading of a group of columns.</summary>
    internal static bool StandsInColumns(RowLine header, TablePlan plan, double height) => Pieces(header).All(piece =>
    {
        var over = Span(piece) is { } x ? plan.Columns.Count(c => c.X is { } column && x.Overlap(column) > 0) : 2;
        return over == 1 || (over == 0 && IsNearOne(Span(piece)!.Value, plan, height));
    });

    private static bool IsNearOne(Extent piece, TablePlan plan, double height)
    {
        var reach = HeaderReachHeights * height;
        var near = plan.Columns.Count(c => c.X is { } column && piece.Overlap(column) > -reach && Math.Abs(piece.Right - column.Right) < reach);
        return near == 1 || plan.Columns.All(c => c.X is not { } column || piece.Right < column.Left);
    }

    /// <summary>How far a field stands from a column, in line heights; the better of both edges and the middle.</summary>
    internal static double Misfit(Extent field, Extent column, double height) => Math.Min(
        Math.Abs(field.Right - column.Right),
        Math.Min(Math.Abs(field.Center - column.Center), Math.Abs(field.Left - column.Left))) / height;

    private static Extent[] ColumnExtents(TableBlock block)
    {
        var fields = block.Body.Select(r => r.Shape).Where(s => s.HasNumbers)
            .SelectMany(s => s.FirstReading).Select(f => f.X).OfType<Extent>().OrderBy(x => x.Right).ToArray();
        var groups = new List<List<Extent>>();
        foreach (var field in fields)
        {
            if (groups.Count == 0 || field.Right - groups[^1].Average(x => x.Right) > SameEdgeHeights * block.Height)
            {
                groups.Add([]);
            }

            groups[^1].Add(field);
        }

        var columns = new List<(Extent X, int Count)>();
        foreach (var group in groups)
        {
            var middle = new Extent(PageMetrics.Median(group.Select(x => x.Left)), PageMetrics.Median(group.Select(x => x.Right)));
            var isSame = columns.Count > 0 && middle.Overlap(columns[^1].X) > 0.5 * Math.Min(middle.Width, columns[^1].X.Width);
            if (isSame)
            {
                var weight = columns[^1].Count >= group.Count ? columns[^1].X : middle;
                columns[^1] = (weight, columns[^1].Count + group.Count);
            }
            else
            {
                columns.Add((middle, group.Count));
            }
        }

        return [.. columns.Where(c => c.Count * 12 >= columns.Max(m => m.Count) || HasHeader(block, c.X)).Select(c => c.X)];
    }

    private static bool HasHeader(TableBlock block, Extent column) =>
        block.Header.Any(h => Pieces(h).Any(p => Span(p) is { } x && x.Overlap(column) > 0));

    /// <summary>Words of a header that stand together.</summary>
    private static IEnumerable<ImmutableArray<Token>> Pieces(RowLine header)
    {
        var from = 0;
        for (var i = 1; i <= header.Tokens.Length; i++)
        {
            if (i == header.Tokens.Length || header.Tokens[i].AfterWideGap)
            {
                yield return header.Tokens[from..i];
                from = i;
            }
        }
    }

    private static IEnumerable<(int Column, Token Token)> Placed(ImmutableArray<Token> piece, Extent[] columns, double height)
    {
        var covered = columns.Count(c => Span(piece) is { } x && x.Overlap(c) > c.Width / 2);
        if (covered >= 2)
        {
            return piece.Select(t => (t.X is { } x ? Nearest(x, columns, height) : -1, t));
        }

        var column = Span(piece) is { } all ? Nearest(all, columns, height) : -1;
        return piece.Select(t => (column, t));
    }

    /// <summary>The column in whose zone the middle of a header piece lies; -1 for the zone of the labels.</summary>
    private static int Nearest(Extent piece, Extent[] columns, double height)
    {
        if (columns.Length == 0 || (piece.Overlap(columns[0]) <= 0 && piece.Right < columns[0].Left - HeaderReachHeights * height))
        {
            return -1;
        }

        var best = Enumerable.Range(0, columns.Length).MinBy(c => Distance(piece, columns[c]));
        return Distance(piece, columns[best]) <= HeaderReachHeights * height ? best : -1;
    }

    private static double Distance(Extent piece, Extent column) => piece.Overlap(column) > 0
        ? Math.Abs(piece.Center - column.Center) / 1000
        : -piece.Overlap(column);

    private static Extent? Span(ImmutableArray<Token> piece) =>
        piece.All(t => t.X is not null) ? piece.Select(t => t.X!.Value).Aggregate((a, b) => a.Union(b)) : null;

    private static string Join(ImmutableArray<Token> tokens) => string.Join(' ', tokens.Select(t => t.Text));
}
