using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>What there is: numbers, how far they can be trusted, the list of documents.</summary>
internal static class OverviewSection
{
    private const double BarWidth = 1000;

    internal static XElement Tiles(Dataset dataset)
    {
        var summary = DatasetSummary.Of(dataset);
        var failed = summary.ChecksByOutcome.FirstOrDefault(c => c.Name == CheckOutcome.Fail.ToCode()).Count;
        return Tag("div", Class("tiles"),
            Tile("documents", summary.Documents, $"{List(summary.DocumentsByType)}; source files: {dataset.Files.Length}"),
            Tile("records", summary.Records, List(summary.RecordsByTable)),
            Tile("checks", summary.Checks, List(summary.ChecksByOutcome)),
            Tile("failed checks", failed, "", failed > 0 ? "alarm" : ""),
            Tile("suspect rows", summary.Suspect, "", summary.Suspect > 0 ? "warn" : ""),
            Tile("repairs of characters", summary.Repairs, List(summary.RepairsByKind)),
            Tile("proposed repairs", summary.Proposals, ""),
            Tile("failed inputs", summary.FailedInputs, "", summary.FailedInputs > 0 ? "warn" : ""));
    }

    internal static XElement? Trust(Dataset dataset)
    {
        var summary = DatasetSummary.Of(dataset);
        return summary.Records == 0
            ? null
            : Section("trust", "How far the records can be trusted",
                Bar(summary),
                Tag("div", Class("legend"), summary.RecordsByStatus.Select(s =>
                    Tag("span", Badge(s.Name), $" {SwedishNumber.Of(s.Count)} ({100m * s.Count / summary.Records:0.#} %)"))));
    }

    internal static XElement Documents(IReadOnlyCollection<DatasetDocument> documents) => Section(
        "documents", "Documents",
        documents.Count == 0
            ? Tag("p", "No document was extracted.")
            : Table(
                ["Document", "Type", "Association", "Period or day", "Source file", "Text", "#Records", "#Checks", "#Failed", "Status"],
                documents.Select(Row)));

    private static XElement Row(DatasetDocument document)
    {
        var part = document.Part;
        var checks = document.Document.Checks;
        var failed = checks.Count(c => c.Outcome == CheckOutcome.Fail);
        return Tag("tr",
            Cell(Link(DocumentSection.IdOf(document), part.Title.Length > 0 ? part.Title : document.Id)),
            CodeCell(part.Type.ToCode()),
            Cell(part.AssociationName),
            Cell(PeriodText.Of(part)),
            Cell(document.File.Source.Path),
            CodeCell(DocumentTables.SourceOf(document).ToCode()),
            Number(RecordRow.Of(document).Count()),
            Number(checks.Length),
            Number(failed),
            Cell(Badge(DocumentTables.StatusOf(document).ToCode())));
    }

    private static XElement Tile(string name, int value, string detail, string mood = "") => Tag("div", Class($"tile {mood}".Trim()),
        Tag("span", Class("value"), SwedishNumber.Of(value)),
        Tag("span", Class("name"), name),
        detail.Length > 0 ? Tag("span", Class("detail"), detail) : null);

    private static XElement Bar(DatasetSummary summary)
    {
        var bars = new List<XElement>();
        var from = 0.0;
        foreach (var (name, count) in summary.RecordsByStatus)
        {
            var width = BarWidth * count / summary.Records;
            bars.Add(Tag("rect", Class(name), new XAttribute("x", $"{from:0.##}"), new XAttribute("y", "0"), new XAttribute("width", $"{width:0.##}"), new XAttribute("height", "10")));
            from += width;
        }

        return Tag("svg", Class("share"), new XAttribute("viewBox", $"0 0 {BarWidth:0} 10"), new XAttribute("preserveAspectRatio", "none"),
            new XAttribute("role", "img"), new XAttribute("aria-label", List(summary.RecordsByStatus)), bars);
    }

    private static string List(IEnumerable<(string Name, int Count)> counts) =>
        string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name.Replace('_', ' ')}"));
}
