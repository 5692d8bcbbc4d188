using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// What the checks say of each amount. Verified asks that an identity pins the number (an exact one: rounding would let a
/// wrong last digit pass), that nothing sound denies it, and that its place is pinned too: a column that was read under the
/// wrong year, or a table in the wrong unit, adds up as well as the right one.
/// </summary>
internal static class FinancialStatus
{
    internal static ImmutableArray<FinancialRecord> Run(FinancialModel model, IReadOnlyList<Trial> trials)
    {
        var verdicts = Verdicts.Of(model.Records.Count, trials, IsPinned);
        var blockOf = model.Blocks.SelectMany(b => b.Rows.SelectMany(r => r.Cells.Values).Select(c => (c.Index, Block: b)))
            .ToDictionary(p => p.Index, p => p.Block);
        var anchored = PlaceAnchors.Run(model, trials);
        return [.. model.Records.Select((r, i) => r with { Evidence = verdicts[i].Marked(r.Evidence, blockOf.TryGetValue(i, out var b) && anchored.Contains(b)) })];

        // A zero is pinned by a difference of other numbers; in a sum it may as well not be there.
        bool IsPinned(Trial trial, int index) => model.Records[index].AmountSek != 0
            || (trial.Check.Kind == CheckKind.Difference && trial.Members.Count(m => model.Records[m].AmountSek != 0) >= 2);
    }
}
