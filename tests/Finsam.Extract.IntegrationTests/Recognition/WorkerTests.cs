using System.Collections.Immutable;
using System.Diagnostics;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Workers that misbehave in every way cost their page and nothing else.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly TestFiles _files = new();

    [Theory]
    [InlineData("read page; kill -SEGV $$", "crash")]
    [InlineData("exit 3", "crash")]
    [InlineData("read page; echo this is no answer; sleep 20", "crash")]
    [InlineData("read page; sleep 60", "timeout")]
    public void A_worker_that_fails_twice_costs_its_page(string script, string code)
    {
        var watch = Stopwatch.StartNew();
        using var recognizer = new DocumentRecognizer(Options(script));
        var document = recognizer.Recognize(Image());
        Assert.Equal(code, Assert.Single(document.Failures).Code);
        Assert.Empty(document.Pages);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_page_is_tried_once_more()
    {
        var tally = Path.Combine(_files.Folder, "tally");
        using var recognizer = new DocumentRecognizer(Options($"read page; echo x >> {tally}; exit 1"));
        recognizer.Recognize(Image());
        Assert.Equal(2, File.ReadAllLines(tally).Length);
    }

    /// <summary>Pages without text and pages whose layer's numbers are read again: a worker is asked for both, and hangs on all.</summary>
    [NeedsTools]
    public void After_eight_time_limits_the_other_pages_of_a_file_are_not_waited_for()
    {
        var tally = Path.Combine(_files.Folder, "tally");
        var layer = PdfPen.PagePicture + PdfPen.Hidden + PdfPen.Lines("F\u00f6rbundet har under \u00e5ret 2023 arbetat med 1 234 deltagare och st\u00f6det", 8);
        string[] pages = [.. Enumerable.Range(0, 14).Select(i => i % 2 == 0 ? layer : PdfPen.PagePicture)];
        using var recognizer = new DocumentRecognizer(
            Options($"read page; echo x >> {tally}; while :; do :; done") with { PageDeadline = TimeSpan.FromMilliseconds(100) });
        var document = recognizer.Recognize(_files.WritePages("seg.pdf", TestPicture.Blank, pages));
        Assert.Equal(2 * 8, File.ReadAllLines(tally).Length);
        Assert.Equal((7, 7), (document.Pages.Length, document.Failures.Length));
        Assert.All(document.Failures, failure => Assert.Equal("timeout", failure.Code));
        Assert.All(document.Pages, page => Assert.Contains("could not be read again (timeout)", page.SourceReason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_page_can_be_read_without_ends_the_run_under_its_own_name()
    {
        using var recognizer = new DocumentRecognizer(Options("read page; echo '{\"Code\":\"tool-missing\",\"Missing\":\"liblept.so.5\"}'; sleep 9"));
        var failure = Assert.Throws<FinsamException>(() => recognizer.Recognize(Image()));
        Assert.Equal(("tool-missing", "liblept.so.5 is not installed", "apt-get install liblept5"), (failure.Code, failure.Message, failure.Remedy));
    }

    [Fact]
    public void A_decoder_that_is_missing_costs_the_pages_that_need_it()
    {
        using var recognizer = new DocumentRecognizer(Options("read page; echo '{\"Code\":\"tool-missing\",\"Message\":\"libtiff is not installed\"}'; sleep 9"));
        var failure = Assert.Single(recognizer.Recognize(Image()).Failures);
        Assert.Equal(("tool-missing", "libtiff is not installed"), (failure.Code, failure.Message));
    }

    /// <summary>Tesseract looks for models in the folder that it is told, and nowhere else.</summary>
    [NeedsTools]
    public void Without_a_sound_second_model_pages_are_read_by_the_first()
    {
        var models = Directory.CreateDirectory(Path.Combine(_files.Folder, "models")).FullName;
        File.CreateSymbolicLink(Path.Combine(models, "Latin.traineddata"), "/usr/share/tesseract-ocr/5/tessdata/Latin.traineddata");
        var path = _files.WritePages("bild.pdf", TestPicture.Blank, PdfPen.PagePicture);
        Assert.Contains("Latin: 1 pages", Inspect(path, models), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(models, "eng.traineddata"), "damaged");
        Assert.Contains("Latin: 1 pages", Inspect(path, models), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_fails_is_an_answer()
    {
        using var self = Process.GetCurrentProcess();
        var broken = Task.FromException<string?>(new IOException("broken pipe"));
        Assert.True(LineWorker.IsAnswered(broken, self, TimeSpan.FromSeconds(1), CancellationToken.None));
    }

    [Fact]
    public void No_worker_outlives_its_recognizer()
    {
        var tally = Path.Combine(_files.Folder, "pid");
        using (var recognizer = new DocumentRecognizer(Options($"echo $$ > {tally}; read page; echo '{{\"Code\":\"ocr\",\"Message\":\"no\"}}'; sleep 100")))
        {
            Assert.Equal("ocr", Assert.Single(recognizer.Recognize(Image()).Failures).Code);
        }

        Assert.False(Directory.Exists("/proc/" + File.ReadAllText(tally).Trim()));
    }

    [Fact]
    public void A_cancelled_reading_ends_at_once()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        using var recognizer = new DocumentRecognizer(Options("sleep 60") with { PageDeadline = TimeSpan.FromMinutes(1) });
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => recognizer.Recognize(Image(), cancel: cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    public void Dispose() => _files.Dispose();

    private static RecognitionOptions Options(string script) => new()
    {
        Workers = 1,
        PageDeadline = TimeSpan.FromSeconds(1),
        WorkerCommand = ImmutableArray.Create("/bin/bash", "-c", script),
    };

    private static string Inspect(string path, string models)
    {
        using var run = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "finsam.dll"), "inspect", path])
        {
            RedirectStandardOutput = true,
            Environment = { ["TESSDATA_PREFIX"] = models },
        })!;
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return output;
    }

    private string Image() => _files.Write("sida.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
}
