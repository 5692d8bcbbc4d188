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
    /// <summary>
    /// Where a printed sum says nothing of its rows, or a label cannot be read, confidence does not rise to what is taken for certain.
    /// </summary>
    private const double MostDoubtful = 0.85;

    internal static ImmutableArray<FinancialRecord> Run(Examination examined)
    {
        var judged = AmountJudge.Run(examined);
        var unexplained = UnexplainedSums.Find(examined.Model);
        var model = examined.Model;
        return [.. model.Records.Select((r, i) => r with { Evidence = Marked(r.Evidence, judged[i] with { IsTied = judged[i].IsTied && MayStand(i) }, MayStand(i) && !unexplained.Contains(i) ? 1 : MostDoubtful) })];

        bool MayStand(int i) => !model.Ink[i].IsAmongDoubtfulWords || LabelPrint.IsReadable(model.Records[i].Label, model.Records[i].Statement);
    }

    /// <summary>The evidence with its status, and the confidence that amounts of such evidence turned out to deserve.</summary>
    private static Evidence Marked(Evidence evidence, AmountJudgement judged, double most) =>
        judged.Verdict.Marked(evidence with { Confidence = Math.Min(most, ConfidenceModel.Of(judged.Weighed)) }, judged.IsTied);
}
