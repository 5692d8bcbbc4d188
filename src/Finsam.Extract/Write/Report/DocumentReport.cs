using System.Collections.Immutable;

namespace Finsam.Extract.Write.Report;

/// <summary>What the report shows of one document, as HTML: made where the document is at hand, set in place when all are.</summary>
/// <param name="Row">Its row in the list of documents.</param>
/// <param name="FailedChecks">The worst ones.</param>
/// <param name="SuspectRows">The least certain ones.</param>
/// <param name="Details">Its statements and records.</param>
public sealed record DocumentReport(
    string Row, ImmutableArray<RankedHtml> FailedChecks, ImmutableArray<RankedHtml> SuspectRows, string Details)
{
    internal static DocumentReport None { get; } = new("", [], [], "");

    internal static DocumentReport Of(DatasetDocument document) => new(
        HtmlText.Of([OverviewSection.Row(document)]),
        FindingSection.FailedChecks(document),
        FindingSection.SuspectRows(document),
        DocumentSection.Details(document));
}

/// <summary>A table row that is shown before those of a higher rank.</summary>
public readonly record struct RankedHtml(double Rank, string Html)
{
    /// <summary>The lowest ranks, in their order; among equals the first stays first.</summary>
    internal static ImmutableArray<RankedHtml> First(IEnumerable<RankedHtml> rows, int count) => [.. rows.OrderBy(r => r.Rank).Take(count)];
}
