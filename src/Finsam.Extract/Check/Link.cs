using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>One column of a link.</summary>
internal sealed record Compared(Series Series, decimal Expected, Cell Actual, CheckOutcome Outcome, ImmutableArray<SignedCell> Parts)
{
    internal bool IsTrivial => Actual.Amount == 0 && Expected == 0;

    internal bool Holds => Outcome != CheckOutcome.Fail;
}

/// <summary>A row that is held against the same thing elsewhere in the document, in every column that both print.</summary>
/// <param name="MayFlip">The other place may print it with the opposite sign, as costs are.</param>
internal sealed record Link(Quantity Expected, BlockRow Actual, ImmutableArray<Compared> Columns, bool MayFlip)
{
    internal int Holding => Columns.Count(c => c.Holds && !c.IsTrivial);

    internal int Failing => Columns.Count(c => !c.Holds);

    internal int Exact => Columns.Count(c => c.Outcome == CheckOutcome.Pass && !c.IsTrivial);

    internal static Link Between(Quantity expected, BlockRow actual, bool mayFlip)
    {
        var tolerance = Rounding.Between(expected.Unit, actual.Block.Unit, expected.Terms.Length);
        var columns = actual.Amounts
            .Where(a => a.Series.Twin == 0 && expected.At(a.Series) is not null)
            .Select(a => (a.Series, a.Cell, Other: expected.At(a.Series)!.Value))
            .ToList();
        var flipped = columns.GroupBy(c => c.Series.Measure)
            .Where(g => mayFlip && g.Sum(c => Preference(c.Other.Value, c.Cell.Amount, tolerance)) < 0)
            .Select(g => g.Key).ToHashSet();
        return new Link(expected, actual, [.. columns.Select(c => Compare(c.Series, c.Cell, c.Other))], mayFlip);

        Compared Compare(Series series, Cell cell, (decimal Value, ImmutableArray<SignedCell> Cells) other)
        {
            var sign = flipped.Contains(series.Measure) ? -1 : 1;
            var value = sign * other.Value;
            return new Compared(series, value, cell, Rounding.Judge(value, cell.Amount, tolerance), [.. other.Cells.Select(c => c with { Sign = sign * c.Sign })]);
        }
    }

    /// <summary>All columns as trials.</summary>
    internal IEnumerable<Trial> Trials(CheckKind kind = CheckKind.CrossStatement) =>
        Columns.Select(c => Check.Trials.Of(
            kind,
            $"{Actual.Block.Name} {Actual.Label}, {c.Series} = {Expected.Name}",
            (c.Expected, c.Actual, Rounding.Between(Expected.Unit, Actual.Block.Unit, Expected.Terms.Length)),
            c.Parts) with
        { Pins = !MayFlip, Anchors = kind == CheckKind.CrossStatement });

    private static int Preference(decimal other, decimal amount, decimal tolerance)
    {
        var same = Math.Abs(amount - other) <= tolerance;
        var opposite = Math.Abs(amount + other) <= tolerance;
        return same != opposite ? (same ? 100 : -100) : Math.Sign(other) * Math.Sign(amount);
    }
}
