using System.Text.RegularExpressions;

namespace Finsam.Extract.Layout;

/// <summary>What parts the cells of a row in a line of text (pipes of a Markdown table, wide gaps) becomes one tab.</summary>
internal static class CellMarks
{
    private static readonly Regex CellTagPattern = new(@"</t[dh]>", RegexOptions.IgnoreCase);
    private static readonly Regex CellStartPattern = new(@"<t[dh]\b[^<>]*>", RegexOptions.IgnoreCase);
    private static readonly Regex CellEndPattern = new(@"\G</t[dh]>(?=\s*<t[dh]\b)", RegexOptions.IgnoreCase);

    /// <summary>Tabs, pipes or table tags part the cells of a source line.</summary>
    internal static bool AreIn(string source) => source.Contains('\t') || IsPipeRow(source) || (source.Contains('<') && CellTagPattern.IsMatch(source));

    /// <param name="source">The whole source line, which tells a row of pipes.</param>
    /// <param name="text">The visible characters of a piece of it; changed in place together with <paramref name="map"/>.</param>
    internal static void ToTabs(string source, List<char> text, List<int> map)
    {
        if (IsPipeRow(source))
        {
            PipesToTabs(text, map);
        }

        WideGapsToTabs(text, map);
    }

    /// <summary>How many columns end at a tag that ends a cell (<c>&lt;/td&gt;</c>) with another cell behind it; 0 elsewhere.</summary>
    internal static int ColumnsEnded(string source, int at) =>
        source[at] == '<' && CellEndPattern.Match(source, at) is { Success: true } ? MarkupCells.SpanOf(CellTag(source, at)) : 0;

    /// <summary>The tag that began the cell which ends there.</summary>
    private static string CellTag(string source, int end) => CellStartPattern.Matches(source[..end]) is [.., var tag] ? tag.Value : "";

    /// <summary>
    /// A row of a Markdown table, with or without its outer pipes: <c>| label | 5 300 | 5 300 |</c>. A misread stroke at one
    /// end of a line makes none.
    /// </summary>
    private static bool IsPipeRow(string source)
    {
        var row = source.AsSpan().Trim();
        return row.Length > 2 && row[0] == '|' == (row[^1] == '|') && row[1..^1].Count('|') >= (row[0] == '|' ? 1 : 2);
    }

    /// <summary>The outer pipes go, each inner one becomes a tab, and with it the spaces that stand around it.</summary>
    private static void PipesToTabs(List<char> text, List<int> map)
    {
        var isFramed = text.Find(c => c != ' ') == '|';
        var (first, last) = isFramed ? (text.IndexOf('|'), text.LastIndexOf('|')) : (-1, text.Count);
        for (var i = text.Count - 1; i >= 0; i--)
        {
            if (i <= first || i >= last || IsPadding(text, i))
            {
                text.RemoveAt(i);
                map.RemoveAt(i);
            }
            else if (text[i] == '|')
            {
                text[i] = '\t';
            }
        }
    }

    private static bool IsPadding(List<char> text, int i) =>
        text[i] == ' ' && (i == 0 || text[i - 1] == '|' || i + 1 == text.Count || text[i + 1] is '\t' or ' ');

    /// <summary>Three or more spaces in a row part two cells, as in text printed by <c>pdftotext -layout</c>.</summary>
    private static void WideGapsToTabs(List<char> text, List<int> map)
    {
        for (var i = text.Count - 1; i >= 0; i--)
        {
            var end = i;
            while (i >= 0 && text[i] == ' ')
            {
                i--;
            }

            var isInside = i >= 0 && end < text.Count - 1 && text[i] != '\t' && text[end + 1] != '\t';
            if (end - i >= 3 && isInside)
            {
                text[i + 1] = '\t';
                text.RemoveRange(i + 2, end - i - 1);
                map.RemoveRange(i + 2, end - i - 1);
            }
        }
    }
}
