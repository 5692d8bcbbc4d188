using System.Collections.Immutable;
using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>What a person should look at: failed checks, suspect rows, inputs that gave nothing.</summary>
internal static class FindingSection
{
    /// <summary>A page of more rows is no longer looked at; the tables hold them all.</summary>
    internal const int MostRows = 300;

    /// <summary>The failed checks of a document, the largest difference first.</summary>
    internal static ImmutableArray<RankedHtml> FailedChecks(DatasetDocument document) => RankedHtml.First(
        from check in document.Document.Checks
        where check.Outcome == CheckOutcome.Fail
        select new RankedHtml(-(double)Math.Abs(check.Difference), HtmlText.Of(Tag("tr",
            Cell(Link(DocumentSection.IdOf(document.Id), NameOf(document))),
            CodeCell(check.Kind.ToCode()),
            Cell(check.Description),
            Number(check.Expected),
            Number(check.Actual),
            Number(check.Difference)))),
        MostRows);

    /// <summary>The suspect rows of a document, the least certain first.</summary>
    internal static ImmutableArray<RankedHtml> SuspectRows(DatasetDocument document) => RankedHtml.First(
        from row in RecordRow.Of(document)
        where row.Evidence.Status == RecordStatus.Suspect
        select new RankedHtml(row.Evidence.Confidence, HtmlText.Of(Tag("tr",
            Cell(Link(DocumentSection.IdOf(document.Id), NameOf(document))),
            CodeCell(row.Table),
            Cell(row.What),
            Cell(row.Evidence.SourceText.Replace('\t', ' ')),
            Tag("td", Class("place"), PlaceOf(row.Evidence)),
            Number(CsvText.Of(row.Evidence.Confidence))))),
        MostRows);

    internal static XElement FailedChecks(IEnumerable<RankedHtml> rows, int count) => List(
        ("checks", "Failed checks, largest difference first", "checks.csv"),
        ["Document", "Kind", "Identity", "#The parts give", "#Printed", "#Difference"],
        rows.Select(r => Made(r.Html)), count);

    internal static XElement SuspectRows(IEnumerable<RankedHtml> rows, int count) => List(
        ("suspect", "Suspect rows, least certain first", "the record tables (status = suspect)"),
        ["Document", "Table", "Row", "Read as", "Where", "#Confidence"],
        rows.Select(r => Made(r.Html)), count);

    internal static XElement Failures(ImmutableArray<Failure> failures) => List(
        ("failures", "Inputs and pages that gave no result", "failures.csv"),
        ["Source file", "#Page", "Stage", "Code", "What is wrong"],
        failures.Take(MostRows).Select(f => Tag("tr",
            Cell(f.SourceFile), Number(CsvText.Of(f.Page)), Cell(f.Stage), CodeCell(f.Code), Cell(f.Message))),
        failures.Length);

    internal static string PlaceOf(Evidence evidence) => (evidence.Page, evidence.Line) switch
    {
        ({ } page, { } line) => $"page {page}, line {line}",
        ({ } page, null) => $"page {page}",
        (null, { } line) => $"line {line}",
        _ => "",
    };

    private static XElement List((string Id, string Title, string File) about, string[] headings, IEnumerable<XNode> rows, int count) => Section(
        about.Id, about.Title,
        count == 0 ? Tag("p", Class("soft"), "None.") : Table(headings, rows),
        count > MostRows ? Tag("p", Class("soft"), $"The first {MostRows} of {SwedishNumber.Of(count)}; all stand in {about.File}.") : null);

    private static string NameOf(DatasetDocument document)
    {
        var name = document.Part.AssociationName.Length > 0 ? document.Part.AssociationName : document.File.Source.Path;
        return $"{name} {PeriodText.Of(document.Part)}".TrimEnd();
    }
}
