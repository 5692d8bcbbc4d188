using System.Globalization;

namespace Finsam.Extract.Forge;

/// <summary>Makes a scan of a printed PDF: each page as an image, worn, askew, in the container of its kind.</summary>
internal sealed class Scanner(Lot lot, Scan scan, string work)
{
    internal IReadOnlyList<ScannedPage> Run(string pdf, int pages, string target)
    {
        var laid = Enumerable.Range(1, pages).Select(Lay).ToArray();
        var sheets = laid.Select(page => page.Form == "born_digital" ? Cut(pdf, page.Number) : Sheet(pdf, page)).ToArray();
        if (scan.Form == "fax")
        {
            Tool.Run("convert", [.. sheets, "-compress", "Group4", Path.Combine(target, "scan.tif")]);
        }
        else
        {
            string[] parts = [.. laid.Zip(sheets, PdfOf)];
            Tool.Run("qpdf", ["--empty", "--deterministic-id", "--pages", .. parts, "--", Path.Combine(target, "scan.pdf")]);
        }

        return laid;
    }

    private ScannedPage Lay(int number)
    {
        if (scan.DigitalEvery > 0 && number % scan.DigitalEvery == 0)
        {
            return new ScannedPage(number, "born_digital", "own", 0, 0, 0);
        }

        var turned = scan.TurnEvery > 0 && number % scan.TurnEvery == 0 ? lot.One([90, 180, 270]) : 0;
        return new ScannedPage(number, scan.Form, scan.Layer, scan.Dpi, Math.Round(lot.Between(-1, 1) * (0.4 + scan.Wear), 2), turned);
    }

    private string Cut(string pdf, int page)
    {
        var sheet = Path.Combine(work, $"own-{page}.pdf");
        Tool.Run("qpdf", pdf, "--pages", ".", $"{page}", "--", sheet);
        return sheet;
    }

    private string Sheet(string pdf, ScannedPage page)
    {
        var print = Path.Combine(work, $"print-{page.Number}");
        Tool.Run("pdftoppm", "-gray", "-r", $"{page.Dpi}", "-f", $"{page.Number}", "-l", $"{page.Number}", "-singlefile", pdf, print);
        var sheet = Path.Combine(work, $"sheet-{page.Number}.{(scan.Form == "fax" ? "tif" : "jpg")}");
        Tool.Run("convert", [print + ".pgm", "-seed", $"{lot.Whole(1, 9_999)}", .. Wear(page), .. Finish(page), sheet]);
        return sheet;
    }

    private IEnumerable<string> Wear(ScannedPage page)
    {
        var (paper, ink) = (100 - (16 * scan.Wear), 30 * scan.Wear);
        yield return "+level";
        yield return Text($"{ink:0.#}%,{paper:0.#}%");
        foreach (var step in (string[])["-background", Text($"gray({paper:0.#}%)"), "-virtual-pixel", "background", "-distort", "SRT", Text($"{page.Skew}")])
        {
            yield return step;
        }

        if (scan.Form == "photo")
        {
            foreach (var step in (string[])["(", "+clone", "-sparse-color", "Barycentric", Text($"0,0 gray(100%) 1600,0 gray({lot.Whole(60, 80)}%) 0,2200 gray({lot.Whole(62, 90)}%)"), ")", "-compose", "multiply", "-composite"])
            {
                yield return step;
            }
        }

        yield return "-blur";
        yield return Text($"0x{(0.3 + (0.7 * scan.Wear)) * page.Dpi / 200:0.##}");
        yield return "-attenuate";
        yield return Text($"{0.6 * scan.Wear:0.##}");
        yield return "+noise";
        yield return "Gaussian";
    }

    private IEnumerable<string> Finish(ScannedPage page)
    {
        string[] turn = page.Turned == 0 ? [] : ["-rotate", $"{page.Turned}"];
        string[] colour = scan.Form switch
        {
            "fax" => ["-threshold", "58%", "-type", "bilevel", "-compress", "Group4"],
            "photo" => ["+level-colors", "#16120c,#fbf1df", "-quality", "60"],
            _ => ["-colorspace", "Gray", "-quality", Text($"{70 - (40 * scan.Wear):0}")],
        };
        return [.. turn, .. colour, "-strip", "-units", "PixelsPerInch", "-density", $"{page.Dpi}"];
    }

    private string PdfOf(ScannedPage page, string sheet)
    {
        if (page.Form == "born_digital")
        {
            return sheet;
        }

        var stem = Path.Combine(work, $"page-{page.Number}");
        switch (page.Layer)
        {
            case "none":
                Tool.Run("img2pdf", "--nodate", "--output", stem + ".pdf", sheet);
                break;
            default:
                Tool.Run("tesseract", sheet, stem, "-l", page.Layer == "good" ? "Latin" : "eng", "pdf");
                break;
        }

        return stem + ".pdf";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
