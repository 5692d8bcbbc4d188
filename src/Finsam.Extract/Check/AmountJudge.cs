using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>All that speaks for and against one amount.</summary>
/// <param name="IsTied">Its column and unit are certain.</param>
/// <param name="Weighed">What the confidence is made from (<see cref="ConfidenceModel"/>).</param>
internal sealed record AmountJudgement(Verdict Verdict, bool IsTied, ImmutableArray<double> Weighed);

/// <summary>Gathers what identities, readers and the table's own form say of each amount.</summary>
internal static class AmountJudge
{
    /// <summary>So many amounts of a table must be pinned by sums before readings alone prove others in it.</summary>
    private const int LeastProved = 2;

    internal static ImmutableArray<AmountJudgement> Run(Examination examined)
    {
        var (model, trials) = (examined.Model, examined.Trials);
        var verdicts = Verdicts.Of(model.Records.Count, [.. trials.Select(t => t with { IsOpen = t.Members.Any(m => model.Ink[m].IsOpen) })], Confirms);
        var zeros = ZerosInSums(model, trials);
        var tied = PlaceAnchors.Run(model, trials);
        var pinned = PinnedShares(model, verdicts);
        return [.. model.Records.Select((r, i) => Judged(i, pinned[i]))];

        // A zero is pinned by a difference of other numbers that also adds up in its column; in a sum alone it may as well
        // not be there.
        bool Confirms(Trial trial, int index) => model.Records[index].AmountSek != 0
            || (trial.Check.Kind == CheckKind.Difference && trial.Members.Count(m => model.Records[m].AmountSek != 0) >= 2);

        AmountJudgement Judged(int index, (int Count, double Share) block)
        {
            var isZero = model.Records[index].AmountSek == 0;
            var isPinnedZero = isZero && verdicts[index].Confirmed > 0 && zeros.Contains(index);
            var verdict = verdicts[index] with
            {
                Pinned = verdicts[index].Pinned || isPinnedZero,
                IsFirm = verdicts[index].IsFirm || isPinnedZero,
                IsReadTwice = !isZero && model.Ink[index].IsAgreed && block.Count >= LeastProved,
            };
            var isTied = tied.Contains(index);
            return new AmountJudgement(verdict, isTied, ConfidenceModel.Weigh(model.Records[index], model.Ink[index], (verdict, isTied, block.Share)));
        }
    }

    private static HashSet<int> ZerosInSums(FinancialModel model, ImmutableArray<Trial> trials) =>
        trials.Where(t => t is { Confirms: true, Check: { Kind: CheckKind.Sum, Outcome: CheckOutcome.Pass } })
            .SelectMany(t => t.Members).Where(m => model.Records[m].AmountSek == 0).ToHashSet();

    /// <summary>How many amounts of the block that each stands in are pinned, and which part of them.</summary>
    private static Dictionary<int, (int Count, double Share)> PinnedShares(FinancialModel model, ImmutableArray<Verdict> verdicts)
    {
        var shares = Enumerable.Range(0, model.Records.Count).ToDictionary(i => i, _ => (0, 0.0));
        foreach (var cells in model.Blocks.Select(b => b.Rows.SelectMany(r => r.Cells.Values).Select(c => c.Index).ToList()))
        {
            var count = cells.Count(i => verdicts[i].Pinned);
            cells.ForEach(i => shares[i] = (count, (double)count / cells.Count));
        }

        return shares;
    }
}
