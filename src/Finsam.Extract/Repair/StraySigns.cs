using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// Signs that recognition of a damaged page leaves between words: the edge of a column or frame read as an upright stroke, and the
/// long dash, which Swedish does not use, for the short one of a range.
/// </summary>
internal static partial class StraySigns
{
    private const double Confidence = 0.9;

    public static IEnumerable<Change> Find(ImmutableArray<Line> lines) =>
        lines.SelectMany((line, l) => Edges(line, l).Concat(Dashes(line, l)).OrderBy(c => c.At.Start));

    private static IEnumerable<Change> Edges(Line line, int l) =>
        from match in Edge().Matches(line.Plain)
        let isWord = line.IsListItem && match.Index == 0 && match.Length < line.Plain.Length
        select new Change(new Stretch(l, match.Index, isWord ? 1 : match.Length), isWord ? "I" : "", Confidence);

    private static IEnumerable<Change> Dashes(Line line, int l) =>
        Dash().Matches(line.Plain).Select(match => new Change(new Stretch(l, match.Index, 1), "–", Confidence));

    [GeneratedRegex(@"^[|¦~] +(?=\S)| +[|¦~](?=\s|$)")]
    private static partial Regex Edge();

    [GeneratedRegex(@"(?<=\d ?)—(?= ?\d)")]
    private static partial Regex Dash();
}
