using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Which amounts stand in the right columns and the right unit as far as can be told. Sums inside a block hold also when its
/// columns were taken for the wrong years or measures, or its unit for the wrong one; only another place of the report can
/// tell.
/// </summary>
internal static class PlaceAnchors
{
    /// <summary>A local association turns over between some hundred thousand and some hundred million kronor a year.</summary>
    private const decimal LeastScale = 100_000m;
    private const decimal MostScale = 5_000_000_000m;

    /// <summary>How much smaller than the statements a note or follow-up may be before its unit is in doubt.</summary>
    private const decimal Smaller = 300m;
    private const decimal Larger = 20m;

    /// <summary>Fewer than one row of so many may lack its label.</summary>
    private const int LeastLabelled = 3;

    /// <summary>How many ties must hold for each that fails.</summary>
    private const int HoldingForFailing = 2;

    /// <summary>The places of the amounts of all blocks that are tied down.</summary>
    internal static HashSet<int> Run(FinancialModel model, IReadOnlyList<Trial> trials)
    {
        var rowOf = model.Blocks.SelectMany(b => b.Rows).SelectMany(r => r.Cells.Values.Select(c => (c.Index, Row: r)))
            .ToDictionary(p => p.Index, p => p.Row);
        var (holding, failing) = (new Dictionary<Block, int>(), new Dictionary<Block, int>());
        foreach (var trial in trials.Where(t => t.Anchors && t.Check.Actual != 0))
        {
            var fails = trial.Check.Outcome == CheckOutcome.Fail;
            foreach (var block in trial.Members.Where(m => fails || TellsColumn(rowOf[m], m)).Select(m => rowOf[m].Block).Distinct())
            {
                var count = fails ? failing : holding;
                count[block] = count.GetValueOrDefault(block) + 1;
            }
        }

        var scale = Scale(model);
        var told = ToldColumns.Run(model);
        return [.. rowOf.Where(p => IsTied(p.Value.Block) && (Labels.IsWhole(p.Value.Label) || model.Nodes.ContainsKey(p.Value))).Select(p => p.Key)];

        bool IsTied(Block block)
        {
            var (holds, fails) = (holding.GetValueOrDefault(block), failing.GetValueOrDefault(block));
            return !HasTwins(block) && !LacksLabels(block) && !IsTorn(model, block) && (holds > 0 || HasOneColumn(block) || told.Contains(block)) && holds >= HoldingForFailing * fails
                && scale is >= LeastScale and <= MostScale && block.Scale <= scale * Larger && (holds > 0 || block.Scale * Smaller >= scale);
        }
    }

    /// <summary>An outcome that no other column of its row repeats: budget and outcome that are alike can change places.</summary>
    private static bool TellsColumn(BlockRow row, int index)
    {
        var own = row.Amounts.First(a => a.Cell.Index == index);
        return own.Series.Measure == Measure.Actual && own.Cell.Amount != 0
            && row.Amounts.All(a => a.Cell.Index == index || Math.Abs(a.Cell.Amount - own.Cell.Amount) > Rounding.UnitSize(row.Block.Unit));
    }

    /// <summary>Two columns that say the same of themselves: mostly one that was torn.</summary>
    private static bool HasTwins(Block block) => block.Rows.Any(r => r.Cells.Keys.Any(s => s.Twin != 0));

    /// <summary>With its first group in another column each amount is short of the same place, and the sums may hold without it.</summary>
    private static bool IsTorn(FinancialModel model, Block block) => block.Rows.Any(r => r.Cells.Values.Any(c => model.Ink[c.Index].IsTorn));

    /// <summary>A sum may stand without its name; where many rows do, names and amounts were not brought together.</summary>
    private static bool LacksLabels(Block block) => block.Rows.Count(r => r.Label.Length == 0) * LeastLabelled > block.Rows.Count;

    private static bool HasOneColumn(Block block) => block.Rows.SelectMany(r => r.Cells.Keys).Distinct().Count() == 1;

    private static decimal Scale(FinancialModel model)
    {
        var statements = model.Blocks.Where(b => b.Statement is Statement.IncomeStatement or Statement.BalanceSheet).ToList();
        var scales = (statements.Count > 0 ? statements : [.. model.Blocks]).Select(b => b.Scale).Order().ToList();
        return scales.Count > 0 ? scales[scales.Count / 2] : 0;
    }
}
