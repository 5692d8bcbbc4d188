using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Assets equal equity and liabilities; and what a year opens with is what the year before closed with.</summary>
internal static class BalanceChecks
{
    private static readonly (Statement Statement, string Opening, string Closing)[] Carried =
    [
        (Statement.BalanceSheet, "opening_equity", "equity"),
        (Statement.CashFlow, "opening_cash", "closing_cash"),
    ];

    internal static IEnumerable<Trial> Run(FinancialModel model) => Balance(model).Concat(Carried.SelectMany(c => CarryOver(model, c)));

    private static IEnumerable<Trial> Balance(FinancialModel model) =>
        model.Row(Statement.BalanceSheet, "total_equity_and_liabilities") is { } total && model.Row(Statement.BalanceSheet, "total_assets") is { } assets
            ? Link.Between(model.QuantityOf(assets), total, mayFlip: false).Trials(CheckKind.Balance)
            : [];

    private static IEnumerable<Trial> CarryOver(FinancialModel model, (Statement Statement, string Opening, string Closing) form)
    {
        if (model.Row(form.Statement, form.Opening) is not { } opening || model.Row(form.Statement, form.Closing) is not { } closing)
        {
            yield break;
        }

        foreach (var (series, cell) in opening.Amounts)
        {
            if (closing.At(series.YearBefore) is { } before)
            {
                yield return Trials.Of(
                    CheckKind.CarryOver,
                    $"{opening.Block.Name} {series}: {opening.Label} = {closing.Label} of the year before",
                    (before.Amount, cell, Rounding.Within(opening.Block.Unit, 1)),
                    [new SignedCell(before, 1)]) with
                { Anchors = true };
            }
        }
    }
}
