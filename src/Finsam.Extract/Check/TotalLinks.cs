using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Totals of different tables that are the same number though nothing says so: a project table's sum and the follow-up's
/// total, a debt in tkr and the note that holds it in kronor. Found by value, so it is only told when it holds, asks for
/// four digits, and confirms nothing.
/// </summary>
internal static class TotalLinks
{
    private const int LeastUnits = 1_000;

    internal static IEnumerable<Trial> Run(FinancialModel model)
    {
        var totals = model.Nodes.Values.Select(n => n.Total).Where(r => r.Block.Statement is Statement.BudgetOutcome or Statement.Note).ToList();
        var between = from one in totals
                      from other in totals
                      where one.Block.Unit == other.Block.Unit && ConceptLinks.Precedes(one.Block, other.Block)
                      from trial in Weighty(Link.Between(Quantity.Of([one]), other, mayFlip: true))
                      select trial;
        return between.Concat(totals.SelectMany(t => InKronor(model, t))).Select(t => t with { Confirms = false, Anchors = false });
    }

    private static IEnumerable<Trial> Weighty(Link link)
    {
        var least = LeastUnits * Rounding.UnitSize(link.Actual.Block.Unit);
        ImmutableArray<Compared> columns = [.. link.Columns.Where(c => c.Holds && Math.Abs(c.Actual.Amount) >= least)];
        return (link with { Columns = columns }).Trials();
    }

    /// <summary>A total in a coarser unit, and the one amount in kronor in the notes that rounds to it.</summary>
    private static IEnumerable<Trial> InKronor(FinancialModel model, BlockRow total)
    {
        var size = Rounding.UnitSize(total.Block.Unit);
        foreach (var (series, cell) in total.Amounts.Where(a => size > 1 && Math.Abs(a.Cell.Amount) >= LeastUnits * size))
        {
            var same = model.Of(Statement.Note).Where(b => b.Unit == MoneyUnit.Kr)
                .SelectMany(b => b.Rows).Where(r => !model.Nodes.ContainsKey(r))
                .SelectMany(r => r.Amounts.Select(a => (Row: r, a.Series, a.Cell)))
                .Where(a => Math.Abs(Math.Abs(a.Cell.Amount) - Math.Abs(cell.Amount)) <= size / 2)
                .ToList();
            if (same is [var only])
            {
                var expected = Math.Abs(only.Cell.Amount) * Math.Sign(cell.Amount);
                yield return Trials.Of(
                    CheckKind.CrossStatement,
                    $"{total.Block.Name} {total.Label}, {series} = {only.Row.Block.Name} {only.Row.Label}, {only.Series}",
                    (expected, cell, size / 2),
                    [new SignedCell(only.Cell, Math.Sign(only.Cell.Amount) * Math.Sign(cell.Amount))]);
            }
        }
    }
}
