using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>A list of headings with page numbers: its lines are no headings, and what it lists belongs to the document that has it.</summary>
internal static class TableOfContents
{
    private static readonly Regex HeadPattern = new(@"^inneh.ll(?:sforteckning)?[:\s]*$");
    private static readonly Regex LeaderPattern = new(@"[\p{L})\d][\s\t]*(?:[.…·_]{3,}|(?:[.…·]\s){3,})[\s.…]*(?:\d{1,3})?\s*$");
    private static readonly Regex PageNumberPattern = new(@"^[^.!?]{3,90}[\s\t]\d{1,3}\s*$");
    private static readonly Regex TailPattern = new(@"[\s\t.…·_]*\d{1,3}\s*$");

    private const int LongestGap = 3;

    /// <summary>The lines (by <see cref="Line.Index"/>) that are entries of a table of contents.</summary>
    internal static IReadOnlySet<int> Entries(ImmutableArray<Line> lines)
    {
        var entries = new HashSet<int>();
        var lastEntry = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            var isHead = HeadPattern.IsMatch(Folded.Of(text));
            var follows = lastEntry >= 0 && i - lastEntry <= LongestGap;
            if (isHead || LeaderPattern.IsMatch(text) || (follows && PageNumberPattern.IsMatch(text)))
            {
                entries.Add(i);
                lastEntry = i;
            }
        }

        return entries;
    }

    /// <summary>The heading that an entry lists, folded, without number, leader and page.</summary>
    internal static string Listed(string entry) => Folded.Of(TailPattern.Replace(entry, "")).Trim();
}
