using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// What the cash flow says of a year against the two balance sheets around it: change of receivables, of liabilities and
/// of cash.
/// </summary>
internal static class CashFlowLinks
{
    private static readonly (string Flow, string[] Stocks, int Sign)[] Changes =
    [
        ("change_in_receivables", ["current_receivables"], -1),
        ("change_in_liabilities", ["current_liabilities", "total_liabilities"], 1),
        ("net_cash_flow", ["cash_and_bank"], 1),
    ];

    internal static IEnumerable<Trial> Run(FinancialModel model) => Changes.SelectMany(c => OfChange(model, c));

    private static IEnumerable<Trial> OfChange(FinancialModel model, (string Flow, string[] Stocks, int Sign) change)
    {
        var stock = change.Stocks.Select(c => model.Row(Statement.BalanceSheet, c)).FirstOrDefault(r => r is not null);
        if (model.Row(Statement.CashFlow, change.Flow) is not { } flow || stock is null)
        {
            yield break;
        }

        foreach (var (series, cell) in flow.Amounts)
        {
            if (stock.At(series) is { } closing && stock.At(series.YearBefore) is { } opening)
            {
                var expected = change.Sign * (closing.Amount - opening.Amount);
                var trial = Trials.Of(
                    CheckKind.CrossStatement,
                    $"{flow.Block.Name} {series}: {flow.Label} = change of {stock.Label} in the balance sheet",
                    (expected, cell, Rounding.Between(stock.Block.Unit, flow.Block.Unit, 2)),
                    [new SignedCell(opening, -change.Sign), new SignedCell(closing, change.Sign)]) with
                { Anchors = true };
                if (trial.Check.Outcome != CheckOutcome.Fail || change.Flow == "net_cash_flow" || Rounding.IsSlip(expected, cell.Amount, []))
                {
                    yield return trial;
                }
            }
        }
    }
}
