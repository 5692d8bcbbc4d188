using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Interpret.Financials;
using Finsam.Extract.Model;

namespace Finsam.Extract.Training;

/// <summary>A document with what is true of each of its amounts.</summary>
public sealed record JudgedDocument(ExtractedDocument Document, ImmutableArray<bool> IsRight);

/// <summary>Learns how often amounts are right of which readers, grouping and identities say the same, from documents whose true amounts are at hand.</summary>
public static class ProofTrainer
{
    /// <param name="documents">As extracted; <see cref="AmountsOf"/> tells which amounts are to be judged.</param>
    /// <param name="model">The file to write: names and weights, parted by tabs.</param>
    public static void Run(IEnumerable<JudgedDocument> documents, string model, IProgress<string> progress)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(progress);
        var (rows, isRight) = (new List<double[]>(), new List<bool>());
        foreach (var judged in documents)
        {
            rows.AddRange(AmountJudge.Run(Examination.Of(AmountsOf(judged.Document))).Select(j => j.Weighed.ToArray()));
            isRight.AddRange(judged.IsRight);
        }

        LogisticTrainer.Run(ConfidenceModel.Names, rows, isRight, model);
        progress.Report($"{model}: learnt from {rows.Count} amounts, {isRight.Count(r => r)} of them right");
    }

    /// <summary>The document's amounts as they were read, before any check.</summary>
    public static ExtractedDocument AmountsOf(ExtractedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Financials = FinancialReader.Run(document.Content) };
    }
}
