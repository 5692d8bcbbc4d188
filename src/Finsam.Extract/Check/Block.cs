using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// A column as the checks see it: what it measures and for which period. Two tables are compared series by series.
/// </summary>
/// <param name="Twin">0, or the column's number where one row has two amounts of the same measure and period.</param>
internal readonly record struct Series(Measure Measure, DateOnly? End, int Twin)
{
    /// <summary>The same measure one year earlier.</summary>
    internal Series YearBefore => this with { End = End?.AddYears(-1) };

    public override string ToString() => End is { } end ? $"{Measure.ToCode()} {end.Year}" : Measure.ToCode();
}

/// <summary>One amount, with its place among the document's financial records.</summary>
/// <param name="Key">Its stable name in <c>checks.members</c>: <c>t003:r5:c2</c>, the end of the table's id, row and column.</param>
internal sealed record Cell(int Index, FinancialRecord Record, string Key)
{
    internal decimal Amount => Record.AmountSek;
}

/// <summary>An amount as a term of an identity: added or taken away.</summary>
internal readonly record struct SignedCell(Cell Cell, int Sign)
{
    internal decimal Amount => Sign * Cell.Amount;
}

/// <summary>One printed row: a label and its amounts.</summary>
internal sealed class BlockRow(Block block, string label, string concept)
{
    internal Block Block { get; } = block;

    internal string Label { get; } = label;

    internal string Concept { get; } = concept;

    internal SortedDictionary<int, Series> Columns { get; } = [];

    internal Dictionary<Series, Cell> Cells { get; } = [];

    internal int TableIndex { get; init; }

    internal Cell? At(Series series) => Cells.GetValueOrDefault(series);

    /// <summary>The row's amounts in the order of the columns.</summary>
    internal IEnumerable<(Series Series, Cell Cell)> Amounts => Columns.Values.Select(s => (s, Cells[s]));
}

/// <summary>
/// Rows that stand together and mean the same kind of thing: one statement, note or follow-up. A table that was cut in
/// two by a page or a sub-heading is one block again, so that its sums find their addends.
/// </summary>
internal sealed class Block(int index, Statement statement, string note, MoneyUnit unit)
{
    internal int Index { get; } = index;

    internal Statement Statement { get; } = statement;

    internal string Note { get; } = note;

    internal MoneyUnit Unit { get; } = unit;

    internal List<BlockRow> Rows { get; } = [];

    internal string Name => Note.Length > 0 ? $"{Statement.ToCode()} (note {Note})" : Statement.ToCode();

    /// <summary>The largest amount: the scale that the block is printed in.</summary>
    internal decimal Scale => Rows.SelectMany(r => r.Cells.Values).Select(c => Math.Abs(c.Amount)).DefaultIfEmpty().Max();
}

/// <summary>An addend: a row that is added or taken away.</summary>
internal readonly record struct Term(BlockRow Row, int Sign);

/// <summary>A row that is the sum of others.</summary>
/// <param name="PlainDeviation">
/// Deviations are added although amounts are taken away: a table that prints a favourable deviation with plus.
/// </param>
internal sealed record SumNode(BlockRow Total, ImmutableArray<Term> Terms, bool PlainDeviation)
{
    internal int SignAt(Term term, Series series) => PlainDeviation && series.Measure == Measure.Deviation ? 1 : term.Sign;
}
