using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// The same concept in two places of a report: the result in all four statements, a note's sum and its line, a follow-up's
/// total and the income statement. The label alone does not say what a row covers (a note on revenue may cover two lines,
/// a Nettokostnad may be the gross cost), so the reading that holds is taken; where none holds nothing is claimed, except
/// for the few equalities that the form of the statements demands.
/// </summary>
internal static class ConceptLinks
{
    private static readonly Dictionary<string, string[][]> Readings = new()
    {
        ["operating_revenue"] = [["operating_revenue"], ["operating_revenue", "other_revenue"]],
        ["net_operating_cost"] = [["net_operating_cost"], ["operating_costs"]],
        ["financial_net"] = [["financial_net"], ["financial_income", "financial_costs"]],
        ["result_in_equity"] = [["result"]],
        ["result_in_cash_flow"] = [["result"], ["result_in_equity"]],
        ["closing_cash"] = [["cash_and_bank"]],
        ["equity"] = [["equity"], ["opening_equity", "result_in_equity"]],
        ["current_liabilities"] = [["current_liabilities"], ["total_liabilities"]],
    };

    private static readonly HashSet<(Statement, string, Statement)> Demanded =
    [
        (Statement.BalanceSheet, "result_in_equity", Statement.IncomeStatement),
        (Statement.CashFlow, "result_in_cash_flow", Statement.IncomeStatement),
        (Statement.CashFlow, "closing_cash", Statement.BalanceSheet),
        (Statement.OperatingAccount, "result", Statement.IncomeStatement),
        (Statement.OperatingAccount, "equity", Statement.BalanceSheet),
        (Statement.OperatingAccount, "cash_and_bank", Statement.BalanceSheet),
    ];

    private static readonly HashSet<string> Signed =
        ["result", "result_in_equity", "result_in_cash_flow", "equity", "closing_cash", "cash_and_bank", "opening_equity"];

    internal static IEnumerable<Link> Run(FinancialModel model) =>
        from block in model.Blocks
        from row in block.Rows
        where row.Concept.Length > 0
        from place in model.Blocks.Where(b => Precedes(b, block)).GroupBy(b => (b.Statement, b.Note))
        select Best(model, row, [.. place]) into link
        where link is not null
        select link;

    /// <summary>
    /// Which of two places is the other's model: the finer unit, else the statement nearer to the ledger. The statements of
    /// a year are not compared among themselves here but for the rows that repeat each other.
    /// </summary>
    internal static bool Precedes(Block model, Block copy) =>
        model != copy && (model.Unit, Rank(model.Statement), model.Index).CompareTo((copy.Unit, Rank(copy.Statement), copy.Index)) < 0;

    private static int Rank(Statement statement) => statement switch
    {
        Statement.IncomeStatement => 0,
        Statement.BalanceSheet => 1,
        Statement.CashFlow => 2,
        Statement.Note => 3,
        Statement.BudgetOutcome => 4,
        _ => 5,
    };

    private static Link? Best(FinancialModel model, BlockRow row, List<Block> place)
    {
        var mayFlip = !Signed.Contains(row.Concept);
        var links = Quantities(model, row, place).Select(q => Link.Between(q, row, mayFlip)).Where(l => l.Columns.Length > 0).ToList();
        var best = links.Where(l => l.Holding > 0 && l.Columns.Any(c => c.Holds && IsWeighty(c)))
            .MaxBy(l => (3 * l.Exact) + l.Holding - l.Failing);
        var demanded = Demanded.Contains((row.Block.Statement, row.Concept, place[0].Statement));
        return best ?? (demanded ? links.FirstOrDefault(l => l.Columns.All(IsSameScale)) : null);
    }

    private static IEnumerable<Quantity> Quantities(FinancialModel model, BlockRow row, List<Block> place)
    {
        var rows = place.SelectMany(b => b.Rows).ToList();
        foreach (var reading in Readings.GetValueOrDefault(row.Concept) ?? [[row.Concept]])
        {
            if (reading.Length == 1)
            {
                foreach (var other in rows.Where(r => r.Concept == reading[0]).OrderByDescending(r => Labels.Likeness(r.Label, row.Label)))
                {
                    yield return model.QuantityOf(other);
                }
            }
            else if (reading.Select(c => rows.FirstOrDefault(r => r.Concept == c)).ToList() is var parts && !parts.Contains(null))
            {
                yield return Quantity.Of(parts.Select(p => p!));
            }
        }
    }

    /// <summary>Only a number of some length can be alike by more than chance, unless both places name it the same.</summary>
    private static bool IsWeighty(Compared column) => Math.Abs(column.Actual.Amount) >= 1_000;

    private static bool IsSameScale(Compared column) => column.IsTrivial
        || Math.Abs(column.Expected) is var e && Math.Abs(column.Actual.Amount) is var a && e < 100 * a && a < 100 * e;
}
