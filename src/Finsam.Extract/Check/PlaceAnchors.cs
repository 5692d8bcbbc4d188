using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Which blocks stand in the right columns and the right unit as far as can be told. Sums inside a block hold also when its
/// columns were taken for the wrong years or its unit for the wrong one; only another place of the report can tell.
/// </summary>
internal static class PlaceAnchors
{
    /// <summary>A local association turns over between some hundred thousand and some hundred million kronor a year.</summary>
    private const decimal LeastScale = 100_000m;
    private const decimal MostScale = 5_000_000_000m;

    /// <summary>How much smaller than the statements a note or follow-up may be before its unit is in doubt.</summary>
    private const decimal Smaller = 300m;
    private const decimal Larger = 20m;

    internal static HashSet<Block> Run(FinancialModel model, IReadOnlyList<Trial> trials)
    {
        var blockOf = model.Blocks.SelectMany(b => b.Rows.SelectMany(r => r.Cells.Values).Select(c => (c.Index, Block: b)))
            .ToDictionary(p => p.Index, p => p.Block);
        var scale = Scale(model);
        return [.. model.Blocks.Where(b => IsAnchored(b, Linked(b)) && IsInScale(b, scale, Linked(b)))];

        int Linked(Block block) => trials
            .Where(t => t.Check.Kind is CheckKind.CrossStatement or CheckKind.CarryOver && t.Check.Actual != 0)
            .Where(t => t.Members.Any(m => blockOf[m] == block) && (t.Check.Kind == CheckKind.CarryOver || t.Members.Any(m => blockOf[m] != block)))
            .Where(t => t.Confirms)
            .Sum(t => t.Check.Outcome == CheckOutcome.Fail ? -1 : 1);
    }

    /// <summary>Two years side by side ask for a tie to another place; budget and outcome are named over their columns.</summary>
    private static bool IsAnchored(Block block, int links) =>
        links > 0 || block.Rows.SelectMany(r => r.Cells.Keys).Where(s => s.Measure == Measure.Actual).Select(s => s.End).Distinct().Count() < 2;

    private static bool IsInScale(Block block, decimal scale, int links) =>
        scale is >= LeastScale and <= MostScale && block.Scale <= scale * Larger && (links > 0 || block.Scale * Smaller >= scale);

    private static decimal Scale(FinancialModel model)
    {
        var statements = model.Blocks.Where(b => b.Statement is Statement.IncomeStatement or Statement.BalanceSheet).ToList();
        var scales = (statements.Count > 0 ? statements : [.. model.Blocks]).Select(b => b.Scale).Order().ToList();
        return scales.Count > 0 ? scales[scales.Count / 2] : 0;
    }
}
