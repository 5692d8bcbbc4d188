using System.Diagnostics;
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

    private TestPicture ScanOf(string line)
    {
        var print = _files.WritePages("tryck.pdf", TestPicture.Blank, PdfPen.Lines(line, Rows));
        var target = Path.Combine(_files.Folder, "tryck");
        using var render = Process.Start("pdftoppm", ["-gray", "-r", "150", "-singlefile", print, target]);
        render.WaitForExit();
        return TestPicture.FromPgm(File.ReadAllBytes(target + ".pgm"));
    }
}
