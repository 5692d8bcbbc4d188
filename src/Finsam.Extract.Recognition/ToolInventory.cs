using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition;

/// <summary>One thing of the system that recognition uses.</summary>
/// <param name="Version">What is installed; null where it is missing.</param>
/// <param name="Purpose">What it is used for, and what goes without it.</param>
/// <param name="Remedy">The command that installs it.</param>
public sealed record Tool(string Name, string? Version, string Purpose, string Remedy)
{
    public bool IsOptional { get; init; }
}

/// <summary>What recognition uses of the system, and whether it is there.</summary>
public static class ToolInventory
{
    private const string Poppler = "apt-get install poppler-utils";
    private const string Tesseract = "libtesseract.so.5";
    private const string Leptonica = "liblept.so.5";
    private const string TiffRemedy = "apt-get install libtiff6";
    private const string ModelName = "Latin";
    private const string ModelRemedy = "apt-get install tesseract-ocr-script-latn";

    private static readonly Lazy<string> Version = new(() => ProgramVersion("pdftotext", "-v") ?? throw Missing("pdftotext"));

    /// <summary>The libraries without which no image is read.</summary>
    internal static ImmutableArray<string> Libraries { get; } = [Tesseract, Leptonica];

    internal static string PopplerVersion => Version.Value;

    public static ImmutableArray<Tool> Check() =>
    [
        new("pdfinfo", ProgramVersion("pdfinfo", "-v"), "pages, sizes and encryption of PDF files", Poppler),
        new("pdftotext", ProgramVersion("pdftotext", "-v"), "text layers of PDF files", Poppler),
        new("pdftoppm", ProgramVersion("pdftoppm", "-v"), "images of PDF pages that have no good text", Poppler),
        new("pdfimages", ProgramVersion("pdfimages", "-v"), "telling scans from pages made on a computer", Poppler),
        new("pdftohtml", ProgramVersion("pdftohtml", "-v"), "telling hidden text from visible text", Poppler),
        new("pdftocairo", ProgramVersion("pdftocairo", "-v"), "telling text that a picture was painted over", Poppler),
        new("libtesseract5", LibraryVersion(Tesseract), "reading images (OCR)", "apt-get install libtesseract5"),
        new("liblept5", LibraryVersion(Leptonica), "preparing images for reading", "apt-get install liblept5"),
        new("libtiff6", TiffLibrary.FileNames.Select(LibraryVersion).FirstOrDefault(v => v is not null), "TIFF files with tiles, planes or old-style JPEG; without it other images are read", TiffRemedy) { IsOptional = true },
        new("script/Latin", ModelVersion(ModelName), "the model for Swedish with figures, % and §", ModelRemedy),
        new("eng", ModelVersion(RecognitionOptions.NumbersModel), "a second reading of numbers; without it fewer doubts are told", "apt-get install tesseract-ocr-eng") { IsOptional = true },
        Optional("setpriv", "ending child processes with this one"),
        Optional("prlimit", "limiting the memory of child processes"),
    ];

    /// <summary>The failure for a missing program, library or model, with the command that mends it.</summary>
    internal static FinsamException Missing(string name)
    {
        var remedy = Path.GetFileName(name) switch
        {
            var n when n.StartsWith("pdf", StringComparison.Ordinal) => Poppler,
            "setpriv" or "prlimit" => "apt-get install util-linux",
            "dotnet" => "install the .NET 10 runtime and put it on the PATH",
            ModelName => ModelRemedy,
            Tesseract => "apt-get install libtesseract5",
            Leptonica => "apt-get install liblept5",
            TiffLibrary.Name => TiffRemedy,
            _ => "finsam doctor",
        };
        return new FinsamException("tool-missing", $"{name} is not installed", remedy);
    }

    private static Tool Optional(string name, string purpose) =>
        new(name, ProgramVersion(name, "--version"), purpose, "apt-get install util-linux") { IsOptional = true };

    private static string? ProgramVersion(string name, string argument)
    {
        if (Programs.Find(name) is null)
        {
            return null;
        }

        var result = Subprocess.Run(name, [argument], new Limits(TimeSpan.FromSeconds(10)));
        var words = (result.OutputText + result.Error).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(w => char.IsAsciiDigit(w[0])) ?? "unknown";
    }

    /// <summary>The version in the name of the file behind the soname; the library itself is not loaded into this process.</summary>
    private static string? LibraryVersion(string soname)
    {
        var path = LibraryFolders().Select(f => Path.Combine(f, soname)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.Name ?? soname;
        return target.Split(".so.").Last();
    }

    private static IEnumerable<string> LibraryFolders()
    {
        var triplet = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
        return ["/usr/local/lib", $"/usr/lib/{triplet}", $"/lib/{triplet}", "/usr/lib64", "/usr/lib"];
    }

    internal static bool HasModel(string model) => ModelVersion(model) is not null;

    private static string? ModelVersion(string model)
    {
        var file = ModelFolders().Select(f => Path.Combine(f, model + ".traineddata")).FirstOrDefault(File.Exists);
        return file is null ? null : $"{new FileInfo(file).Length / 1_000_000} MB";
    }

    /// <summary>Where Tesseract looks: told a folder, it looks in no other.</summary>
    private static string[] ModelFolders() =>
        Environment.GetEnvironmentVariable("TESSDATA_PREFIX") is { Length: > 0 } prefix
            ? [prefix]
            : ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata"];
}
