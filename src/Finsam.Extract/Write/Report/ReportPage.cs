using System.Collections.Immutable;
using System.Xml.Linq;
using Finsam.Extract.Model;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Report;

/// <summary>The page to look at after a run: one file, no script, no network; every text of a document is encoded.</summary>
internal static class ReportPage
{
    internal static void Write(TextWriter target, ReportDraft draft, DatasetSummary summary, ImmutableArray<Failure> failures) =>
        HtmlText.Write(target, Tag("html", new XAttribute("lang", "en"),
            Tag("head",
                Tag("meta", new XAttribute("charset", "utf-8")),
                Tag("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", ReportStyle.Policy)),
                Tag("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                Tag("title", "Extracted dataset"),
                Tag("style", ReportStyle.Sheet)),
            Tag("body",
                Tag("header",
                    Tag("h1", "Extracted dataset"),
                    Tag("p", Class("soft"), "Annual reports and minutes of coordination associations (samordningsförbund), as extracted and checked. The tables beside this page hold everything; codebook.md describes them."),
                    Navigation()),
                Tag("main",
                    OverviewSection.Tiles(summary),
                    OverviewSection.Trust(summary),
                    OverviewSection.Documents(draft.Rows, summary.Documents),
                    FindingSection.FailedChecks(draft.FailedChecks, summary.FailedChecks),
                    FindingSection.SuspectRows(draft.SuspectRows, summary.Suspect),
                    FindingSection.Failures(failures),
                    YearsSection.SideBySide(draft.Documents, draft.Panel),
                    DocumentSection.Folds(draft.Details, summary.Documents)),
                Tag("footer", Tag("p", "A failed check changes no value by itself: documents do contain sums that do not add up. The page and line of each row lead back to the source.")))));

    private static XElement Navigation() => Tag("nav",
        Link("documents", "Documents"), Link("checks", "Failed checks"), Link("suspect", "Suspect rows"),
        Link("failures", "Failures"), Link("years", "Years side by side"), Link("details", "Statements and records"));
}
