using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>What there is: numbers, how far they can be trusted, the list of documents.</summary>
internal static class OverviewSection
{
    private const double BarWidth = 1000;

    /// <summary>A list of more documents is no longer read in a browser; documents.csv holds them all.</summary>
    internal const int MostListed = 2_000;

    internal static XElement Tiles(DatasetSummary summary)
    {
        var failed = summary.FailedChecks;
        return Tag("div", Class("tiles"),
            Tile("documents", summary.Documents, $"{List(summary.DocumentsByType)}; source files: {summary.SourceFiles}"),
            Tile("records", summary.Records, List(summary.RecordsByTable)),
            Tile("checks", summary.Checks, List(summary.ChecksByOutcome)),
            Tile("failed checks", failed, "", failed > 0 ? "alarm" : ""),
            Tile("suspect rows", summary.Suspect, "", summary.Suspect > 0 ? "warn" : ""),
            Tile("repairs of characters", summary.Repairs, List(summary.RepairsByKind)),
            Tile("proposed repairs", summary.Proposals, ""),
            Tile("failed inputs", summary.FailedInputs, "", summary.FailedInputs > 0 ? "warn" : ""));
    }

    internal static XElement? Trust(DatasetSummary summary) => summary.Records == 0
        ? null
        : Section("trust", "How far the records can be trusted",
            Bar(summary),
            Tag("div", Class("legend"), summary.RecordsByStatus.Select(s =>
                Tag("span", Badge(s.Name), $" {SwedishNumber.Of(s.Count)} ({100m * s.Count / summary.Records:0.#} %)"))));

    /// <param name="rows">Those to be shown, as HTML.</param>
    /// <param name="count">How many documents there are.</param>
    internal static XElement Documents(IReadOnlyCollection<string> rows, int count) => Section(
        "documents", "Documents",
        count == 0
            ? Tag("p", "No document was extracted.")
            : Table(
                ["Document", "Type", "Association", "Period or day", "Source file", "Text", "#Records", "#Checks", "#Failed", "Status"],
                rows.Select(Made)),
        count > rows.Count ? Tag("p", Class("soft"), $"The first {SwedishNumber.Of(rows.Count)} of {SwedishNumber.Of(count)}; all stand in documents.csv.") : null);

    internal static XElement Row(DatasetDocument document)
    {
        var part = document.Part;
        var checks = document.Document.Checks;
        var failed = checks.Count(c => c.Outcome == CheckOutcome.Fail);
        return Tag("tr",
            Cell(Link(DocumentSection.IdOf(document.Id), part.Title.Length > 0 ? part.Title : document.Id)),
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
