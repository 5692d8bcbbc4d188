using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>One row, or several rows together, that can be compared with another place of the document.</summary>
/// <param name="Parts">Addends that stand in where a single row prints nothing in a column; null where it has none.</param>
internal sealed record Quantity(ImmutableArray<Term> Terms, SumNode? Parts = null)
{
    internal static Quantity Of(IEnumerable<BlockRow> rows) => new([.. rows.Select(r => new Term(r, 1))]);

    internal Block Block => Terms[0].Row.Block;

    internal MoneyUnit Unit => Block.Unit;

    internal string Name => $"{Block.Name} {string.Join(" + ", Terms.Select(t => t.Row.Label))}";

    /// <summary>The value and the cells that it was made from; null where nothing is printed.</summary>
    internal (decimal Value, ImmutableArray<Cell> Cells)? At(Series series)
    {
        ImmutableArray<Cell> cells = [.. Terms.Select(t => t.Row.At(series)).OfType<Cell>()];
        if (cells.Length > 0)
        {
            return (Terms.Sum(t => t.Sign * (t.Row.At(series)?.Amount ?? 0)), cells);
        }

        cells = Parts is null ? [] : [.. Parts.Terms.Select(t => t.Row.At(series)).OfType<Cell>()];
        return cells.Length >= 2 ? (SumChecks.Expected(Parts!, series)!.Value, cells) : null;
    }

    internal IEnumerable<Series> Series => Terms.SelectMany(t => t.Row.Columns.Values).Distinct();
}
