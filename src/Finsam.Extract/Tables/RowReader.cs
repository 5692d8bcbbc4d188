using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>Lists the ways in which a row can be read, each with what speaks against it in the row itself.</summary>
internal static class RowReader
{
    private const int MostReadings = 40;

    /// <summary>
    /// Cells of all placements that are looked at of one row: all those of sixteen columns. A line of hundreds of separators, which
    /// damage makes, would else have more of them than anybody can wait for.
    /// </summary>
    private const int MostPlacedCells = 250_000;

    /// <summary>Groups of one number stand no wider apart, even where its digits are set wide.</summary>
    private const double LooseGapHeights = 1.5;

    /// <summary>More than this and a number is no reference to a note.</summary>
    private const decimal LastNote = 40;

    internal static ImmutableArray<RowReading> Readings(TableRow row, TablePlan plan, TableBlock block)
    {
        var readings = row.Numbers.IsEmpty ? []
            : block.Layout == BlockLayout.Cells && HasCells(row) ? OfCells(row, plan)
            : Enumerable.Range(0, MostExtra(row, plan) + 1).SelectMany(extra => OfTokens(row, extra, (plan, block)));
        ImmutableArray<RowReading> best = [.. readings.OrderBy(r => r.Cost).Take(MostReadings)];
        return !best.IsEmpty ? best
            : Mended(row) is { } mended ? Readings(mended, plan, block)
            : [block.Layout == BlockLayout.Places && !row.Numbers.IsEmpty && (row.Numbers[0].AfterWideGap || row.Label.IsEmpty) ? ByPlace(row, plan) : new RowReading(row.Numbers.Length, [], 0)];
    }

    /// <summary>Each stretch between gaps by itself, where one that is no number (<c>82 496 25</c>) would spoil the others.</summary>
    private static RowReading ByPlace(TableRow row, TablePlan plan)
    {
        var placed = new List<PlacedField>();
        foreach (var group in PlacedWords.Groups(row.Numbers))
        {
            if (NumberGrouper.Readings(group, 1) is [{ Length: 1 } reading, ..] && reading[0].X is { } x
                && PlacedWords.ColumnOf(x, plan, c => placed.TrueForAll(p => p.Column != c)) is { } column && Fits(new PlacedField(column, reading[0]), plan))
            {
                placed.Add(new PlacedField(column, reading[0]));
            }
        }

        return new RowReading(0, [.. placed.OrderBy(p => p.Column)], 0);
    }

    /// <summary>A row that fits no columns as it stands, with the narrowest wide gap between digits that can be of one number closed; null where there is none.</summary>
    private static TableRow? Mended(TableRow row)
    {
        var gaps = Enumerable.Range(1, Math.Max(0, row.Numbers.Length - 1))
            .Where(i => row.Numbers[i].AfterWideGap && NumberTokens.CanGoOn(row.Numbers[i].Text) && row.Numbers[i].Cell == row.Numbers[i - 1].Cell && Gap(row, i) < LooseGapHeights * row.Anchor.Height).ToArray();
        return gaps.Length == 0 ? null : row with { Numbers = row.Numbers.SetItem(gaps.MinBy(i => Gap(row, i)), row.Numbers[gaps.MinBy(i => Gap(row, i))] with { AfterWideGap = false }) };
    }

    private static double Gap(TableRow row, int at) =>
        row.Numbers[at].X is { } x && row.Numbers[at - 1].X is { } before ? x.Left - before.Right : double.MaxValue;

    private static bool HasCells(TableRow row) => row.Anchor.CellCount > 1;

    /// <summary>Numeric tokens that may be the end of the label: small whole numbers, more of them where there are too many numbers.</summary>
    private static int MostExtra(TableRow row, TablePlan plan)
    {
        if (row.Label.IsEmpty || row.Numbers[0].AfterWideGap)
        {
            return 0;
        }

        var least = NumberGrouper.Readings(row.Numbers, 16).Select(r => r.Length).DefaultIfEmpty(99).Min();
        var spare = Math.Max(1, least - plan.Columns.Length);
        return Math.Min(row.Numbers.Length - 1, spare);
    }

    private static IEnumerable<RowReading> OfTokens(TableRow row, int extra, (TablePlan Plan, TableBlock Block) table)
    {
        foreach (var fields in NumberGrouper.Readings(row.Numbers[extra..], table.Plan.Columns.Length))
        {
            var own = fields.Sum(f => f.Cost) + extra * 1.2 + Unlike(fields);
            foreach (var columns in Placements(fields.Length, table.Plan.Columns.Length))
            {
                ImmutableArray<PlacedField> placed = [.. fields.Select((f, i) => new PlacedField(columns[i], f))];
                if (placed.All(p => Fits(p, table.Plan)))
                {
                    yield return new RowReading(extra, placed, own + HoleCost(placed, table.Plan) + PlaceCost(placed, table));
                }
            }
        }
    }

    /// <summary>A tabbed row says its columns; one with too few tabs may have lost one anywhere.</summary>
    private static IEnumerable<RowReading> OfCells(TableRow row, TablePlan plan)
    {
        var first = PlanReader.FirstValueCell(row.Anchor, plan.Columns.Length);
        var fields = row.Anchor.Tokens.Where(t => t.Cell >= first).GroupBy(t => t.Cell)
            .Select(g => (Cell: g.Key, Fields: NumberGrouper.Readings([.. g.Select(t => t with { AfterWideGap = false })], 3).FirstOrDefault()))
            .Where(g => !g.Fields.IsDefaultOrEmpty && g.Fields.Length == 1).Select(g => (g.Cell, Field: g.Fields[0])).ToArray();
        ImmutableArray<PlacedField> printed = [.. fields.Select(f => new PlacedField(f.Cell - first, f.Field))];
        var missing = plan.Columns.Length + first - row.Anchor.CellCount;
        yield return new RowReading(0, printed, printed.All(p => Fits(p, plan)) ? 0 : 4);
        if (missing <= 0 || fields.Length == 0 || fields.Length != row.Anchor.CellCount - first)
        {
            yield break;
        }

        foreach (var columns in Placements(fields.Length, plan.Columns.Length))
        {
            ImmutableArray<PlacedField> placed = [.. fields.Select((f, i) => new PlacedField(columns[i], f.Field))];
            if (placed.All(p => Fits(p, plan)))
            {
                yield return new RowReading(0, placed, 0.4 + HoleCost(placed, plan));
            }
        }
    }

    private static bool Fits(PlacedField placed, TablePlan plan)
    {
        var field = placed.Field;
        return plan.Columns[placed.Column].Meaning.Kind switch
        {
            ColumnKind.Note => field.Tokens.Length == 1 && field.Value is > 0 and <= LastNote && decimal.IsInteger(field.Value) && !field.Amount.IsPercent,
            ColumnKind.Percent => field.Amount.IsPercent || Math.Abs(field.Value) <= 100,
            _ => !field.Amount.IsPercent || plan.Columns.All(c => c.Meaning.Kind != ColumnKind.Percent),
        };
    }

    /// <summary>Holes are rarer than full rows, and rarer before numbers than behind them; a note column is mostly holes.</summary>
    private static double HoleCost(ImmutableArray<PlacedField> placed, TablePlan plan)
    {
        var filled = placed.Select(p => p.Column).ToHashSet();
        var last = placed[^1].Column;
        var holes = Enumerable.Range(0, plan.Columns.Length).Where(c => !filled.Contains(c) && plan.Columns[c].Meaning.Kind != ColumnKind.Note).ToArray();
        return holes.Length * 0.6 + holes.Count(c => c < last) * 0.2;
    }

    private static double PlaceCost(ImmutableArray<PlacedField> placed, (TablePlan Plan, TableBlock Block) table) =>
        table.Block.Layout != BlockLayout.Places ? 0 : placed.Sum(p => p.Field.X is { } x && table.Plan.Columns[p.Column].X is { } column
            ? 2 * PlaceAligner.Misfit(x, column, table.Block.Height) + (x.Overlap(column) <= 0 ? 2 : 0)
            : 0);

    /// <summary>Amounts of one row are mostly of like size.</summary>
    private static double Unlike(ImmutableArray<NumberField> fields)
    {
        var sizes = fields.Where(f => Math.Abs(f.Value) > LastNote).Select(f => Math.Log10((double)Math.Abs(f.Value))).ToArray();
        return sizes.Length < 2 ? 0 : 0.15 * Math.Max(0, sizes.Max() - sizes.Min() - 1.5);
    }

    private static IEnumerable<int[]> Placements(int fields, int columns) =>
        AllPlacements(fields, columns).Take(Math.Max(1, MostPlacedCells / Math.Max(1, columns)));

    private static IEnumerable<int[]> AllPlacements(int fields, int columns)
    {
        if (fields > columns || fields == 0)
        {
            yield break;
        }

        var chosen = Enumerable.Range(0, fields).ToArray();
        while (true)
        {
            yield return [.. chosen];
            var i = fields - 1;
            while (i >= 0 && chosen[i] == columns - fields + i)
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            chosen[i]++;
            for (var j = i + 1; j < fields; j++)
            {
                chosen[j] = chosen[j - 1] + 1;
            }
        }
    }
}
