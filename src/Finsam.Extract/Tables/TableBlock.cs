using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>By what the cells of a table are parted.</summary>
internal enum BlockLayout
{
    /// <summary>Tabs or pipes: a cell says itself which column it is in.</summary>
    Cells,

    /// <summary>Places across the page, in points or in characters.</summary>
    Places,

    /// <summary>Nothing but single spaces: only grammar, headers and sums tell.</summary>
    Flat,
}

/// <summary>The lines of one table before its rows are read.</summary>
internal sealed record TableBlock(BlockLayout Layout, ImmutableArray<RowLine> Header, ImmutableArray<RowLine> Body)
{
    /// <summary>Drawn rules stand among its lines.</summary>
    internal bool IsRuled { get; init; }

    internal Line FirstLine => (Header.IsEmpty ? Body[0] : Header[0]).Line;

    /// <summary>Place of its last line in reading order.</summary>
    internal int LastLine => Body[^1].LastIndex;

    internal double Height => Body.Concat(Header).Select(r => r.Height).Order().ElementAt((Body.Length + Header.Length) / 2);
}

/// <summary>One column of a table that is being read.</summary>
/// <param name="Headers">One text for each header line; empty where the line says nothing of the column.</param>
internal sealed record PlannedColumn(ImmutableArray<string> Headers, ColumnMeaning Meaning)
{
    internal Extent? X { get; init; }

    /// <summary>The tokens of each header line's text where their places are known; none where they are not.</summary>
    internal ImmutableArray<ImmutableArray<Token>> HeaderTokens { get; init; } = [];

    internal static PlannedColumn Of(ImmutableArray<string> headers) =>
        new(headers, ColumnMeaning.Of(string.Join(' ', headers.Where(h => h.Length > 0))));
}

/// <summary>The columns of a table, without the one of the labels.</summary>
/// <param name="LabelHeaders">What the header lines say above the labels.</param>
internal sealed record TablePlan(ImmutableArray<PlannedColumn> Columns, ImmutableArray<string> LabelHeaders)
{
    /// <summary>The tokens of each header line's text above the labels, where their places are known.</summary>
    internal ImmutableArray<ImmutableArray<Token>> LabelTokens { get; init; } = [];

    /// <summary>The tokens of a header line over a column of the grid, of which 0 is that of the labels.</summary>
    internal ImmutableArray<Token> HeaderTokens(int column, int line)
    {
        var all = column == 0 ? LabelTokens : Columns[column - 1].HeaderTokens;
        return line < all.Length ? all[line] : [];
    }

    internal bool HasNoteColumn => Columns.Any(c => c.Meaning.Kind == ColumnKind.Note);

    /// <summary>Columns that tell a deviation, a budget, and what was spent or earned.</summary>
    internal ImmutableArray<int> Deviations { get; } = Places(Columns, m => m.Measure == Measure.Deviation);

    internal ImmutableArray<int> Budgets { get; } = Places(Columns, m => m.Measure == Measure.Budget);

    internal ImmutableArray<int> Actuals { get; } = Places(Columns, m => m is { Kind: ColumnKind.Amount, Measure: null or Measure.Actual });

    private static ImmutableArray<int> Places(ImmutableArray<PlannedColumn> columns, Func<ColumnMeaning, bool> isIt) =>
        [.. Enumerable.Range(0, columns.Length).Where(c => isIt(columns[c].Meaning))];

    internal int AmountColumns => Columns.Count(c => c.Meaning.Kind != ColumnKind.Note);
}

/// <summary>A row: its label (of one line or several) and the tokens of its numbers.</summary>
/// <param name="Lines">All lines that it covers, in order.</param>
/// <param name="Anchor">The line with the numbers, or the first one where there are none.</param>
internal sealed record TableRow(ImmutableArray<RowLine> Lines, RowLine Anchor, ImmutableArray<Token> Label, ImmutableArray<Token> Numbers)
{
    /// <summary>The number of the note that the row names.</summary>
    internal Token? Reference { get; init; }

    /// <inheritdoc cref="RowShape.Nothings"/>
    internal ImmutableArray<Token> Nothings { get; init; } = [];

    /// <inheritdoc cref="RowShape.Strays"/>
    internal ImmutableArray<Token> Strays { get; init; } = [];

    internal string LabelText => string.Join(' ', Label.Select(t => t.Text)).Trim();
}

/// <summary>A number in its column.</summary>
internal sealed record PlacedField(int Column, NumberField Field);

/// <summary>One way to read a row: how many of the tokens before its numbers are label, and which number stands where.</summary>
/// <param name="ExtraLabel">Leading numeric tokens that belong to the label.</param>
/// <param name="Cost">How unlikely it is by the row alone.</param>
internal sealed record RowReading(int ExtraLabel, ImmutableArray<PlacedField> Fields, double Cost);
