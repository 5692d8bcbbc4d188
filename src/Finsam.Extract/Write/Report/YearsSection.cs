using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>The outcome of each concept year by year, all reports of an association together.</summary>
internal static class YearsSection
{
    private sealed record Figure(Concept Concept, DateOnly End, decimal Amount);

    internal static XElement SideBySide(IEnumerable<DatasetDocument> documents)
    {
        var associations = documents
            .GroupBy(d => d.Part.AssociationName)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Figures: g.SelectMany(Figures).ToList()))
            .Where(a => a.Figures.Count > 0)
            .Select(a => Association(a.Name, a.Figures))
            .ToList();
        return Section("years", "Years side by side",
            associations.Count == 0
                ? Tag("p", Class("soft"), "No statement was recognized.")
                : Tag("p", Class("soft"), "Outcomes of the statements in kronor, by concept. Where reports give different amounts for a year, all are shown."),
            associations);
    }

    private static XElement Association(string name, List<Figure> figures)
    {
        var ends = figures.Select(f => f.End).Distinct().Order().ToList();
        var rows = Concepts.All
            .Select(concept => (Concept: concept, Own: figures.Where(f => f.Concept == concept).ToLookup(f => f.End, f => f.Amount)))
            .Where(r => r.Own.Count > 0);
        return Tag("article",
            Tag("h3", name.Length > 0 ? name : "Association not named"),
            Table(
                ["Concept", "Usual label", .. ends.Select(e => $"#{e:yyyy-MM-dd}")],
                rows.Select(r => Tag("tr",
                    Cell(r.Concept.Code),
                    Tag("td", Class("label"), r.Concept.SwedishLabel),
                    ends.Select(end => Amounts([.. r.Own[end].Distinct()]))))));
    }

    private static XElement Amounts(List<decimal> amounts) => Tag("td",
        Class(amounts.Count > 1 ? "number differs" : "number"),
        string.Join(" / ", amounts.Select(SwedishNumber.Of)));

    /// <summary>Only from the statement that a concept belongs to: elsewhere the same label can mean a part of it.</summary>
    private static IEnumerable<Figure> Figures(DatasetDocument document) =>
        from record in document.Document.Financials
        where record.Measure == Measure.Actual
        let end = record.PeriodEnd
        where end is not null
        join concept in Concepts.All on (record.Concept, record.Statement.ToCode()) equals (concept.Code, concept.Statement)
        select new Figure(concept, end.GetValueOrDefault(), record.AmountSek);
}
