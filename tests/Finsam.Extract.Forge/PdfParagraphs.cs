namespace Finsam.Extract.Forge;

/// <summary>Running text of PDF files that were made from text, a paragraph a string: what stands between blank lines, its lines joined.</summary>
internal static class PdfParagraphs
{
    /// <summary>Of paragraphs less than this share of characters is letters and spaces in tables and lists of figures.</summary>
    private const double LeastLetters = 0.93;

    public static string[] Of(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal)
            .SelectMany(f => Tool.Output("pdftotext", "-enc", "UTF-8", f, "-").Replace("\f", "\n\n", StringComparison.Ordinal).Split("\n\n"))
            .Select(Joined).Where(IsProse),
    ];

    /// <summary>A word that is broken at a line's end is one word; what may be a hyphen of its own leaves the paragraph out.</summary>
    private static string Joined(string paragraph) =>
        paragraph.Trim().Split('\n').Select(l => l.Trim()).Aggregate("", (text, line) => text.Length == 0 ? line : text + " " + line);

    private static bool IsProse(string paragraph) =>
        paragraph.AsSpan().IndexOfAny("åäö") >= 0 && !paragraph.Contains("- ", StringComparison.Ordinal) && !paragraph.Contains("..", StringComparison.Ordinal)
        && paragraph.Count(c => char.IsLetter(c) || c == ' ') >= LeastLetters * paragraph.Length && paragraph[^1] == '.';
}
