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
        var amounts = model.Records;
        var zerosInSums = trials.Where(t => t is { Confirms: true, Check: { Kind: CheckKind.Sum, Outcome: CheckOutcome.Pass } })
            .SelectMany(t => t.Members).Where(m => amounts[m].AmountSek == 0).ToHashSet();
        var verdicts = Verdicts.Of(amounts.Count, trials, Confirms);
        var anchored = PlaceAnchors.Run(model, trials);
        return [.. amounts.Select((r, i) => r with { Evidence = VerdictOf(i).Marked(r.Evidence, anchored.Contains(i)) })];

        // A zero is pinned by a difference of other numbers that also adds up in its column; in a sum alone it may as well
        // not be there.
        bool Confirms(Trial trial, int index) => amounts[index].AmountSek != 0
            || (trial.Check.Kind == CheckKind.Difference && trial.Members.Count(m => amounts[m].AmountSek != 0) >= 2);

        Verdict VerdictOf(int index) => amounts[index].AmountSek == 0 && verdicts[index].Confirmed > 0 && zerosInSums.Contains(index)
            ? verdicts[index] with { Pinned = true }
            : verdicts[index];
    }
}
