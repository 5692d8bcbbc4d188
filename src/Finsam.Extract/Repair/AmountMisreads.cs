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
    private static readonly Regex Dotted = new(@"(?<![\d$O.,])\d{1,3}(?<dot>\.)\d{3}(?=(?:\s[\d$O]{3})*(?:\s|$))");
    private static readonly Regex Grouped = new(@"(?<![\d$O.,])\d{1,3}(?:[ \u00a0]\d{3})+(?![\d.,])");

    /// <summary>Three characters of one group of an amount, with others before or after it.</summary>
    private static readonly Regex Group = new(@"(?<=\d[\s.])[\d$O]{3}(?=\s|$)|(?<=^|\s)[\d$O]{3}(?=\s\d{3}(?:\s|$))");

    private const double Confidence = 0.95;
    private const int FewestGrouped = 4;

    /// <summary>So many amounts are grouped by spaces for each one that has a full stop.</summary>
    private const int GroupedToDotted = 3;

    public static IEnumerable<Change> Find(ImmutableArray<Line> lines)
    {
        var rows = lines.Select((line, l) => (Line: l, Row: line.Plain.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? Match.Empty : RowPattern.Match(line.Plain))).Where(r => r.Row.Success).ToArray();
        var grouped = rows.Sum(r => Grouped.Count(r.Row.Value));
        if (grouped < FewestGrouped)
        {
            return [];
        }

        var dots = rows.SelectMany(r => Dotted.Matches(r.Row.Value).Select(m => At(r.Line, r.Row, m.Groups["dot"].Index, "\u00a0"))).ToArray();
        var signs = rows.SelectMany(r => Group.Matches(r.Row.Value).SelectMany(group => Signs(r.Line, r.Row, group)));
        return dots.Length * GroupedToDotted <= grouped ? dots.Concat(signs) : signs;
    }

    private static IEnumerable<Change> Signs(int line, Match row, Match group) =>
        group.Value.Any(char.IsDigit)
            ? group.Value.Select((c, i) => (Sign: c, At: group.Index + i)).Where(c => c.Sign is '$' or 'O').Select(c => At(line, row, c.At, c.Sign == '$' ? "5" : "0"))
            : [];

    private static Change At(int line, Match row, int at, string repaired) => new(new Stretch(line, row.Index + at, 1), repaired, Confidence);
}
