using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// Signs that recognition of a damaged page leaves between words: the edge of a column or frame read as an upright stroke, and the
/// long dash, which Swedish does not use, for the short one of a range.
/// </summary>
internal static class StraySigns
{
    private static readonly Regex FromOrTo = new(@"\b(fr|t)\. ?(?<o>[06])\. ?m\b", RegexOptions.IgnoreCase);

    /// <summary>After a list's mark or a sentence's end the stroke is the word I.</summary>
    private static readonly Regex FirstWord = new(@"(?:(?<=^[-•*·–] )\|(?= \S)|(?<=\p{Ll}[.!?] )\|(?= \p{L}))(?!.*\|)");
    private static readonly Regex FirstOfLine = new(@"^\|(?= \p{Ll})(?!.*\|)");
    private static readonly Regex SentenceEnd = new(@"\p{Ll}[.!?]$");

    private static readonly Regex Edge = new(@"^[|¦~] +(?=\S)| +[|¦~](?=\s|$)");
    private static readonly Regex Dash = new(@"(?<=[\p{L}\d,.] ?)—(?= ?[\p{L}\d])");

    private const double Confidence = 0.9;

    public static IEnumerable<Change> Find(ImmutableArray<Line> lines) =>
        lines.SelectMany((line, l) => Edges(lines, l).Concat(Dashes(line, l)).Concat(Abbreviations(line, l)).OrderBy(c => c.At.Start));

    private static IEnumerable<Change> Edges(ImmutableArray<Line> lines, int l) =>
        FirstWord.Match(lines[l].Plain) is { Success: true } word
            ? [new Change(new Stretch(l, word.Index, 1), "I", Confidence)]
            : l > 0 && SentenceEnd.IsMatch(lines[l - 1].Plain) && FirstOfLine.IsMatch(lines[l].Plain)
            ? [new Change(new Stretch(l, 0, 1), "I", Confidence)]
            : Edge.Matches(lines[l].Plain).Select(match => new Change(new Stretch(l, match.Index, match.Length), "", Confidence));

    private static IEnumerable<Change> Dashes(Line line, int l) =>
        Dash.Matches(line.Plain).Select(match => new Change(new Stretch(l, match.Index, 1), "–", Confidence));

    /// <summary><c>fr. 0. m.</c> and <c>t. 0. m.</c>: from and to, of dates.</summary>
    private static IEnumerable<Change> Abbreviations(Line line, int l) =>
        FromOrTo.Matches(line.Plain).Select(match => new Change(new Stretch(l, match.Groups["o"].Index, 1), "o", Confidence));
}
