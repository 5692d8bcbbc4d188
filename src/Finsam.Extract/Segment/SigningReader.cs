using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>Day and place of signing: a short line with a date above the offices or names of those who sign.</summary>
internal static class SigningReader
{
    private static readonly Regex DatedPattern = new(@"^\W*(?<place>[\p{Lu}][\p{L}-]*(?:\s(?:och\s)?(?!den\b)[\p{L}-]+){0,2})?\s*[:,]?\s*(?:den\s+)?(?<date>\d{1,2}(?::e)?\s+\p{L}{3,9}\.?\s+(?:19|20)\d\d|(?:19|20)\d\d\s?[-–]\s?\d\d\s?[-–]\s?\d\d|\d{1,2}\s?/\s?\d{1,2}\s+(?:19|20)\d\d)\W*$");
    private static readonly Regex OfficePattern = new(@"\bordforande\b|\bledamot\b|\brevisor\b|\bforbundschef\b|led.m.t$");
    private static readonly Regex HeadingPattern = new(@"underskrift|undertecknande|styrelsens beslut|intygar|pateckning");
    private static readonly Regex LabelPattern = new(@"^(?:ort och datum|datum|dag|den|ort|faststalld\w*|antagen)$");

    private const int LinesBelow = 15;
    private const int LongestDated = 70;
    private const int LongestScrawl = 16;
    private const int LastLines = 6;
    private const int FewestNames = 2;

    internal static (DateOnly Date, string Place)? Read(ImmutableArray<Line> lines)
    {
        var best = (Score: 0, Date: default(DateOnly), Place: "");
        var closing = EndsInNames(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            // Before the pattern: of hundreds of spaces it tries every way to part them.
            if (lines[i].Text.Length > LongestDated)
            {
                continue;
            }

            var match = DatedPattern.Match(lines[i].Text);
            if (!match.Success || SwedishDates.First(match.Groups["date"].Value) is not { } date)
            {
                continue;
            }

            var offices = lines.Skip(i + 1).Take(LinesBelow).TakeWhile(l => l.HeadingLevel == 0 || IsScrawl(l)).Count(l => OfficePattern.IsMatch(Folded.Of(l.Text)) || IsNames(l));
            var isLate = i > lines.Length / 2 || lines.Length < 60;
            var score = !isLate ? 0 : offices == 0 ? (closing && IsDated(lines[i]) ? 1 : 0) : 2 + Math.Min(offices, 3) + (lines.Length > i + 1 && IsBelowSigningHeading(lines, i) ? 2 : 0);
            if (score > best.Score)
            {
                best = (score, date, match.Groups["place"].Value.Trim(' ', ',', ':'));
            }
        }

        return best.Score > 0 ? (best.Date, PlaceOf(best.Place)) : null;
    }

    /// <summary>Whether a line is nothing but place and day, as above signatures.</summary>
    internal static bool IsDated(Line line) =>
        line.Text.Length <= LongestDated && DatedPattern.Match(line.Text) is { Success: true } match && match.Groups["place"].Length > 2;

    /// <summary>What a reader made of a signature may look like a heading: a few capitals.</summary>
    private static bool IsScrawl(Line line) => line.IsFurniture || (line.Text.Length <= LongestScrawl && !line.Text.Any(c => char.IsLower(c) || char.IsDigit(c)));

    /// <summary>Nothing but names, one a cell: who signs need not print an office.</summary>
    private static bool IsNames(Line line) =>
        line.Cells.Where(c => c.Trim().Length > 0).All(c => PersonNames.AtStart(c.Trim()) is { IsKnown: true } name && name.Length == c.Trim().Length) && line.Text.Trim().Length > 0;

    /// <summary>The names of those who sign may stand on a page of their own, the last one, with columns of text between.</summary>
    private static bool EndsInNames(ImmutableArray<Line> lines) => lines.TakeLast(LastLines).Count(IsNames) >= FewestNames;

    private static string PlaceOf(string text) => LabelPattern.IsMatch(Folded.Of(text)) ? "" : text;

    private static bool IsBelowSigningHeading(ImmutableArray<Line> lines, int at) =>
        lines.Skip(Math.Max(0, at - 12)).Take(Math.Min(12, at)).Any(l => HeadingPattern.IsMatch(Folded.Of(l.Text)));
}
