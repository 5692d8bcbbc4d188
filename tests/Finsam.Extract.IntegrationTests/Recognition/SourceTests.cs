using System.Diagnostics;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>What becomes of files of each kind, good and bad.</summary>
public sealed class SourceTests : IDisposable
{
    private readonly TestFiles _files = new();
    private readonly DocumentRecognizer _recognizer = new(new RecognitionOptions { Workers = 1, MaxSourceBytes = 1 << 20 });

    [NeedsTools]
    public void A_page_made_on_a_computer_gives_its_own_text()
    {
        var path = _files.WritePdf("redovisning.pdf", (760, "\u00c5rsredovisning f\u00f6r Norra \u00c4ngs samordningsf\u00f6rbund"), (740, "Summa 1 234 567"));
        var document = _recognizer.Recognize(path);
        Assert.Equal(["Årsredovisning för Norra Ängs samordningsförbund", "Summa 1 234 567"], LineReader.Run(document).Select(l => l.Plain));
        Assert.Equal(TextSource.BornDigital, document.Pages[0].Source);
        Assert.StartsWith("pdftotext", document.Engine, StringComparison.Ordinal);
        Assert.InRange(document.Pages[0].Words[0].Box.X0, 71.5, 72.5);
        Assert.Equal((595, 842), (document.Pages[0].WidthPoints, document.Pages[0].HeightPoints));
    }

    [NeedsTools]
    public void A_text_that_is_drawn_without_its_dots_is_kept_for_its_image_says_the_same()
    {
        var line = "Forbundet har under aret arbetat langsiktigt med manga deltagare och parter";
        var path = _files.WritePdf("lager.pdf", [.. Enumerable.Range(0, 6).Select(i => (760 - (20 * i), line))]);
        var page = _recognizer.Recognize(path).Pages[0];
        Assert.Equal(TextSource.BornDigital, page.Source);
        Assert.Contains("another language; kept (known words", page.SourceReason, StringComparison.Ordinal);
    }

    [NeedsTools]
    public void An_empty_page_is_a_page_without_words() =>
        Assert.Empty(Assert.Single(_recognizer.Recognize(_files.WritePdf("tom.pdf")).Pages).Words);

    [NeedsTools]
    public void An_image_is_read_as_a_page()
    {
        var pdf = _files.WritePdf("bild.pdf", (700, "Protokoll \\247 12 Ekonomisk rapport"));
        using var render = Process.Start("pdftoppm", ["-png", "-r", "200", "-singlefile", pdf, Path.Combine(_files.Folder, "bild")]);
        render.WaitForExit();
        var document = _recognizer.Recognize(Path.Combine(_files.Folder, "bild.png"));
        Assert.Equal("Protokoll § 12 Ekonomisk rapport", Assert.Single(LineReader.Run(document)).Plain);
        Assert.Equal(200, document.Pages[0].Dpi);
    }

    [Fact]
    public void Text_is_told_by_its_content_and_name() =>
        Assert.Equal(["Rad ett", "Rad två"], _recognizer.Recognize(_files.Write("text.md", "Rad ett\nRad två")).TextLines.Select(l => l.Text));

    [NeedsTools("qpdf")]
    public void A_protected_file_says_how_to_open_it()
    {
        var open = _files.WritePdf("open.pdf", (700, "hemligt"));
        var locked = Path.Combine(_files.Folder, "locked.pdf");
        using var qpdf = Process.Start("qpdf", ["--encrypt", "hemlig", "agare", "256", "--", open, locked]);
        qpdf.WaitForExit();
        var failure = Assert.Throws<FinsamException>(() => _recognizer.Recognize(locked));
        Assert.Equal("encrypted", failure.Code);
        Assert.Contains("qpdf --decrypt", failure.Remedy, StringComparison.Ordinal);
    }

    [NeedsTools]
    public void A_damaged_file_is_corrupt() =>
        Assert.Equal("corrupt", CodeOf(_files.Write("skadad.pdf", "%PDF-1.7\nslut")));

    [Theory]
    [InlineData("tom.pdf", "", "empty")]
    [InlineData("tom.txt", "", "empty")]
    [InlineData("blank.txt", " \n\n", "empty")]
    [InlineData("brev.pdf", "Hej, detta är ett brev.", "not-a-pdf")]
    [InlineData("brev.docx", "PK\u0003\u0004", "corrupt")]
    [InlineData("brev.html", "<html><body>Hej</body></html>", "unsupported")]
    [InlineData("sida.xml", "<alto><Layout/></alto>", "empty")]
    [InlineData("sida.alto", "<alto><Layout>", "corrupt")]
    [InlineData("brev", "Hej", "unsupported")]
    [InlineData("binary.txt", "a\0b", "unsupported")]
    public void Files_that_cannot_be_read_say_why(string name, string content, string code) =>
        Assert.Equal(code, CodeOf(_files.Write(name, content)));

    [Fact]
    public void A_file_above_the_limit_is_refused_before_it_is_read() =>
        Assert.Equal("too-large", CodeOf(_files.Write("stor.txt", new byte[(1 << 20) + 1])));

    [Theory]
    [InlineData("lang.txt", "Rad ett\nRad tv\u00e5\n")]
    [InlineData("lang.xml", "<alto><Layout><Page/></Layout></alto>")]
    [InlineData("lang.hocr", "<html><head><meta name='ocr-system'/></head></html>")]
    public void Text_too_long_to_be_held_in_memory_is_refused(string name, string content)
    {
        using var strict = new DocumentRecognizer(new RecognitionOptions { Workers = 1, MaxTextBytes = 10 });
        Assert.Equal("too-large", Assert.Throws<FinsamException>(() => strict.Recognize(_files.Write(name, content))).Code);
    }

    [Fact]
    public void A_tiff_whose_pages_form_a_loop_ends()
    {
        // One directory at offset 8 with no entries, whose next directory is itself.
        byte[] loop = [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0];
        Assert.Equal("corrupt", CodeOf(_files.Write("slinga.tif", loop)));
    }

    [NeedsTools]
    public void A_cut_image_is_a_failed_page()
    {
        var document = _recognizer.Recognize(_files.Write("kapad.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]));
        Assert.Equal(("recognize", "corrupt"), (document.Failures[0].Stage, document.Failures[0].Code));
    }

    public void Dispose()
    {
        _recognizer.Dispose();
        _files.Dispose();
    }

    private string CodeOf(string path) => Assert.Throws<FinsamException>(() => _recognizer.Recognize(path)).Code;
}
