using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>
/// The accounting period of a report or the years of a plan: what title, head and statements say, weighed. The year is
/// the calendar year by law (3 kap. LKBR), so a year alone stands for all of it.
/// </summary>
internal static class PeriodReader
{
    private static readonly Regex FormalPattern = new(@"rakenskapsar|perioden|verksamhetsar|budgetar|arsredovisning|delarsrapport|delarsbokslut|avser|per den|\bfor ar");

    /// <summary>The time of an activity, not of the report.</summary>
    private static readonly Regex ActivityPattern = new(@"\bprojekt|\binsatsen\b|\bpag(?:ar|ick)\b|\b(?:bedriv|bedrev|driv|drev)s\b");

    private static readonly Regex NamedYearPattern = new(@"(?:rakenskapsaret|verksamhetsaret|budgetaret|under ar|under|\bar|arsredovisning|verksamhetsplan|budget|for) (?<y>(?:19|20)\d\d)(?![\d-])");
    private static readonly Regex LastMonthPattern = new(@"[-–/ ](?<m>mars|mar|april|apr|juni|jun|augusti|aug|september|sep|oktober|okt)\b");
    private static readonly Regex YearPattern = new(@"(?<!\d)(?:19|20)\d\d(?!\d)");

    private const int HeadLines = 60;
    private const int ShortestDays = 80;
    private const int LongestDays = 5 * 366;

    internal static Period? Read(RawPart part, ImmutableArray<Line> lines)
    {
        var weights = new Dictionary<Period, double>();
        var titleYear = YearOf(part.Title);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var (period, weight) in Stated(lines[i].Text, part.Type, titleYear))
            {
                weights[period] = weights.GetValueOrDefault(period) + (i < HeadLines ? 3 * weight : weight);
            }
        }

        if (titleYear is { } year)
        {
            var named = part.Type == DocumentType.InterimReport ? Interim(part.Title, year) : YearsOf(part.Title);
            var isSplit = part.Type != DocumentType.ActivityPlan && named.Start?.Year != named.End?.Year;
            weights[named] = weights.GetValueOrDefault(named) + (isSplit ? 1 : 25);
        }

        return weights.Count == 0 ? null : weights.OrderByDescending(w => w.Value).ThenByDescending(w => w.Key.End).First().Key;
    }

    private static IEnumerable<(Period Period, double Weight)> Stated(string text, DocumentType type, int? titleYear)
    {
        var folded = Folded.Of(text);
        var isFormal = FormalPattern.IsMatch(folded);
        if (Periods.Range(text, titleYear) is { Start: { } start, End: { } end } range && IsAccounting(start, end, type))
        {
            yield return (range, isFormal && !ActivityPattern.IsMatch(folded) && IsWhole(start, end, type) ? 12 : 2);
        }

        foreach (Match match in NamedYearPattern.Matches(folded))
        {
            if (type != DocumentType.InterimReport)
            {
                yield return (Period.Year(int.Parse(match.Groups["y"].Value)), isFormal ? 3 : 1);
            }
        }

        if (type == DocumentType.InterimReport && isFormal && YearOf(text) is { } year)
        {
            yield return (Interim(text, year), 2);
        }
        else if (type != DocumentType.InterimReport)
        {
            foreach (var date in SwedishDates.Find(text).Where(d => d.Date is { Month: 12, Day: 31 }))
            {
                yield return (Period.Year(date.Date.Year), 0.5);
            }
        }
    }

    /// <summary>A stretch from a month's first to a month's last day, of a length that reports and plans cover.</summary>
    private static bool IsAccounting(DateOnly start, DateOnly end, DocumentType type)
    {
        var days = end.DayNumber - start.DayNumber;
        return start.Day == 1 && end == SwedishDates.EndOfMonth(end.Year, end.Month)
            && days >= ShortestDays && days <= (type == DocumentType.ActivityPlan ? LongestDays : 550);
    }

    /// <summary>Accounts are for twelve months; half years, years of plans and a first year of a company are of other lengths.</summary>
    private static bool IsWhole(DateOnly start, DateOnly end, DocumentType type) =>
        type is DocumentType.InterimReport or DocumentType.ActivityPlan || (end.DayNumber - start.DayNumber) is > 350 and < 380;

    private static Period Interim(string text, int year)
    {
        var folded = Folded.Of(text);
        var lastMonth = SwedishDates.Find(text, year) is [.., var last] && last.Date.Month < 12 ? last.Date.Month
            : LastMonthPattern.Match(folded) is { Success: true } named ? SwedishDates.Month(named.Groups["m"].Value)
            : folded.Contains("halvar", StringComparison.Ordinal) ? 6
            : folded.Contains("tertial 1", StringComparison.Ordinal) ? 4
            : folded.Contains("kvartal 1", StringComparison.Ordinal) ? 3
            : folded.Contains("kvartal 3", StringComparison.Ordinal) ? 9
            : folded.Contains("kvartal", StringComparison.Ordinal) ? 6
            : 8;
        return new Period(new DateOnly(year, 1, 1), SwedishDates.EndOfMonth(year, lastMonth ?? 8));
    }

    private static Period YearsOf(string text)
    {
        var years = YearPattern.Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        return new Period(new DateOnly(years.Min(), 1, 1), new DateOnly(years.Max() - years.Min() <= 5 ? years.Max() : years.Min(), 12, 31));
    }

    private static int? YearOf(string text) =>
        YearPattern.Match(text) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;
}
