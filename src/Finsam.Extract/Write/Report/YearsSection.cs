using System.Xml.Linq;
using Finsam.Extract.Write.Panels;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>The outcome of each concept year by year, all reports of an association together.</summary>
internal static class YearsSection
{
    internal static XElement SideBySide(IEnumerable<DocumentDigest> documents, Panel panel)
    {
        var names = panel.Associations.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var links = panel.Links.ToDictionary(l => l.DocumentId, StringComparer.Ordinal);
        var associations = documents
            .Where(d => !links.TryGetValue(d.Id, out var link) || link.DuplicateOf.Length == 0)
            .GroupBy(d => links.TryGetValue(d.Id, out var link) ? link.AssociationId : "")
            .Select(g => (Id: g.Key, Name: names.GetValueOrDefault(g.Key, ""), Figures: g.SelectMany(d => d.Amounts).ToList()))
            .Where(a => a.Figures.Count > 0)
            .OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => Association(a.Name, a.Figures))
            .ToList();
        return Section("years", "Years side by side",
            associations.Count == 0
                ? Tag("p", Class("soft"), "No statement was recognized.")
                : Tag("p", Class("soft"), "Outcomes of the statements in kronor, by concept. Where reports give different amounts for a year, all are shown."),
            associations);
    }

    private static XElement Association(string name, List<ConceptAmount> figures)
    {
        var ends = figures.Select(f => f.PeriodEnd).Distinct().Order().ToList();
        var rows = Concepts.All
            .Select(concept => (Concept: concept, Own: figures.Where(f => f.Concept == concept.Code).ToLookup(f => f.PeriodEnd, f => f.AmountSek)))
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
}
