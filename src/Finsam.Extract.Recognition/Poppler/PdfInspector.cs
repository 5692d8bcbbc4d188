using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>A page's size in points, as it is shown.</summary>
internal readonly record struct PageSize(double Width, double Height);

/// <summary>Asks <c>pdfinfo</c> for a PDF's pages, and says what is wrong with it before anything else touches it.</summary>
internal static class PdfInspector
{
    private static readonly Regex CountPattern = new(@"^Pages:\s+(\d{1,9})\s*$", RegexOptions.Multiline);
    private static readonly Regex SizePattern = new(@"^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts.*\nPage\s+\1 rot:\s+(\d+)", RegexOptions.Multiline);

    /// <summary>Small damaged files exist on which pdfinfo itself never ends.</summary>
    private static readonly Limits Limits = new(TimeSpan.FromSeconds(40));

    /// <summary>The size of every page, in order.</summary>
    internal static ImmutableArray<PageSize> Pages(string path, string name, int maxPages, CancellationToken cancel)
    {
        var result = Subprocess.Run("pdfinfo", ["-f", "1", "-l", "1000000", path], Limits, cancel);
        var count = CountPattern.Match(result.OutputText);
        if (result.Error.Contains("Incorrect password", StringComparison.Ordinal))
        {
            throw new FinsamException(
                "encrypted", $"{name} is protected by a password", $"qpdf --decrypt --password=PASSWORD '{name}' decrypted.pdf");
        }

        if (result.TimedOut)
        {
            throw new FinsamException("timeout", $"pdfinfo did not finish on {name} within {Limits.Time.TotalSeconds:0} s", $"qpdf '{name}' repaired.pdf");
        }

        if (!count.Success || int.Parse(count.Groups[1].Value) is not (> 0 and var pages))
        {
            throw new FinsamException("corrupt", $"{name} is a damaged PDF file: {result.LastError}", $"qpdf '{name}' repaired.pdf");
        }

        return pages <= maxPages
            ? Sizes(result.OutputText, pages)
            : throw new FinsamException("too-large", $"{name} has {pages} pages, more than {maxPages}", $"qpdf --split-pages={maxPages} '{name}' part.pdf");
    }

    private static ImmutableArray<PageSize> Sizes(string text, int pages)
    {
        var sizes = SizePattern.Matches(text).ToDictionary(m => int.Parse(m.Groups[1].Value), m => m);
        return [.. Enumerable.Range(1, pages).Select(page => sizes.TryGetValue(page, out var match) ? Size(match) : default)];
    }

    /// <summary>pdfinfo tells the size before the page's own rotation.</summary>
    private static PageSize Size(Match match)
    {
        var (width, height) = (double.Parse(match.Groups[2].Value), double.Parse(match.Groups[3].Value));
        return match.Groups[4].Value is "90" or "270" ? new PageSize(height, width) : new PageSize(width, height);
    }
}
