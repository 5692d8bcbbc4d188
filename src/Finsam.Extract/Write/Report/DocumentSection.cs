using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>Each document with its statements beside one another and its other records below.</summary>
internal static class DocumentSection
{
    /// <summary>Documents beyond this are left to the tables: a browser would choke on an archive.</summary>
    private const int MostDocuments = 100;

    private const int OpenDocuments = 3;

    internal static string IdOf(DatasetDocument document) => $"d-{document.Id}";

    internal static XElement Details(IReadOnlyCollection<DatasetDocument> documents) => Section(
        "details", "Statements and records",
        documents.Take(MostDocuments).Select(d => Document(d, documents.Count <= OpenDocuments)),
        documents.Count > MostDocuments
            ? Tag("p", Class("soft"), $"The first {MostDocuments} of {SwedishNumber.Of(documents.Count)} documents; the tables hold them all.")
            : null);

    private static XElement Document(DatasetDocument document, bool isOpen)
    {
        var records = document.Document;
        return Tag("details", new XAttribute("id", IdOf(document)), isOpen ? new XAttribute("open", "open") : null,
            Tag("summary", Title(document)),
            Tag("p", Class("soft"), $"{document.Id} · {document.File.Source.Path}"),
            StatementTables.Of(document) is { Count: > 0 } statements ? Tag("div", Class("side"), statements) : null,
            Tag("div", Class("side"),
                Records("People", ["Name", "Role", "Body", "From"], records.People, p => [p.Name, p.Role, p.Body, p.Organization]),
                Records("Meetings", ["Day", "Kind", "Body", "Place"], records.Meetings, m => [CsvText.Of(m.MeetingDate), m.Kind, m.Body, m.Place]),
                Records("Agenda", ["§", "Item", "Decision"], records.AgendaItems, a => [a.Number, a.Title, a.Decision]),
                Records("Activities", ["Activity", "Programme", "Owner"], records.Activities, a => [a.Name, a.Programme, a.Owner]),
                Records("Participants", ["Activity", "Measure", "Gender", "#Value"], records.Participants, p => [p.Activity, p.Measure, p.Gender, ValueOf(p)]),
                Records("Goals", ["Goal", "Verdict", "Comment"], records.Goals, g => [g.Goal, g.Fulfilment, g.Comment])));
    }

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
