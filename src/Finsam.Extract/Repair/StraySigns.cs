using System.Buffers;
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

    /// <summary>After a list's mark the stroke is the word I.</summary>
    private static readonly Regex ListWord = new(@"(?<=^[-•*·–] )\|(?= \S)");

    /// <summary>And so it is at a sentence's head in a document that has no frames.</summary>
    private static readonly Regex FirstWord = new(@"(?<=[\p{L}\d""”)][.!?] )\|(?= \p{L})");
    private static readonly Regex FirstOfLine = new(@"^\|(?= \p{Ll})(?!.*\|)");

    /// <summary>And between the words of a title in capitals, or at the end of one that goes on.</summary>
    private static readonly Regex TitleWord = new(@"(?<=^[\p{Lu}\d ,&-]{3,} )\|(?= \p{Lu}[\p{Lu}\d ,&-]+$)|(?<=^\p{Lu}{2,} [\p{Lu}\d ,&-]{3,} )\|$");
    private static readonly Regex FrameEnd = new(@"\S \|$");
    private static readonly Regex SentenceEnd = new(@"[\p{L}\d""”)][.!?]$");

    private static readonly Regex Edge = new(@"^[|¦~] +(?=\S)| +[|¦~](?=\s|$)");
    private static readonly Regex Dash = new(@"(?<=[\p{L}\d,.] ?)—(?= ?[\p{L}\d])");

    /// <summary>A line without any of these has no such sign.</summary>
    private static readonly SearchValues<char> Told = SearchValues.Create("|¦~—06");

    private const double Confidence = 0.9;
    private const int FewestFrames = 3;

    public static IEnumerable<Change> Find(ImmutableArray<Line> lines)
    {
        var hasFrames = lines.Count(line => FrameEnd.IsMatch(line.Plain)) >= FewestFrames;
        return lines.Select((line, l) => (Line: line, Place: l)).Where(x => x.Line.Plain.AsSpan().IndexOfAny(Told) >= 0)
            .SelectMany(x => Changes(lines, x.Place, hasFrames));
    }

    private static IEnumerable<Change> Changes(ImmutableArray<Line> lines, int l, bool hasFrames) =>
        Strokes(lines, l, hasFrames).Concat(Dashes(lines[l], l)).Concat(Abbreviations(lines[l], l)).OrderBy(c => c.At.Start);

    private static IEnumerable<Change> Strokes(ImmutableArray<Line> lines, int l, bool hasFrames)
    {
        var line = lines[l].Plain;
        var word = ListWord.Match(line) is { Success: true } inList ? inList : hasFrames ? Match.Empty : FirstWord.Match(line);
        var inTitle = hasFrames ? Match.Empty : TitleWord.Match(line);
        var startsLine = !hasFrames && l > 0 && (lines[l].AfterGap || SentenceEnd.IsMatch(lines[l - 1].Plain)) && FirstOfLine.IsMatch(line);
        word = inTitle.Success ? inTitle : word;
        return word.Success || startsLine
            ? [new Change(new Stretch(l, word.Index, 1), "I", Confidence)]
            : Edge.Matches(line).Select(match => new Change(new Stretch(l, match.Index, match.Length), "", Confidence));
    }

    private static IEnumerable<Change> Dashes(Line line, int l) =>
        Dash.Matches(line.Plain).Select(match => new Change(new Stretch(l, match.Index, 1), "–", Confidence));

    /// <summary><c>fr. 0. m.</c> and <c>t. 0. m.</c>: from and to, of dates.</summary>
    private static IEnumerable<Change> Abbreviations(Line line, int l) =>
        FromOrTo.Matches(line.Plain).Select(match => new Change(new Stretch(l, match.Groups["o"].Index, 1), "o", Confidence));
}
