using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>A program that recognition calls.</summary>
/// <param name="Version">What it says of itself; null where it is missing.</param>
/// <param name="Remedy">The command that brings it.</param>
internal sealed record Tool(string Name, string? Version, string Purpose, string Remedy);

/// <summary>Asks each program that recognition calls for its version.</summary>
internal static class ToolInventory
{
    internal static ImmutableArray<Tool> Check() =>
    [
        Ask("pdfinfo", "-v", "pages and encryption of a PDF", "poppler-utils"),
        Ask("pdftotext", "-v", "words of born-digital pages", "poppler-utils"),
        Ask("pdftoppm", "-v", "images of scanned pages", "poppler-utils"),
        Ask("tesseract", "--version", "reading scanned pages", "tesseract-ocr tesseract-ocr-script-latn"),
    ];

    private static Tool Ask(string name, string argument, string purpose, string package) => new(
        name, FirstLine(name, argument), purpose, $"apt-get install -y --no-install-recommends {package}");

    private static string? FirstLine(string program, string argument)
    {
        try
        {
            var start = new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd() + error.Result;
            process.WaitForExit();
            return said.Split('\n')[0].Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
