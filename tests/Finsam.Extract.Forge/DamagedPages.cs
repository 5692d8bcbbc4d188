using System.Globalization;
using System.Net;
using System.Text;

namespace Finsam.Extract.Forge;

/// <summary>
/// Sets Swedish text as pages, prints and reads them with English data: the damage of real layers, with what is true of it. Text, names
/// and amounts of each page are drawn by lot, the same for the same seed.
/// </summary>
internal sealed class DamagedPages(string texts, string reference, string target, string? reports)
{
    private const int PagesAFont = 8;

    private const int CharactersARow = 80;
    private const int NamesAPage = 6;
    private const int RowsAPage = 5;

    /// <summary>What a set of pages is made of; no two sets share a text.</summary>
    /// <param name="IsEarlier">The earlier half of each text instead of the later.</param>
    /// <param name="RowsOfText">On a page, so that names and amounts find room below in every font.</param>
    /// <param name="Heads">First parts of the surnames that no list has.</param>
    /// <param name="Tails">Last parts of them.</param>
    private sealed record PageSet(string Name, int Seed, string[] Fonts, string[] Texts, bool IsEarlier, int RowsOfText, string[] Heads, string[] Tails);

    private static readonly string[] UsualHeads = ["Grön", "Åber", "Sjö", "Käll", "Öst", "Häll", "Tjärn", "Räv", "Ångs", "Lång", "Björk", "Norr", "Gran", "Hög"];
    private static readonly string[] UsualTails = ["hagen", "dal", "lind", "fors", "mark", "elid", "gård", "ström", "berg", "lund", "kvist", "sjö", "näs", "åker"];

    private static readonly PageSet[] Sets =
    [
        new(
            "learn", 1, ["Carlito", "Liberation Serif", "Liberation Sans", "Open Sans", "Nimbus Roman"],
            ["g0vse_regeringen__g0v_remisser", "g0vse_regeringen__g0v_sakrad"], false, 28, UsualHeads, UsualTails),
        new(
            "test", 2, ["Carlito", "Caladea", "Liberation Serif", "Liberation Sans", "Lato", "EB Garamond"],
            ["riksdag_openriksdag__notiser", "regf__regeringsforklaringar"], false, 28, UsualHeads, UsualTails),
        new(
            "held", 3, ["DejaVu Serif", "Roboto", "P052", "C059", "Liberation Sans Narrow", "URW Bookman"],
            ["riksdag_openriksdag__notiser", "studentkar__studentkar_styrdokument_protokoll"], true, 22,
            ["Älv", "Törn", "Bäck", "Fjäll", "Svärd", "Mård", "Ljung", "Ek", "Alm", "Sand", "Ros", "Vår", "Örn", "Lärk"],
            ["gren", "blad", "man", "löf", "hult", "bäck", "vall", "stål", "holm", "skog", "vik", "ryd", "hammar", "hed"]),
    ];

    /// <summary>Pages of reports and minutes that are at hand: what the program is for.</summary>
    private static readonly PageSet Reports =
        new("reports", 4, ["Carlito", "Liberation Serif", "Roboto", "DejaVu Serif", "P052", "Liberation Sans"], [], false, 24, UsualHeads, UsualTails);

    private static readonly (string Name, string[] Options)[] Scans =
    [
        ("150-grey", ["-r", "150", "-gray"]), ("150-mono", ["-r", "150", "-mono"]), ("200-grey", ["-r", "200", "-gray"]), ("200-mono", ["-r", "200", "-mono"]),
    ];

    private static readonly string[] Roles = ["Ordförande", "Vice ordförande", "Ledamot", "Ersättare", "Ledamot", "Adjungerad"];
    private static readonly string[] Posts = ["Kassa och bank", "Övriga fordringar", "Årets resultat", "Kortfristiga skulder", "Personalkostnader", "Övriga intäkter", "Köpta tjänster", "Bidrag från staten"];

    public void Make()
    {
        if (reports is not null)
        {
            Make(Reports, [PdfParagraphs.Of(reports)]);
            return;
        }

        foreach (var set in Sets)
        {
            Make(set, [.. set.Texts.Select(t => Half(File.ReadAllLines(Path.Combine(texts, t + ".txt")), set.IsEarlier))]);
        }
    }

    private void Make(PageSet set, string[][] texts)
    {
        var lot = new Random(set.Seed);
        var folder = Path.Combine(target, set.Name);
        Directory.CreateDirectory(folder);
        var paragraphs = texts.Select(t => t.Where(p => p.Length is > 60 and < 600).ToArray()).ToArray();
        var people = People(set, lot);
        var jobs = new List<(string Pdf, int Page, string Name, string[] Options)>();
        foreach (var font in set.Fonts)
        {
            var name = font.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            var pages = Enumerable.Range(0, PagesAFont).Select(i => Page(paragraphs[i / Scans.Length % paragraphs.Length], set.RowsOfText, people, lot)).ToArray();
            var pdf = Path.Combine(folder, name + ".pdf");
            Print(pages, font, pdf);
            for (var i = 0; i < pages.Length; i++)
            {
                var (scan, options) = Scans[i % Scans.Length];
                var page = Path.Combine(folder, $"{name}-{scan}-{i}");
                File.WriteAllLines(page + ".true.txt", pages[i].Lines);
                File.WriteAllLines(page + ".names.txt", pages[i].Names);
                jobs.Add((pdf, i + 1, page, options));
            }
        }

        Parallel.ForEach(jobs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, job => Read(job.Pdf, job.Page, job.Name, job.Options));
    }

    /// <summary>Halves, so that two sets may use one text. The oldest declarations were themselves read from scans, and are not true: of these the later half.</summary>
    private static string[] Half(string[] paragraphs, bool isEarlier) =>
        isEarlier ? paragraphs[..(paragraphs.Length / 2)] : paragraphs[(paragraphs.Length / 2)..];

    private sealed record SetPage(string[] Lines, string[] Names);

    private static SetPage Page(string[] paragraphs, int rowsOfText, IEnumerator<string> people, Random lot)
    {
        var lines = new List<string>();
        var rows = 0;
        for (var at = lot.Next(paragraphs.Length); rows < rowsOfText; at = (at + 1) % paragraphs.Length)
        {
            if (lines.Count % 5 == 0)
            {
                lines.Add(string.Join(' ', paragraphs[at].Split(' ').Take(4)).ToUpperInvariant());
            }

            lines.Add(paragraphs[at]);
            rows += 1 + (paragraphs[at].Length / CharactersARow);
        }

        var names = new List<string>();
        for (var i = 0; i < NamesAPage; i++)
        {
            people.MoveNext();
            names.Add(people.Current);
            lines.Add($"{Roles[i]} {people.Current}");
        }

        lines.AddRange(Enumerable.Range(0, RowsAPage).Select(_ => $"{Posts[lot.Next(Posts.Length)]}\t{Amount(lot)}\t{Amount(lot)}"));
        return new SetPage([.. lines], [.. names]);
    }

    private static string Amount(Random lot) =>
        (Math.Pow(10, 3 + (lot.NextDouble() * 4)) * (lot.Next(4) == 0 ? -1 : 1)).ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " });

    /// <summary>Given names by bearers; every other surname is made of two parts, so that no list has it.</summary>
    private IEnumerator<string> People(PageSet set, Random lot)
    {
        var given = ((string[])["tilltalsnamn-kvinnor.csv", "tilltalsnamn-man.csv"])
            .SelectMany(f => File.ReadLines(Path.Combine(reference, f)).Skip(1).Select(l => l.Split(',')).OrderByDescending(c => int.Parse(c[1], CultureInfo.InvariantCulture)).Take(250))
            .Select(c => c[0]).ToArray();
        var families = File.ReadLines(Path.Combine(reference, "efternamn_scb_topp1000.csv")).Skip(1).Select(l => l.Split(',')[0].Trim('"')).ToArray();
        for (var isListed = true; ; isListed = !isListed)
        {
            var family = isListed ? families[lot.Next(families.Length)] : set.Heads[lot.Next(set.Heads.Length)] + set.Tails[lot.Next(set.Tails.Length)];
            yield return $"{given[lot.Next(given.Length)]} {family}";
        }
    }

    private static void Print(SetPage[] pages, string font, string pdf)
    {
        var html = new StringBuilder($$"""
            <!doctype html><html lang="sv"><meta charset="utf-8"><style>@page { size: A4; margin: 20mm } body { font: 10.5pt/1.25 "{{font}}"; margin: 0 }
            section { break-after: page } section:last-child { break-after: auto } p { margin: 0 0 4pt } .r { display: grid; grid-template-columns: 60mm 35mm 35mm } .r span + span { text-align: right }</style><body>
            """);
        foreach (var page in pages)
        {
            html.Append("<section>");
            foreach (var line in page.Lines)
            {
                html.Append(line.Contains('\t', StringComparison.Ordinal)
                    ? $"<p class=r>{string.Concat(line.Split('\t').Select(c => $"<span>{WebUtility.HtmlEncode(c)}</span>"))}</p>"
                    : $"<p>{WebUtility.HtmlEncode(line)}</p>");
            }

            html.Append("</section>");
        }

        var source = Path.ChangeExtension(pdf, ".html");
        File.WriteAllText(source, html.ToString());
        Tool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={pdf}.profile", $"--print-to-pdf={pdf}", "file://" + source);
        Directory.Delete(pdf + ".profile", recursive: true);
        if (!Tool.Output("pdfinfo", pdf).Split('\n').Contains($"Pages:           {pages.Length}"))
        {
            throw new InvalidOperationException($"{font}: a page's text ran over to the next");
        }
    }

    private static void Read(string pdf, int page, string name, string[] options)
    {
        Tool.Run("pdftoppm", [.. options, "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf, name]);
        var image = Directory.EnumerateFiles(Path.GetDirectoryName(name)!, Path.GetFileName(name) + ".p?m").Single();
        Tool.Run("tesseract", image, name + ".read", "-l", "eng", "--dpi", options[1]);
        File.Delete(image);
    }
}
