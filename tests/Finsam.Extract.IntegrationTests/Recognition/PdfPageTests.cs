using System.Diagnostics;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Each page of a PDF by itself: print, a scan with a good layer, with a bad one, with one under it, with a stamp, without.</summary>
public sealed class PdfPageTests : IDisposable
{
    private const string Good = "F\u00f6rbundet har under \u00e5ret arbetat l\u00e5ngsiktigt med samverkan mellan parterna och st\u00f6det";
    private const string Bad = "Ferbundet har under ret arbctat langsiktigt mcd samvcrkan mcllan partcrna och stodct";
    private const int Rows = 12;

    private readonly TestFiles _files = new();
    private readonly DocumentRecognizer _recognizer = new(new RecognitionOptions { Workers = 2 });

    [NeedsTools]
    public void Pages_of_one_file_are_decided_one_by_one()
    {
        var path = _files.WritePages(
            "blandat.pdf",
            ScanOf(Good),
            PdfPen.Lines(Good, Rows),
            PdfPen.PagePicture,
            PdfPen.PagePicture + PdfPen.Hidden + PdfPen.Lines(Good, Rows),
            PdfPen.PagePicture + PdfPen.Hidden + PdfPen.Lines(Bad, Rows),
            PdfPen.PagePicture + PdfPen.Text((20, "Signerat med e-legitimation 4711")),
            PdfPen.Lines(Good, Rows) + PdfPen.PagePicture,
            PdfPen.PagePicture + PdfPen.Lines(Good, Rows));
        var pages = _recognizer.Recognize(path).Pages;
        Assert.Equal(
            [TextSource.BornDigital, TextSource.Ocr, TextSource.EmbeddedOcr, TextSource.Ocr, TextSource.Ocr, TextSource.EmbeddedOcr, TextSource.BornDigital],
            pages.Select(p => p.Source));
        string[] reasons = ["visible text", "no text", "hidden text", "hidden text", "little text", "hidden text", "visible text"];
        Assert.All(pages, p => Assert.StartsWith(reasons[p.Number - 1], p.SourceReason, StringComparison.Ordinal));
        Assert.All(pages, p => Assert.Contains(p.Words, w => w.Text == "F\u00f6rbundet"));
    }

    [NeedsTools]
    public void Boxes_of_a_layer_lie_on_the_page_as_it_is_shown()
    {
        Place("hel.pdf", "", (595, 842), new Box(172, 192, 188, 203));
        Place("beskuren.pdf", "/CropBox [100 200 500 700]", (400, 500), new Box(72, 50, 88, 61));
        Place("vriden.pdf", "/Rotate 90", (842, 595), new Box(639, 172, 650, 188));
        Place("bada.pdf", "/CropBox [100 200 500 700] /Rotate 90", (500, 400), new Box(439, 72, 450, 88));
    }

    [NeedsTools("qpdf")]
    public void A_file_that_forbids_copying_still_tells_that_its_text_is_seen()
    {
        var open = _files.WritePages("open.pdf", ScanOf(Good), PdfPen.PagePicture + PdfPen.Lines(Good, Rows));
        var locked = Path.Combine(_files.Folder, "locked.pdf");
        using var qpdf = Process.Start("qpdf", ["--encrypt", "", "agare", "256", "--extract=n", "--", open, locked]);
        qpdf.WaitForExit();
        Assert.Equal(TextSource.BornDigital, Assert.Single(_recognizer.Recognize(locked).Pages).Source);
    }

    [NeedsTools]
    public void Each_program_is_named_once_as_what_read_the_file()
    {
        var numbered = PdfPen.PagePicture + PdfPen.Hidden + PdfPen.Lines(Good + " 1 234 5 678", Rows);
        var path = _files.WritePages("tal.pdf", ScanOf(Good), numbered, PdfPen.Lines(Good, Rows));
        var programs = _recognizer.Recognize(path).Engine.Split(", ");
        Assert.Equal(["pdftotext", "tesseract"], programs.Select(p => p.Split(' ')[0]));
    }

    [NeedsTools]
    public void A_file_reads_the_same_with_one_worker_and_with_two()
    {
        var path = _files.WritePages("jamn.pdf", TestPicture.Blank, [.. Enumerable.Range(1, 70).Select(i => PdfPen.Text((700, $"Sida {i} av protokollet")))]);
        using var alone = new DocumentRecognizer(new RecognitionOptions { Workers = 1 });
        var (one, two) = (alone.Recognize(path), _recognizer.Recognize(path));
        Assert.Equal(Enumerable.Range(1, 70), two.Pages.Select(p => p.Number));
        Assert.Equal(one.Pages.SelectMany(p => p.Words), two.Pages.SelectMany(p => p.Words));
        Assert.All(two.Pages, p => Assert.Equal($"{p.Number}", p.Words[1].Text));
    }

    [NeedsTools]
    public void A_run_takes_its_temporary_files_away_and_those_of_killed_runs()
    {
        var path = _files.WritePages("kvar.pdf", TestPicture.Blank, PdfPen.Lines(Good, Rows), PdfPen.PagePicture);
        var temporary = Path.Combine(_files.Folder, "tmp");
        Directory.CreateDirectory(Path.Combine(temporary, "finsam-run-dead"));
        File.WriteAllText(Path.Combine(temporary, "finsam-run-dead", "lock"), "");
        using var run = Process.Start(new ProcessStartInfo("env", [$"TMPDIR={temporary}", "dotnet", Path.Combine(AppContext.BaseDirectory, "finsam.dll"), "inspect", path]) { RedirectStandardOutput = true })!;
        Assert.Contains("born_digital", run.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Directory.GetDirectories(temporary, "finsam-run-*"));
    }

    public void Dispose()
    {
        _recognizer.Dispose();
        _files.Dispose();
    }

    private void Place(string name, string entries, (double, double) size, Box box)
    {
        var path = _files.WriteTurned(name, entries, "BT /F1 11 Tf 172 642 Td (Hej Sverige) Tj ET\n");
        var page = Assert.Single(_recognizer.Recognize(path).Pages);
        Assert.Equal(size, (page.WidthPoints, page.HeightPoints));
        var found = page.Words[0].Box;
        Assert.All(
            [(box.X0, found.X0), (box.Y0, found.Y0), (box.X1, found.X1), (box.Y1, found.Y1)],
            side => Assert.InRange(side.Item2, side.Item1 - 1, side.Item1 + 1));
    }

    private TestPicture ScanOf(string line)
    {
        var print = _files.WritePages("tryck.pdf", TestPicture.Blank, PdfPen.Lines(line, Rows));
        var target = Path.Combine(_files.Folder, "tryck");
        using var render = Process.Start("pdftoppm", ["-gray", "-r", "150", "-singlefile", print, target]);
        render.WaitForExit();
        return TestPicture.FromPgm(File.ReadAllBytes(target + ".pgm"));
    }
}
