using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// Signs and letters that recognition wrote into rows of amounts: the space of a thousand as a full stop (<c>3.835 426</c>) in a document
/// that parts thousands by spaces, and a sign or letter that is no digit among three that are (<c>16 $71</c>, <c>270 O15</c>). A digit is never changed.
/// </summary>
internal static class AmountMisreads
{
    private static readonly Regex RowPattern = new(@"(?<=^|[\p{L}\])][\s:;|]+)[-–−]?[\d$O][\d$O.\s–−-]*$");

    /// <summary>An amount that goes on with a space parts its thousands by spaces: its full stop is one too.</summary>
    private static readonly Regex Dotted = new(@"(?<![\d$O.,])\d{1,3}(?<dot>\.)\d{3}(?=(?<next>\s[\d$O]{3})*(?:\s|$))");
    private static readonly Regex Grouped = new(@"(?<![\d$O.,])\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.,])");

    /// <summary>Three characters of one group of an amount, with others before or after it.</summary>
    private static readonly Regex Group = new(@"(?<=\d[\s.])[\d$O]{3}(?=\s|$)|(?<=^|\s)[\d$O]{3}(?=\s\d{3}(?:\s|$))");

    private const double Confidence = 0.95;
    private const int FewestGrouped = 4;

    /// <summary>So many amounts are grouped by spaces for each one that has a full stop alone.</summary>
    private const int GroupedToDotted = 3;

    public static IEnumerable<Change> Find(ImmutableArray<Line> lines)
    {
        var rows = lines.Select((line, l) => (Line: l, Row: line.Plain.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? Match.Empty : RowPattern.Match(line.Plain))).Where(r => r.Row.Success).ToArray();
        var grouped = rows.Sum(r => Grouped.Count(r.Row.Value));
        if (grouped < FewestGrouped)
        {
            return [];
        }

        var dots = rows.SelectMany(r => Dotted.Matches(r.Row.Value).Select(m => (GoesOn: m.Groups["next"].Success, Change: At(r.Line, r.Row, m.Groups["dot"].Index, "\u00a0"))))
            .ToLookup(d => d.GoesOn, d => d.Change);
        var signs = rows.SelectMany(r => Group.Matches(r.Row.Value).SelectMany(group => Signs(r.Line, r.Row, group)));
        var areLoneMisread = dots[false].Count() * GroupedToDotted <= grouped + dots[true].Count();
        return dots[true].Concat(areLoneMisread ? dots[false] : []).Concat(signs);
    }

    /// <summary>The lines as they read with such changes made: each leaves one character for one.</summary>
    public static ImmutableArray<string> Mended(ImmutableArray<Line> lines, IEnumerable<Change> changes)
    {
        var byLine = changes.ToLookup(c => c.At.Line);
        return [.. lines.Select((line, l) => byLine[l].Aggregate(line.Plain, (text, c) => text.Remove(c.At.Start, c.At.Length).Insert(c.At.Start, c.Repaired)))];
    }

    private static IEnumerable<Change> Signs(int line, Match row, Match group) =>
        group.Value.Any(char.IsDigit)
            ? group.Value.Select((c, i) => (Sign: c, At: group.Index + i)).Where(c => c.Sign is '$' or 'O').Select(c => At(line, row, c.At, c.Sign == '$' ? "5" : "0"))
            : [];

    private static Change At(int line, Match row, int at, string repaired) => new(new Stretch(line, row.Index + at, 1), repaired, Confidence);
}
