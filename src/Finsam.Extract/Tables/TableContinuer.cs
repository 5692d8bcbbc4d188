using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>
/// Tells which tables go on from the page before: those with the same header, and those whose columns stand where
/// those above the page's end stand, with nothing but running heads and page numbers between.
/// </summary>
internal static class TableContinuer
{
    private const double SamePlaceHeights = 1;

    internal static ImmutableArray<Table> Run(ImmutableArray<Table> tables, ImmutableArray<Line> lines) =>
        [.. tables.Select((table, i) => i > 0 && GoesOn(tables[i - 1], table, lines) ? table with { ContinuedFrom = tables[i - 1].Index } : table)];

    private static bool GoesOn(Table before, Table table, ImmutableArray<Line> lines)
    {
        if (before.Cells.IsEmpty || table.Cells.IsEmpty || before.Cells[^1].Page is not { } page || table.Cells[0].Page != page + 1)
        {
            return false;
        }

        var header = Header(before);
        return (header.Length > 0 && header == Header(table)) || (!HasOwnName(table) && IsNext(before, table, lines) && StandsUnder(before, table));
    }

    /// <summary>Its header names its columns' periods or measures, and beside them what the table is about.</summary>
    private static bool HasOwnName(Table table)
    {
        var heads = table.Cells.Where(c => c.IsHeader).ToLookup(c => c.Column > 0);
        return heads[false].Any() && heads[true].Any(c => ColumnMeaning.IsAnchor(c.Text));
    }

    private static string Header(Table table) =>
        string.Join('|', table.Cells.Where(c => c.IsHeader).Select(c => $"{c.Column}{LabelText.Fold(c.Text)}"));

    private static bool IsNext(Table before, Table table, ImmutableArray<Line> lines) =>
        before.LastLine < table.FirstLine && lines[(before.LastLine + 1)..table.FirstLine].All(l => l.IsFurniture || l.IsRule);

    /// <summary>Each column begins, ends or has its middle where that of the other table has.</summary>
    private static bool StandsUnder(Table before, Table table)
    {
        if (before.Columns != table.Columns || table.Columns < 2)
        {
            return false;
        }

        var height = table.Cells.Select(c => c.Box?.Height ?? 0).Where(h => h > 0).DefaultIfEmpty(0).Min();
        return height > 0 && Enumerable.Range(0, table.Columns).All(column =>
            Around(before, column) is { } a && Around(table, column) is { } b
            && Math.Min(Math.Min(Math.Abs(a.X0 - b.X0), Math.Abs(a.X1 - b.X1)), Math.Abs(a.CenterX - b.CenterX)) <= SamePlaceHeights * height);
    }

    private static Box? Around(Table table, int column) =>
        Box.Around(table.Cells.Where(c => c.Column == column && c.ColumnSpan == 1).Select(c => c.Box).OfType<Box>());
}
