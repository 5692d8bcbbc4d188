using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>The amounts of a document set out again as the statements that they stand in.</summary>
internal static class StatementTables
{
    private sealed record Heading(string Label, Measure Measure, DateOnly? Start, DateOnly? End);

    internal static List<XElement> Of(DatasetDocument document) =>
    [
        .. document.Document.Financials
            .GroupBy(f => (f.Statement, f.Note, f.TableIndex))
            .Select(g => Statement(g.Key.Statement, g.Key.Note, [.. g])),
    ];

    private static XElement Statement(Statement statement, string note, List<FinancialRecord> records)
    {
        var headings = records.Select(HeadingOf).Distinct().ToList();
        var rows = records.GroupBy(r => r.Row).OrderBy(g => g.Key);
        var name = SwedishTerms.Of(statement.ToCode()) ?? statement.ToCode();
        return Tag("article",
            Tag("h3", note.Length > 0 ? $"{name} {note}" : name),
            Tag("div", Class("scroll"),
                Tag("table",
                    Tag("thead", Tag("tr", Tag("th", "kronor"), headings.Select(Head))),
                    Tag("tbody", rows.Select(row => Row([.. row], headings))))));
    }

    private static Heading HeadingOf(FinancialRecord record) =>
        new(record.ColumnLabel, record.Measure, record.PeriodStart, record.PeriodEnd);

    private static XElement Head(Heading heading)
    {
        var period = PeriodText.Of(heading.Start, heading.End);
        var label = heading.Label.Length > 0 ? heading.Label : heading.Measure.ToCode();
        return Tag("th", Class("number"), new XAttribute("scope", "col"),
            label,
            Tag("small", label.Contains(period, StringComparison.Ordinal) ? heading.Measure.ToCode() : $"{heading.Measure.ToCode()} {period}"));
    }

    private static XElement Row(List<FinancialRecord> row, List<Heading> headings)
    {
        var label = row[0].Label;
        var isTotal = label.StartsWith("Summa", StringComparison.OrdinalIgnoreCase) || label.StartsWith("Total", StringComparison.OrdinalIgnoreCase);
        return Tag("tr", isTotal ? Class("total") : null,
            Tag("td", Class("label"), label),
            headings.Select(heading => Amount([.. row.Where(r => HeadingOf(r) == heading)])));
    }

    private static XElement Amount(List<FinancialRecord> amounts) => amounts is [var first, ..]
        ? Tag("td",
            Class($"number {first.Evidence.Status.ToCode()}"),
            new XAttribute("title", $"{first.Evidence.Status.ToCode()}, confidence {CsvText.Of(first.Evidence.Confidence)}, {FindingSection.PlaceOf(first.Evidence)}"),
            string.Join(" / ", amounts.Select(a => SwedishNumber.Of(a.AmountSek))))
        : Tag("td");
}
