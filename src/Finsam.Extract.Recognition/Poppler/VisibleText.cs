using System.Net;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>How many signs of a page are drawn to be seen: the text layer of a scan is there to be searched.</summary>
internal static class VisibleText
{
    private static readonly Regex PagePattern = new("""<page number="(?<page>\d+)"|<text [^>]*>(?<text>.*?)</text>""");
    private static readonly Regex TagPattern = new("<[^>]*>");

    /// <summary>
    /// Signs other than space that are not in the invisible rendering mode (ISO 32000-1, 9.3.6), for each page of a range; null
    /// where the program failed. It refuses files that forbid copying unless told not to; pages that it passes over are not among them.
    /// </summary>
    internal static IReadOnlyDictionary<int, int>? Count(PdfQuestions pdf, PageRange range)
    {
        var result = pdf.Ask(["pdftohtml", "-nodrm", "-xml", "-i", "-stdout"], range);
        return result.HasFailed ? null : Count(result.OutputText, range);
    }

    internal static IReadOnlyDictionary<int, int> Count(string markup, PageRange range)
    {
        var counts = new Dictionary<int, int>();
        var page = 0;
        foreach (Match match in PagePattern.Matches(markup))
        {
            if (match.Groups["page"].Success)
            {
                page = int.TryParse(match.Groups["page"].ValueSpan, out var number) && range.Holds(number) ? number : 0;
                counts.TryAdd(page, 0);
            }
            else
            {
                var text = WebUtility.HtmlDecode(TagPattern.Replace(match.Groups["text"].Value, ""));
                counts[page] = counts.GetValueOrDefault(page) + text.Count(c => !char.IsWhiteSpace(c));
            }
        }

        counts.Remove(0);
        return counts;
    }
}
