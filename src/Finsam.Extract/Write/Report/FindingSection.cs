using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>What a person should look at: failed checks, suspect rows, inputs that gave nothing.</summary>
internal static class FindingSection
{
    /// <summary>A page of more rows is no longer looked at; the tables hold them all.</summary>
    private const int MostRows = 300;

    internal static XElement FailedChecks(IEnumerable<DatasetDocument> documents)
    {
        var failed = documents
            .SelectMany(d => d.Document.Checks.Select(c => (Document: d, Check: c)))
            .Where(f => f.Check.Outcome == CheckOutcome.Fail)
            .OrderByDescending(f => Math.Abs(f.Check.Difference))
            .ToList();
        return List(
            ("checks", "Failed checks, largest difference first", "checks.csv"),
            ["Document", "Kind", "Identity", "#The parts give", "#Printed", "#Difference"],
            [.. failed.Select(f => Tag("tr",
                Cell(Link(DocumentSection.IdOf(f.Document), NameOf(f.Document))),
                CodeCell(f.Check.Kind.ToCode()),
                Cell(f.Check.Description),
                Number(f.Check.Expected),
                Number(f.Check.Actual),
                Number(f.Check.Difference)))]);
    }

    internal static XElement SuspectRows(IEnumerable<DatasetDocument> documents)
    {
        var suspect = documents.SelectMany(RecordRow.Of)
            .Where(r => r.Evidence.Status == RecordStatus.Suspect)
            .OrderBy(r => r.Evidence.Confidence)
            .ToList();
        return List(
            ("suspect", "Suspect rows, least certain first", "the record tables (status = suspect)"),
            ["Document", "Table", "Row", "Read as", "Where", "#Confidence"],
            [.. suspect.Select(r => Tag("tr",
                Cell(Link(DocumentSection.IdOf(r.Document), NameOf(r.Document))),
                CodeCell(r.Table),
                Cell(r.What),
                Cell(r.Evidence.SourceText.Replace('\t', ' ')),
                Tag("td", Class("place"), PlaceOf(r.Evidence)),
                Number(CsvText.Of(r.Evidence.Confidence))))]);
    }

    internal static XElement Failures(Dataset dataset) => List(
        ("failures", "Inputs and pages that gave no result", "failures.csv"),
        ["Source file", "#Page", "Stage", "Code", "What is wrong"],
        [.. dataset.Failures.Select(f => Tag("tr",
            Cell(f.SourceFile), Number(CsvText.Of(f.Page)), Cell(f.Stage), CodeCell(f.Code), Cell(f.Message)))]);

    internal static string PlaceOf(Evidence evidence) => (evidence.Page, evidence.Line) switch
    {
        ({ } page, { } line) => $"page {page}, line {line}",
        ({ } page, null) => $"page {page}",
        (null, { } line) => $"line {line}",
        _ => "",
    };

    private static XElement List((string Id, string Title, string File) about, string[] headings, List<XElement> rows) => Section(
        about.Id, about.Title,
        rows.Count == 0 ? Tag("p", Class("soft"), "None.") : Table(headings, rows.Take(MostRows)),
        rows.Count > MostRows ? Tag("p", Class("soft"), $"The first {MostRows} of {SwedishNumber.Of(rows.Count)}; all stand in {about.File}.") : null);

    private static string NameOf(DatasetDocument document)
    {
        var name = document.Part.AssociationName.Length > 0 ? document.Part.AssociationName : document.File.Source.Path;
        return $"{name} {PeriodText.Of(document.Part)}".TrimEnd();
    }
}
