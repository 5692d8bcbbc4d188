using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Finsam.Extract.Forge;

internal sealed record PrintedWord(string Text, double X0, double Y0, double X1, double Y1);

/// <param name="Cell"><c>table,row,column,kind</c> where the line stands in a table.</param>
internal sealed record PrintedLine(int Page, string Cell, PrintedWord[] Words);

internal sealed record EmptyCell(int Page, string Cell, double X0, double Y0, double X1, double Y1);

internal sealed record PrintedPage(int Tables, int Columns);

/// <summary>Where everything came to stand, in points from each page's upper left corner, in reading order.</summary>
internal sealed record Printed(PrintedPage[] Pages, PrintedLine[] Lines, EmptyCell[] Empty);

/// <summary>Prints a paper with Chromium: once to PDF, once to tell where its words stand. Both lay out the same page.</summary>
internal static partial class Press
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNameCaseInsensitive = true };

    internal static Printed Print(Paper paper, string pdf)
    {
        var folder = Directory.CreateTempSubdirectory("forge-").FullName;
        var html = Path.Combine(folder, "report.html");
        Write(paper, html);
        string[] usual =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--virtual-time-budget=20000", $"--user-data-dir={folder}/profile",
        ];
        Tool.Run("chromium", [.. usual, "--no-pdf-header-footer", $"--print-to-pdf={pdf}", "file://" + html]);
        var dom = Tool.Output("chromium", [.. usual, "--window-size=900,1200", "--dump-dom", "file://" + html]);
        Directory.Delete(folder, recursive: true);
        var measured = MeasuredPattern().Match(dom);
        var printed = JsonSerializer.Deserialize<Printed>(measured.Groups[1].Value, Names)!;
        return Checked(printed, pdf);
    }

    private static void Write(Paper paper, string path)
    {
        var look = paper.Look;
        var settings = JsonSerializer.Serialize(new { font = look.Font, points = look.Points, tables = look.Tables, head = look.Head, foot = look.Foot });
        var page = new XElement(
            "html",
            new XAttribute("lang", "sv"),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("style", Resource("page.css"))),
            new XElement(
                "body",
                new XElement("div", new XAttribute("id", "source"), paper.Blocks),
                new XElement("script", new XAttribute("type", "application/json"), new XAttribute("id", "settings"), settings),
                new XElement("script", "/*SCRIPT*/")));
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            page.Save(writer);
        }

        // As HTML: a script's text is not escaped, and an element without content still has an end.
        File.WriteAllText(path, "<!doctype html>\n" + EmptyPattern().Replace(text.ToString(), "<$1></$2>").Replace("/*SCRIPT*/", Resource("page.js"), StringComparison.Ordinal));
    }

    /// <summary>The PDF must hold the same words at the same places, or the gold would not be what is printed.</summary>
    private static Printed Checked(Printed printed, string pdf)
    {
        var words = XDocument.Parse(Tool.Output("pdftotext", "-bbox", pdf, "-").Replace("&shy;", "", StringComparison.Ordinal)).Descendants().Where(e => e.Name.LocalName == "page").ToArray();
        if (words.Length != printed.Pages.Length)
        {
            throw new InvalidOperationException($"{words.Length} pages were printed and {printed.Pages.Length} measured");
        }

        foreach (var (page, number) in words.Select((p, i) => (p, i + 1)))
        {
            var there = page.Elements().Select(w => (X: Number(w, "xMin"), Y: (Number(w, "yMin") + Number(w, "yMax")) / 2)).ToArray();
            var lost = printed.Lines.Where(l => l.Page == number).SelectMany(l => l.Words)
                .FirstOrDefault(w => !there.Any(t => Math.Abs(t.X - w.X0) < 1.5 && Math.Abs(t.Y - ((w.Y0 + w.Y1) / 2)) < 4));
            if (lost is not null)
            {
                throw new InvalidOperationException($"page {number}: {lost} was measured and not printed there");
            }
        }

        return printed;

        static double Number(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Press).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<script type="application/json" id="measured">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex MeasuredPattern();

    [GeneratedRegex(@"<((td|th|p|div)\b[^>]*?) ?/>")]
    private static partial Regex EmptyPattern();
}
