using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Check;

/// <summary>
/// The confidence of records other than amounts: a logistic model over what speaks for and against them (<see cref="RecordTraits"/>), learnt from forged
/// documents of which all is known (<c>models/proof/records.tsv</c>). The stage comes last, once: what readers thought of their records goes into it.
/// </summary>
public static class RecordConfidence
{
    /// <summary>A model of a few thousand cases knows no more than this.</summary>
    private const double Most = 0.99;
    private const double Least = 0.01;

    private static readonly LogisticModel Model = LogisticModel.Shipped("proof-records.tsv", RecordTraits.Names);

    /// <summary>The document with the probability that each record is right: that its columns are those that the source states.</summary>
    public static ExtractedDocument Run(ExtractedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var weighed = Weigh(document);
        return document with
        {
            People = [.. document.People.Zip(weighed["people"], (r, w) => r with { Evidence = Judged(r.Evidence, w) })],
            Meetings = [.. document.Meetings.Zip(weighed["meetings"], (r, w) => r with { Evidence = Judged(r.Evidence, w) })],
            AgendaItems = [.. document.AgendaItems.Zip(weighed["agenda_items"], (r, w) => r with { Evidence = Judged(r.Evidence, w) })],
            Activities = [.. document.Activities.Zip(weighed["activities"], (r, w) => r with { Evidence = Judged(r.Evidence, w) })],
            Participants = [.. document.Participants.Zip(weighed["participants"], (r, w) => r with { Evidence = Judged(r.Evidence, w) })],
            Goals = [.. document.Goals.Zip(weighed["goals"], (r, w) => r with { Evidence = Judged(r.Evidence, w) })],
        };
    }

    /// <summary>What is weighed of each record, by table, in the order of the records.</summary>
    internal static ImmutableDictionary<string, ImmutableArray<ImmutableArray<double>>> Weigh(ExtractedDocument document)
    {
        var traits = new RecordTraits(document.Content);
        return new Dictionary<string, ImmutableArray<ImmutableArray<double>>>
        {
            ["people"] = [.. document.People.Select(traits.Of)],
            ["meetings"] = [.. document.Meetings.Select(traits.Of)],
            ["agenda_items"] = [.. document.AgendaItems.Select((r, i) => traits.Of(r, i == 0 ? null : document.AgendaItems[i - 1]))],
            ["activities"] = [.. document.Activities.Select(traits.Of)],
            ["participants"] = [.. document.Participants.Select(traits.Of)],
            ["goals"] = [.. document.Goals.Select(traits.Of)],
        }.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>What checks verified or deny keeps the confidence that its status stands for.</summary>
    private static Evidence Judged(Evidence evidence, ImmutableArray<double> weighed)
    {
        var learnt = Math.Round(Math.Clamp(Model.Of(weighed.AsSpan()), Least, Most), 2);
        return evidence with
        {
            Confidence = evidence.Status switch
            {
                RecordStatus.Verified => Math.Max(learnt, evidence.Confidence),
                RecordStatus.Suspect => Math.Min(learnt, evidence.Confidence),
                _ => learnt,
            },
        };
    }
}
