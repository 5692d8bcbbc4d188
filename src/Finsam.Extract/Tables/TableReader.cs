using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Tables.Grids;

namespace Finsam.Extract.Tables;

/// <summary>The table stage: rows, columns and numbers, from boxes or from torn text.</summary>
public static class TableReader
{
    /// <summary>How far above a table its title may stand, in lines.</summary>
    private const int TitleReach = 4;

    /// <param name="pages">The pages that the lines are of; none for text.</param>
    public static ImmutableArray<Table> Run(ImmutableArray<Line> lines, ImmutableArray<RecognizedPage> pages = default)
    {
        var rows = HiddenRows.Without(MarkupRows.Read(lines));
        var amounts = OfAmounts(rows, lines);
        return TableContinuer.Run(pages.IsDefaultOrEmpty ? amounts : TableChooser.Run(amounts, GridFinder.Run(rows, pages), lines), lines);
    }

    /// <summary>What stands in a box of a page, read as a table by its geometry; null where no words stand there.</summary>
    public static Table? InBox(ImmutableArray<Line> lines, RecognizedPage page, Box box) =>
        GridFinder.InBox([.. lines.Select(LineTokenizer.Read)], page, box) is { Cells.IsEmpty: false } grid ? GridTables.Of(grid) : null;

    /// <summary>Tables with amounts, from lines: those that statements are read from.</summary>
    private static ImmutableArray<Table> OfAmounts(ImmutableArray<RowLine> rows, ImmutableArray<Line> lines)
    {
        var drafts = TableFinder.Find(rows).Select(Draft).ToArray();

        var known = new KnownAmounts();
        foreach (var draft in drafts)
        {
            foreach (var readings in draft.Readings.Where(r => r.Length == 1))
            {
                known.Add(draft.Index, draft.Plan, readings[0]);
            }
        }

        // Twice: what the first pass decides in one table helps the others.
        var first = drafts.Select(d => RowResolver.Resolve(d, known)).ToArray();
        known = new KnownAmounts();
        foreach (var (draft, chosen) in drafts.Zip(first))
        {
            foreach (var row in chosen)
            {
                known.Add(draft.Index, draft.Plan, row.Reading);
            }
        }

        return [.. drafts.Select(d => GridBuilder.Build(d, RowResolver.Resolve(d, known), TitleOf(lines, d.Block.FirstLine.Index)))];
    }

    private static DraftTable Draft(TableBlock block, int index)
    {
        var plan = PlanReader.Read(block);
        var rows = RowAssembler.Run(block, plan);
        return new DraftTable(index, block, plan, rows, [.. rows.Select(r => RowReader.Readings(r, plan, block))]);
    }

    internal static string TitleOf(ImmutableArray<Line> lines, int first)
    {
        for (var at = first - 1; at >= 0 && at >= first - TitleReach; at--)
        {
            if (!lines[at].IsRule && !lines[at].IsFurniture && !lines[at].HasCells && !LineKinds.IsProse(lines[at]))
            {
                return lines[at].Text;
            }
        }

        return "";
    }
}
