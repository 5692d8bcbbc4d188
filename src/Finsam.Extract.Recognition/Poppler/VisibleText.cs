using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>How many signs of a page are drawn to be seen: the text layer of a scan is there to be searched.</summary>
internal static class VisibleText
{
    private static readonly Regex PagePattern = new("""<page number="(?<page>\d+)"|<text [^>]*>(?<text>.*?)</text>""");
    private static readonly Regex TagPattern = new("<[^>]*>");

    /// <summary>Signs other than space that are not in the invisible rendering mode (ISO 32000-1, 9.3.6), for each page of a range; null where that cannot be told.</summary>
    internal static ImmutableArray<int>? Count(string path, PageRange range, CancellationToken cancel)
    {
        var result = Subprocess.Run("pdftohtml", ["-xml", "-i", "-stdout", .. range.Arguments, path], range.Limits, cancel);
        return result.WasEnded ? null : Count(result.OutputText, range);
    }

    internal static ImmutableArray<int> Count(string markup, PageRange range)
    {
        var counts = new int[range.Count];
        var page = 0;
        foreach (Match match in PagePattern.Matches(markup))
        {
            if (match.Groups["page"].Success)
            {
                page = int.TryParse(match.Groups["page"].ValueSpan, out var number) ? number : 0;
            }
            else if (range.Holds(page))
            {
                var text = WebUtility.HtmlDecode(TagPattern.Replace(match.Groups["text"].Value, ""));
                counts[page - range.First] += text.Count(c => !char.IsWhiteSpace(c));
            }
        }

        return [.. counts];
    }
}
