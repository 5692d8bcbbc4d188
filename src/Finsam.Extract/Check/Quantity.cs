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
    internal (decimal Value, ImmutableArray<SignedCell> Cells)? At(Series series)
    {
        var cells = Printed(Terms, t => t.Sign);
        if (cells.IsEmpty && Parts is not null)
        {
            cells = Printed(Parts.Terms, t => Parts.SignAt(t, series));
            cells = cells.Length >= 2 ? cells : [];
        }

        return cells.IsEmpty ? null : (cells.Sum(c => c.Amount), cells);

        ImmutableArray<SignedCell> Printed(ImmutableArray<Term> terms, Func<Term, int> signOf) =>
            [.. terms.Where(t => t.Row.At(series) is not null).Select(t => new SignedCell(t.Row.At(series)!, signOf(t)))];
    }

    internal IEnumerable<Series> Series => Terms.SelectMany(t => t.Row.Columns.Values).Distinct();
}
