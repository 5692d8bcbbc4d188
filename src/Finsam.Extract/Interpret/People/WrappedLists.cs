using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// Lists of those present that are set as running text (<c>Ledamöter: Anna Berg (s), Bo Ek</c>) and run over the end of the line:
/// one line again, so that no name is torn from its family name or its office.
/// </summary>
internal static class WrappedLists
{
    private static readonly Regex OpenPattern = new(@"(?:,|\b(?:och|samt|vice|for|region|landstinget|av|i))\s*$");
    private static readonly Regex NoEndPattern = new(@"[.:;)]\s*$");

    /// <summary>An office broken over the line's end: what follows would otherwise be a label.</summary>
    private static readonly Regex VicePattern = new(@"\bvice\s*$");
    private static readonly Regex ChairPattern = new(@"^\s*ordforande\b");

    private const int FullLine = 60;
    private const int MostLines = 6;

    internal static ImmutableArray<Line> Joined(IEnumerable<Line> lines)
    {
        var joined = new List<(Line Line, Line Last, int Lines)>();
        foreach (var line in lines)
        {
            if (joined.Count > 0 && joined[^1] is var open && open.Lines < MostLines && GoesOn(open, line))
            {
                joined[^1] = (open.Line with { Text = $"{open.Line.Text.TrimEnd()} {line.Text.TrimStart()}" }, line, open.Lines + 1);
            }
            else
            {
                joined.Add((line, line, 1));
            }
        }

        return [.. joined.Select(j => j.Line)];
    }

    private static bool GoesOn((Line Line, Line Last, int Lines) open, Line next)
    {
        var (above, below) = (open.Last.Text, next.Text.TrimStart());
        if (VicePattern.IsMatch(Folded.Of(above)) && ChairPattern.IsMatch(Folded.Of(below)) && !next.HasCells)
        {
            return true;
        }

        if (next.HasCells || open.Last.HasCells || next.AfterGap || next.IsRule || below.Length == 0 || AttendanceLabels.At(below) is not null || !open.Line.Text.Contains(','))
        {
            return false;
        }

        return OpenPattern.IsMatch(Folded.Of(above)) || char.IsLower(below[0])
            || (above.Length >= FullLine && AttendanceLabels.At(open.Line.Text) is not null && (!NoEndPattern.IsMatch(above) || Organizations.Find(below) is [{ Start: 0 }, ..]));
    }
}
