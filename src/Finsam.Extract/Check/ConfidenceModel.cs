using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Check;

/// <summary>
/// The probability that an amount is right: a logistic model over what readers, the grouping of figures and the identities say of it,
/// learnt from forged documents of which all is known (<c>models/proof/confidence.tsv</c>). Nothing in it is of a document or a font.
/// </summary>
internal static class ConfidenceModel
{
    internal static readonly ImmutableArray<string> Names =
    [
        "constant", "grouping and line", "ink", "other readings", "chosen by sums", "torn", "runner-up", "confirmed", "confirmed again", "rounding",
        "denied", "denied again", "culprit", "block pinned", "place tied", "no label", "zero", "read here", "text",
    ];

    private static readonly LogisticModel Shipped = LogisticModel.Shipped("proof-confidence.tsv", Names);

    /// <summary>A model of a few thousand cases knows no more than this.</summary>
    private const double Most = 0.99;
    private const double Least = 0.01;

    /// <summary>What is weighed for one amount, in the order of <see cref="Names"/>.</summary>
    internal static ImmutableArray<double> Weigh(FinancialRecord record, Ink ink, (Verdict Verdict, bool IsTied, double PinnedShare) judged) =>
    [
        1, record.Evidence.Confidence, ink.Confidence, ink.Alternatives.IsEmpty ? 0 : 1, ink.IsOpen ? 1 : 0, ink.IsTorn ? 1 : 0, ink.RunnerUp.Length > 0 ? 1 : 0,
        judged.Verdict.Confirmed > 0 ? 1 : 0, judged.Verdict.Confirmed > 1 ? 1 : 0, judged.Verdict.Soft > 0 ? 1 : 0,
        judged.Verdict.Denied > 0 ? 1 : 0, judged.Verdict.Denied > 1 ? 1 : 0, judged.Verdict.IsCulprit ? 1 : 0,
        judged.PinnedShare, judged.IsTied ? 1 : 0, Labels.IsWhole(record.Label) ? 0 : 1, record.AmountSek == 0 ? 1 : 0,
        ink.IsRead ? 1 : 0, record.Evidence.Box is null ? 1 : 0,
    ];

    internal static double Of(ImmutableArray<double> weighed) => Math.Round(Math.Clamp(Shipped.Of(weighed.AsSpan()), Least, Most), 2);
}
