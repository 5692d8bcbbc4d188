using System.Globalization;
using System.Xml.Linq;
using Finsam.Extract.Geometry;
using Finsam.Extract.Write.Report;
using static Finsam.Extract.Write.Report.Html;

namespace Finsam.Extract.Write.Audit;

/// <summary>A page's picture for an audit: its size in points and the image.</summary>
public sealed record AuditPicture(double WidthPoints, double HeightPoints, byte[] Png);

/// <summary>
/// An audit as one page for a browser: no script, no network; text of documents is data and encoded. A page's picture stands in it
/// once, and each finding shows its own part of it.
/// </summary>
public static class AuditPage
{
    private const double MarginPoints = 14;

    private static readonly string Policy = ReportStyle.Policy + "; img-src data:";

    /// <param name="pictureOf">The picture of a finding's page; null where there is none.</param>
    /// <param name="most">Findings beyond so many are only counted.</param>
    public static void Write(TextWriter target, Audit audit, Func<AuditFinding, int, AuditPicture?> pictureOf, int most)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(pictureOf);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        HtmlText.Write(target, Tag("html", new XAttribute("lang", "en"),
            Tag("head",
                Tag("meta", new XAttribute("charset", "utf-8")),
                Tag("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                Tag("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                Tag("title", "Audit of a dataset"),
                Tag("style", ReportStyle.Sheet)),
            Tag("body",
                Tag("header",
                    Tag("h1", "Audit of a dataset"),
                    Tag("p", Class("soft"), "Every identity that the documents' own form implies was tried. Below is what does not hold, the largest difference first, with the numbers that take part. A check that fails says that one of its numbers is wrong: misread here, or misprinted there.")),
                Tag("main",
                    Holds(audit),
                    Section("findings", "What does not hold, the worst first",
                        audit.Findings.Length == 0 ? Tag("p", Class("soft"), "Everything holds.") : null,
                        audit.Findings.Take(most).Select((f, i) => Finding(f, i + 1, pictureOf, shown)),
                        audit.Findings.Length > most ? Tag("p", Class("soft"), $"The first {most} of {SwedishNumber.Of(audit.Findings.Length)}.") : null)))));
    }

    private static XElement Holds(Audit audit) => Section("kinds", "What holds",
        Tag("p", $"{SwedishNumber.Of(audit.Documents)} documents; amounts and numbers of participants: {string.Join(", ", audit.Statuses.Select(s => $"{SwedishNumber.Of(s.Rows)} {s.Status}"))}."),
        Table(["Kind of identity", "#Holds", "#But for rounding", "#Fails"], audit.Kinds.Select(k => Tag("tr",
            CodeCell(k.Kind), Number(k.Pass), Number(k.Rounding), Number(k.Fail)))));

    private static XElement Finding(AuditFinding finding, int rank, Func<AuditFinding, int, AuditPicture?> pictureOf, HashSet<string> shown) => Tag("article",
        Tag("h3", $"{rank}. {finding.Name}: {finding.What}"),
        Tag("p",
            Badge(finding.Kind == "proposal" ? finding.IsTaken ? "verified" : "suspect" : "fail"),
            $" {finding.Kind}; {(finding.Kind == "proposal" ? "must be" : "the parts give")} {SwedishNumber.Of(finding.Expected)}, {(finding.Kind == "proposal" ? "read as" : "printed")} {SwedishNumber.Of(finding.Actual)}, difference {SwedishNumber.Of(finding.Difference)}. {finding.SourceFile}, {Where(finding.Members[^1].Place)}"),
        Pictures(finding, pictureOf, shown),
        Table(["Row", "#As read", "Where", "#Confidence"], finding.Members.Select(m => Tag("tr",
            Cell(m.Label.Length > 0 ? m.Label : m.Key), Html.Number(m.Printed), Tag("td", Class("place"), Where(m.Place)), Html.Number(m.Confidence)))));

    private static string Where(AuditPlace place) => (place.Page, place.Line) switch
    {
        ({ } page, { } line) => $"page {page}, line {line}",
        ({ } page, null) => $"page {page}",
        (null, { } line) => $"line {line}",
        _ => "",
    };

    private static IEnumerable<XElement> Pictures(AuditFinding finding, Func<AuditFinding, int, AuditPicture?> pictureOf, HashSet<string> shown)
    {
        foreach (var page in finding.Members.Where(m => m.Place is { Page: not null, Box: not null }).GroupBy(m => m.Place.Page!.Value).OrderBy(g => g.Key))
        {
            var id = $"page-{finding.DocumentId}-{page.Key}";
            if (pictureOf(finding, page.Key) is { } picture)
            {
                yield return Part(id, picture, [.. page.Select(m => (m.Place.Box!.Value, m == finding.Members[^1]))], shown.Add(id));
            }
        }
    }

    /// <summary>The stripe of the page that holds the members, over its whole width: their labels stand there too.</summary>
    private static XElement Part(string id, AuditPicture picture, IReadOnlyList<(Box Box, bool IsJudged)> members, bool isFirst)
    {
        var all = Box.Around(members.Select(m => m.Box))!.Value;
        var (top, bottom) = (Math.Max(0, all.Y0 - MarginPoints), Math.Min(picture.HeightPoints, all.Y1 + MarginPoints));
        return Tag("svg",
            new XAttribute("viewBox", $"0 {Points(top)} {Points(picture.WidthPoints)} {Points(bottom - top)}"),
            new XAttribute("width", "100%"),
            new XAttribute("role", "img"),
            Tag("title", "The numbers on their page"),
            isFirst
                ? Tag("image", new XAttribute("id", id), new XAttribute("width", Points(picture.WidthPoints)), new XAttribute("height", Points(picture.HeightPoints)),
                    new XAttribute("href", "data:image/png;base64," + Convert.ToBase64String(picture.Png)))
                : Tag("use", new XAttribute("href", "#" + id)),
            members.Select(m => Framed(m.Box, m.IsJudged ? "#b3261e" : "#1f5f8b")));
    }

    private static XElement Framed(Box box, string colour) => Tag("rect",
        new XAttribute("x", Points(box.X0 - 1)),
        new XAttribute("y", Points(box.Y0 - 1)),
        new XAttribute("width", Points(box.Width + 2)),
        new XAttribute("height", Points(box.Height + 2)),
        new XAttribute("fill", "none"),
        new XAttribute("stroke", colour),
        new XAttribute("stroke-width", "1"));

    private static string Points(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
