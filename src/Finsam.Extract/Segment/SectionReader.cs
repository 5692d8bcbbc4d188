using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>Headings with number and level. Entries of a table of contents, rows of tables and sentences are none.</summary>
internal static class SectionReader
{
    private static readonly Regex NumberPattern = new(@"^(?:§\s*\d{1,3}\.?\s+|\d{1,3}\s*§\s*|\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s+(?=\p{Lu}))");
    private static readonly Regex EndPattern = new(@"[.,;:!?-]\s*$|\d\s*%?$|^\p{Ll}");
    private static readonly Regex PlainPattern = new(@"^\p{Lu}[\p{L}\d ,()/&-]*$");
    private static readonly Regex FurniturePattern = new(@"^(?:sida|sid|dnr|datum|version|utgava|bilaga)\b");

    private const int LongestHeading = 110;
    private const int LongestPlainHeading = 70;

    internal static ImmutableArray<Section> Read(ImmutableArray<Line> lines, ImmutableArray<Table> tables, IReadOnlySet<int> contents)
    {
        var inTable = tables.SelectMany(t => Enumerable.Range(t.FirstLine, t.LastLine - t.FirstLine + 1)).ToHashSet();
        var headings = new List<(Line Line, string Number, int Level, string Title)>();
        var numberedLevel = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.IsRule || line.IsFurniture || line.Text.Length == 0 || contents.Contains(line.Index) || (inTable.Contains(line.Index) && line.HeadingLevel == 0)
                || Numbered(line.Text) is not { } split || !IsHeading(lines, i, split.Number))
            {
                continue;
            }

            var level = split.Number.Length > 0 ? Depth(split.Number)
                : line.HeadingLevel > 0 ? line.HeadingLevel
                : IsCapitals(line.Text) ? Math.Max(1, numberedLevel)
                : numberedLevel + 1;
            numberedLevel = split.Number.Length > 0 ? level : numberedLevel;
            headings.Add((line, split.Number, level, split.Title));
        }

        var last = lines.Length == 0 ? -1 : lines[^1].Index;
        return [.. headings.Select((h, i) => new Section(
            h.Number, h.Level, h.Title, h.Line.Index, h.Line.Index + 1, i + 1 < headings.Count ? headings[i + 1].Line.Index - 1 : last))];
    }

    private static bool IsHeading(ImmutableArray<Line> lines, int at, string number)
    {
        var line = lines[at];
        if (line.HeadingLevel > 0)
        {
            return true;
        }

        if (line.HasCells || line.IsListItem || line.Text.Length > LongestHeading || !line.Text.Any(char.IsLetter) || EndPattern.IsMatch(line.Text))
        {
            return false;
        }

        var stands = line.AfterGap || at == 0 || line.Page != lines[at - 1].Page || Ends(lines[at - 1].Text);
        var isShort = line.Text.Length <= LongestPlainHeading;
        var gapBelow = at + 1 >= lines.Length || lines[at + 1].AfterGap;
        return stands && isShort
            && (number.Length > 0 || line.IsBold || IsCapitals(line.Text)
                || (gapBelow && line.AfterGap && PlainPattern.IsMatch(line.Text) && !FurniturePattern.IsMatch(Folded.Of(line.Text))));
    }

    /// <summary>The printed number and the words after it.</summary>
    private static (string Number, string Title)? Numbered(string text)
    {
        var match = NumberPattern.Match(text);
        var title = text[match.Length..].Trim();
        return !match.Success ? ("", text.Trim())
            : title.Length == 0 || !char.IsLetter(title[0]) ? null
            : (match.Value.Trim().TrimEnd('.', ')'), title);
    }

    private static int Depth(string number) => 1 + number.Count(c => c == '.');

    private static bool Ends(string text) => text.Length == 0 || text[^1] is '.' or ':' or '!' or '?' || !char.IsLetter(text[^1]);

    private static bool IsCapitals(string text) =>
        text.Count(char.IsLetter) >= 4 && text.Count(char.IsUpper) >= 0.9 * text.Count(char.IsLetter);
}
