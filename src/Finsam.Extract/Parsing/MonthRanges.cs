using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>A stretch of time found in running text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="IsRange">Two ends are printed, not one date, month or year.</param>
public readonly record struct PeriodMention(int Start, int Length, Period Period, bool IsRange);

/// <summary>
/// Stretches of time as reports print them: <c>2019-05-01 - 2020-12-31</c>, <c>april 2017 – mars 2020</c>,
/// <c>februari-maj 2019</c>, <c>mellan maj 2007 och december 2012</c>, <c>2014-2015</c>, <c>mars 2011</c>. A month is
/// widened to its first and last day, a year to the calendar year.
/// </summary>
public static class MonthRanges
{
    private static readonly Regex Connector = new(@"^\s*(?:[-–—]|till(?:\s+och\s+med)?|t\.?\s?o\.?\s?m\.?|och)\s*$", RegexOptions.IgnoreCase);
    private static readonly Regex MonthOrYear = new(
        @"(?<!\p{L})(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:\s+(?<year>(?:19|20)\d\d))?(?!\p{L}|\d)" +
        @"|(?<![\d.,]|\d\s|(?<!\d{4})-)(?<year>(?:19|20)\d\d)(?!\d|[-.,]\d\d(?!\d)|\s\d{3}(?!\d))",
        RegexOptions.IgnoreCase);

    /// <summary>All stretches of a text, left to right. What has no year takes that of the end it belongs to, else <paramref name="defaultYear"/>.</summary>
    public static IReadOnlyList<PeriodMention> Find(string text, int? defaultYear = null)
    {
        var points = Points(text, defaultYear);
        var found = new List<PeriodMention>();
        for (var i = 0; i < points.Count; i++)
        {
            var range = i + 1 < points.Count ? Join(text, points[i], points[i + 1], defaultYear) : null;
            if (range is { } joined)
            {
                found.Add(joined);
                i++;
            }
            else if (points[i].Widen(defaultYear) is { } alone)
            {
                found.Add(new PeriodMention(points[i].Start, points[i].Length, alone, false));
            }
        }

        return found;
    }

    private static PeriodMention? Join(string text, Point from, Point to, int? defaultYear)
    {
        var between = text[(from.Start + from.Length)..to.Start];
        var end = to.Widen(defaultYear);
        if (!Connector.IsMatch(between) || end?.End is not { } last)
        {
            return null;
        }

        return from.Widen(last.Year) is { Start: { } first } && first <= last
            ? new PeriodMention(from.Start, to.Start + to.Length - from.Start, new Period(first, last), true)
            : null;
    }

    private static List<Point> Points(string text, int? defaultYear)
    {
        var points = SwedishDates.Find(text, defaultYear)
            .Select(d => new Point(d.Start, d.Length, d.Date.Year, d.Date.Month, d.Date.Day)).ToList();
        foreach (Match match in MonthOrYear.Matches(text))
        {
            if (points.Any(p => match.Index < p.Start + p.Length && p.Start < match.Index + match.Length))
            {
                continue;
            }

            var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value) : (int?)null;
            var month = match.Groups["month"].Success ? SwedishDates.Month(match.Groups["month"].Value) : null;
            points.Add(new Point(match.Index, match.Length, year, month, null));
        }

        points.Sort((a, b) => a.Start.CompareTo(b.Start));
        return points;
    }

    private readonly record struct Point(int Start, int Length, int? Year, int? Month, int? Day)
    {
        public Period? Widen(int? defaultYear) => (Year ?? defaultYear, Month, Day) switch
        {
            ({ } y, { } m, { } d) => new Period(new DateOnly(y, m, d), new DateOnly(y, m, d)),
            ({ } y, { } m, null) => new Period(new DateOnly(y, m, 1), SwedishDates.EndOfMonth(y, m)),
            ({ } y, null, null) => Period.Year(y),
            _ => null,
        };
    }
}
