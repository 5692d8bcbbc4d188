using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Writes a comparison down as a trial.</summary>
internal static class Trials
{
    /// <summary>The judged cell against what other cells give.</summary>
    internal static Trial Of(
        CheckKind kind, string description, (decimal Expected, Cell Actual, decimal Tolerance) values, IEnumerable<SignedCell> parts)
    {
        var (expected, actual, tolerance) = values;
        ImmutableArray<SignedCell> terms = [.. parts, new SignedCell(actual, -1)];
        ImmutableArray<Cell> members = [.. terms.Select(t => t.Cell)];
        var check = new CheckRecord(
            kind, description, expected, actual.Amount, Rounding.Judge(expected, actual.Amount, tolerance), [.. members.Select(c => c.Key)])
        {
            Signs = [.. terms.Select(t => t.Sign)],
            Tolerance = tolerance,
        };
        return new Trial(check, [.. members.Select(c => c.Index)], actual.Index)
        {
            Confirms = actual.Amount != 0,
            IsSoft = check.Outcome == CheckOutcome.Rounding && members.All(m => m.Record.Unit == actual.Record.Unit),
        };
    }
}
