using System.Diagnostics;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>poppler's programs fail in every way on the third of five pages: that page alone pays.</summary>
public sealed class FaultyToolTests : IDisposable
{
    private const string Line = "F\u00f6rbundet har under \u00e5ret arbetat l\u00e5ngsiktigt med samverkan mellan parterna";

    /// <summary>Words that are known well enough for print: as print it would be taken.</summary>
    private const string Misread = "F\u00f6rbundet har under \u00e5ret arbctat l\u00e5ngsiktigt med samvcrkan mellan parterna";

    private static readonly int[] OtherPages = [1, 2, 4, 5];

    private readonly TestFiles _files = new();

    [Theory]
    [InlineData("pdftotext", "kill -9 $$", "page 3: ocr (the text layer cannot be read")]
    [InlineData("pdftotext", "yes", "page 3: ocr (the text layer cannot be read")]
    [InlineData("pdftotext", "yes 1>&2 & sleep 1; kill $!; exit 99", "page 3: ocr (the text layer cannot be read")]
    [InlineData("pdfimages", "yes", "page 3: ocr (whether the text is seen cannot be told, for pdfimages failed")]
    [InlineData("pdfimages", "exit 0", "page 3: ocr (whether the text is seen cannot be told, for pdfimages failed")]
    [InlineData("pdfimages", "exit 1", "page 3: ocr (whether the text is seen cannot be told, for pdfimages failed")]
    [InlineData("pdftohtml", "kill -9 $$", "page 3: ocr (whether the text is seen cannot be told, for pdftohtml failed")]
    [InlineData("pdftohtml", "exit 0", "page 3: ocr (whether the text is seen cannot be told, for pdftohtml failed")]
    [InlineData("pdftocairo", "kill -9 $$", "page 3: ocr (whether the text is seen cannot be told, for pdftocairo failed")]
    [InlineData("pdftocairo", "exit 0", "page 3: ocr (whether the text is seen cannot be told, for pdftocairo failed")]
    [InlineData("pdftoppm", "exit 0", "page 3: not read, corrupt")]
    [InlineData("pdftoppm", "touch \"${@: -1}.pgm\"; exit 0", "page 3: not read, corrupt")]
    public void A_tool_that_fails_on_a_page_costs_that_page_alone(string tool, string fault, string said)
    {
        var print = PdfPen.Lines(Line, 8);
        var third = tool switch
        {
            "pdftotext" => print,
            "pdftoppm" => PdfPen.PagePicture,

            // A scan with a wrong layer, hidden in one of the two ways that only these programs can tell.
            "pdftocairo" => PdfPen.Lines(Misread, 8) + PdfPen.PagePicture,
            _ => PdfPen.PagePicture + PdfPen.Hidden + PdfPen.Lines(Misread, 8),
        };
        var path = _files.WritePages("fem.pdf", Scan(print), print, print, third, print, print);
        var called = Inspect(path, tool, fault);
        Assert.Equal(0, called.ExitCode);
        Assert.Contains(said, called.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("page 3: born_digital", called.Output, StringComparison.Ordinal);
        Assert.All(OtherPages, page => Assert.Contains($"page {page}: born_digital", called.Output, StringComparison.Ordinal));
    }

    public void Dispose() => _files.Dispose();

    private TestPicture Scan(string page)
    {
        var print = _files.WritePages("tryck.pdf", TestPicture.Blank, page);
        var target = Path.Combine(_files.Folder, "tryck");
        using var render = Process.Start("/usr/bin/pdftoppm", ["-gray", "-r", "150", "-singlefile", print, target]);
        render.WaitForExit();
        return TestPicture.FromPgm(File.ReadAllBytes(target + ".pgm"));
    }

    /// <summary>Stands before the real tool, and does as it does where the third page is not asked for.</summary>
    private Called Inspect(string path, string tool, string fault)
    {
        var script = $$"""
            #!/bin/bash
            all=("$@")
            while [ $# -gt 0 ]; do [ "$1" = -f ] && first=$2; [ "$1" = -l ] && last=$2; shift; done
            set -- "${all[@]}"
            if [ "${first:-9}" -le 3 ] && [ "${last:-0}" -ge 3 ]; then {{fault}}; exit; fi
            exec /usr/bin/{{tool}} "$@"
            """;
        using var made = Process.Start("chmod", ["+x", _files.Write(tool, script)]);
        made.WaitForExit();
        using var run = Process.Start(new ProcessStartInfo("env", ["dotnet", Path.Combine(AppContext.BaseDirectory, "finsam.dll"), "inspect", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = $"{_files.Folder}:{Environment.GetEnvironmentVariable("PATH")}" },
        })!;
        var error = run.StandardError.ReadToEndAsync();
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return new Called(run.ExitCode, output, error.Result);
    }
}
