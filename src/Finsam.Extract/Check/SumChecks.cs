using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Each sum row against its addends, column by column.</summary>
internal static class SumChecks
{
    internal static IEnumerable<Trial> Run(FinancialModel model) => model.Nodes.Values.SelectMany(Of);

    /// <summary>What the terms give; null where none of them has an amount in the column. An empty cell counts as 0.</summary>
    internal static decimal? Expected(SumNode node, Series series)
    {
        decimal? sum = null;
        foreach (var term in node.Terms)
        {
            if (term.Row.At(series) is { } cell)
            {
                sum = (sum ?? 0) + (node.SignAt(term, series) * cell.Amount);
            }
        }

        return sum;
    }

    internal static decimal Tolerance(SumNode node) => Rounding.Within(node.Total.Block.Unit, node.Terms.Length);

    private static IEnumerable<Trial> Of(SumNode node)
    {
        foreach (var (series, cell) in node.Total.Amounts)
        {
            if (Expected(node, series) is not { } expected)
            {
                continue;
            }

            var terms = node.Terms.Where(t => t.Row.At(series) is not null).Select(t => new SignedCell(t.Row.At(series)!, node.SignAt(t, series)));
            yield return Trials.Of(
                CheckKind.Sum,
                $"{node.Total.Block.Name}, {series}: {Named(node.Total)} = {Written(node)}",
                (expected, cell, Tolerance(node)),
                terms) with
            { Confirms = cell.Amount != 0 };
        }
    }

    private static string Named(BlockRow row) => row.Label.Length > 0 ? row.Label : "(no label)";

    private static string Written(SumNode node) => node.Terms.Length > 4
        ? $"{node.Terms.Length} rows, {Named(node.Terms[0].Row)} to {Named(node.Terms[^1].Row)}"
        : string.Join("", node.Terms.Select((t, i) => (t.Sign < 0 ? " - " : i > 0 ? " + " : "") + Named(t.Row))).TrimStart();
}
