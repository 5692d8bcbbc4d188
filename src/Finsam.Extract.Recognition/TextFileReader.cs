using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition;

/// <summary>Text inputs as recognized documents: lines with their numbers, and pages where the file marks them.</summary>
public static class TextFileReader
{
    public static RecognizedDocument Read(byte[] content, string sha256)
    {
        var text = DrawnLetters.Composed(Decode(content));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return new RecognizedDocument
        {
            SourceSha256 = sha256,
            Engine = "text",
            TextLines = [.. Number(lines)],
        };
    }

    /// <summary>UTF-8 where it is valid, else Latin-1 (old Swedish text files).</summary>
    public static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    /// <summary>
    /// A page starts at a form feed; in files whose first line is indented by one space (some text exporters mark each
    /// page's first line so), at every line that is.
    /// </summary>
    private static IEnumerable<SourceLine> Number(string[] lines)
    {
        var marksBySpace = lines.FirstOrDefault(l => l.Trim().Length > 0) is { } first && IsIndentedByOne(first)
            && lines.Count(IsIndentedByOne) > 1;
        var marksByFormFeed = lines.Any(l => l.Contains('\f'));
        int? page = marksBySpace || marksByFormFeed ? 1 : null;
        var seen = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var startsPage = lines[i].StartsWith('\f') || (marksBySpace && IsIndentedByOne(lines[i]));
            page = startsPage && seen ? page + 1 : page;
            seen |= lines[i].Trim().Length > 0;
            yield return new SourceLine(i + 1, page, lines[i].Replace("\f", "", StringComparison.Ordinal));
        }
    }

    private static bool IsIndentedByOne(string line) => line.Length > 1 && line[0] == ' ' && line[1] != ' ';
}
