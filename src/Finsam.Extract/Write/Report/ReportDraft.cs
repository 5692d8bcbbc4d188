using System.Collections.Immutable;
using Finsam.Extract.Write.Panels;

namespace Finsam.Extract.Write.Report;

/// <summary>
/// What the report will show, gathered piece by piece in the order of the dataset. What is not shown is let go at once: of an
/// archive of any size only the first documents, the worst rows and a kilobyte or two a document are held.
/// </summary>
internal sealed class ReportDraft
{
    private readonly List<string> rows = [];
    private readonly List<(string Id, string Details)> details = [];
    private readonly List<DocumentDigest> documents = [];
    private Panel? panel;
    private ImmutableArray<RankedHtml> failedChecks = [];
    private ImmutableArray<RankedHtml> suspectRows = [];

    internal IReadOnlyCollection<string> Rows => rows;

    internal IReadOnlyCollection<(string Id, string Details)> Details => details;

    internal IReadOnlyCollection<RankedHtml> FailedChecks => failedChecks;

    internal IReadOnlyCollection<RankedHtml> SuspectRows => suspectRows;

    /// <summary>All documents of the dataset, without what the report shows of them.</summary>
    internal IReadOnlyCollection<DocumentDigest> Documents => documents;

    /// <summary>The documents by association, when all are gathered.</summary>
    internal Panel Panel => panel ??= Panel.Of(documents);

    internal void Add(NamedPiece file)
    {
        var name = HtmlText.Encode(file.Name);
        foreach (var document in file.Piece.Digest.Documents)
        {
            var report = document.Report;
            documents.Add(document with { Report = DocumentReport.None });
            if (rows.Count < OverviewSection.MostListed)
            {
                rows.Add(Named(report.Row));
            }

            if (details.Count < DocumentSection.MostDocuments)
            {
                details.Add((document.Id, Named(report.Details)));
            }

            failedChecks = Worst(failedChecks, report.FailedChecks);
            suspectRows = Worst(suspectRows, report.SuspectRows);
        }

        string Named(string html) => html.Replace(FilePiece.NameMark, name, StringComparison.Ordinal);

        ImmutableArray<RankedHtml> Worst(ImmutableArray<RankedHtml> known, ImmutableArray<RankedHtml> more) => more.IsEmpty
            ? known
            : RankedHtml.First(known.Concat(more.Select(r => r with { Html = Named(r.Html) })), FindingSection.MostRows);
    }
}
