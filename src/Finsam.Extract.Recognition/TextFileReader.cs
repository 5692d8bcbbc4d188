using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Encodings;

namespace Finsam.Extract.Recognition;

/// <summary>Text inputs as recognized documents: lines with their numbers, and pages where the file marks them.</summary>
public static class TextFileReader
{
    /// <summary>The line ends of Unicode (UAX 14) without the form feed, which parts pages.</summary>
    private static readonly Regex LineEndPattern = new("\r\n|[\r\n\u0085\u2028\u2029]");

    public static RecognizedDocument Read(byte[] content, string sha256)
    {
        var lines = LineEndPattern.Split(DrawnLetters.Composed(TextDecoder.Decode(content)));
        return new RecognizedDocument
        {
            SourceSha256 = sha256,
            Engine = "text",
            TextLines = [.. Number(lines)],
        };
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
            // What stands before a form feed in its line is still of the page that it ends.
            var pieces = lines[i].Split('\f');
            for (var p = 0; p < pieces.Length; p++)
            {
                var startsPage = p > 0 || (marksBySpace && IsIndentedByOne(lines[i]));
                page = startsPage && seen ? page + 1 : page;
                seen |= pieces[p].Trim().Length > 0;
                if (pieces[p].Length > 0 || p == pieces.Length - 1)
                {
                    yield return new SourceLine(i + 1, page, pieces[p]);
                }
            }
        }
    }

    private static bool IsIndentedByOne(string line) => line.Length > 1 && line[0] == ' ' && line[1] != ' ';
}
