using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>Each document with its statements beside one another and its other records below.</summary>
internal static class DocumentSection
{
    /// <summary>Documents beyond this are left to the tables: a browser would choke on an archive.</summary>
    internal const int MostDocuments = 100;

    private const int OpenDocuments = 3;

    internal static string IdOf(string documentId) => $"d-{documentId}";

    /// <summary>What is inside a document's fold.</summary>
    internal static string Details(DatasetDocument document)
    {
        var records = document.Document;
        return HtmlText.Of(new[]
        {
            Tag("summary", Title(document)),
            Tag("p", Class("soft"), $"{document.Id} · {document.File.Source.Path}"),
            StatementTables.Of(document) is { Count: > 0 } statements ? Tag("div", Class("side"), statements) : null,
            Tag("div", Class("side"),
                Records("People", ["Name", "Role", "Body", "From"], records.People, p => [p.Name, p.Role, p.Body, p.Organization]),
                Records("Meetings", ["Day", "Kind", "Body", "Place"], records.Meetings, m => [CsvText.Of(m.MeetingDate), m.Kind, m.Body, m.Place]),
                Records("Agenda", ["§", "Item", "Decision"], records.AgendaItems, a => [a.Number, a.Title, a.Decision]),
                Records("Activities", ["Activity", "Programme", "Owner"], records.Activities, a => [a.Name, a.Programme, a.Owner]),
                Records("Participants", ["Activity", "Measure", "Gender", "#Value"], records.Participants, p => [p.Activity, p.Measure, p.Gender, ValueOf(p)]),
                Records("Goals", ["Goal", "Verdict", "Comment"], records.Goals, g => [g.Goal, g.Fulfilment, g.Comment])),
        }.OfType<XElement>());
    }

    /// <param name="shown">Id and inside of the documents to be shown.</param>
    /// <param name="count">How many documents there are.</param>
    internal static XElement Folds(IReadOnlyCollection<(string Id, string Details)> shown, int count) => Section(
        "details", "Statements and records",
        shown.Select(d => Tag("details", new XAttribute("id", IdOf(d.Id)), count <= OpenDocuments ? new XAttribute("open", "open") : null, Made(d.Details))),
        count > shown.Count
            ? Tag("p", Class("soft"), $"The first {shown.Count} of {SwedishNumber.Of(count)} documents; the tables hold them all.")
            : null);

    private static string Title(DatasetDocument document)
    {
        var part = document.Part;
        string[] told = [SwedishTerms.Of(part.Type.ToCode()) ?? part.Type.ToCode(), part.AssociationName, PeriodText.Of(part), part.Title];
        return string.Join(" · ", told.Where(t => t.Length > 0).Distinct());
    }

    private static XElement? Records<TRecord>(
        string title, string[] headings, IReadOnlyCollection<TRecord> records, Func<TRecord, string[]> cells) =>
        records.Count == 0
            ? null
            : Tag("article",
                Tag("h3", $"{title} ({records.Count})"),
                Table(headings, records.Select(r => Tag("tr", cells(r).Zip(headings, (text, heading) => heading.StartsWith('#') ? Number(text) : Cell(text))))));

    private static string ValueOf(ParticipantRecord record) =>
        SwedishNumber.Of(record.Value) + (record.Unit == "percent" ? "\u00a0%" : "");
}
