using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>The command to try where an input or a page failed, as it is typed in the input's root folder.</summary>
internal static class NextCommand
{
    private const string Again = "finsam extract INPUT --out DATASET --retry-failed";

    internal static string Of(Failure failure)
    {
        var file = Quoted(failure.SourceFile);
        return failure.Code switch
        {
            "encrypted" => $"qpdf --decrypt --password=PASSWORD {file} {Quoted(failure.SourceFile + "-open.pdf")}",
            "corrupt" or "not-a-pdf" when failure.Page is null => $"qpdf {file} {Quoted(failure.SourceFile + "-mended.pdf")}",
            "corrupt" or "ocr" when failure.Page is { } page => $"pdftoppm -r 100 -png -f {page} -l {page} {file} page",
            "timeout" when failure.Stage == "extract" => $"{Again} --stage-time 3600",
            "memory" => $"{Again} --stage-memory 8G",
            "timeout" => $"{Again} --page-time 600 --file-time 600",
            "crash" => Again,
            "too-large" when failure.Page is null => $"qpdf --split-pages=100 {file} {Quoted(failure.SourceFile + "-part.pdf")}",
            "too-large" => $"{Again} --max-megapixels 500",
            "unsupported" => $"soffice --headless --convert-to pdf {file}",
            "tool-missing" => "finsam doctor",
            "io" when failure.Stage == "extract" => Again,
            "io" => $"chmod u+r {file}",
            "link" => $"readlink -f {file}",
            "empty" => $"ls -l {file}",
            "no-text" => $"finsam inspect {file}",
            _ => "",
        };
    }

    /// <summary>One word for a POSIX shell, and none that a program takes for an option.</summary>
    private static string Quoted(string name) =>
        $"'{(name.StartsWith('-') ? "./" : "")}{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
