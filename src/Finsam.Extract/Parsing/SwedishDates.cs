using System.Globalization;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>A stretch of time; an end that is not stated is null.</summary>
public readonly record struct Period(DateOnly? Start, DateOnly? End)
{
    /// <summary>The calendar year, which is the accounting year of an association by law (2 kap. LKBR).</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}

/// <summary>A date found in running text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
public readonly record struct DateMention(int Start, int Length, DateOnly Date);

/// <summary>
/// Dates as Swedish documents print them: <c>2019-12-31</c>, <c>20191231</c>, <c>191231</c>, <c>31/12 2019</c>,
/// <c>31.12.2019</c>, <c>den 31 december 2019</c>, <c>31 dec</c>.
/// </summary>
public static class SwedishDates
{
    private static readonly Regex SharedDaysPattern = new(@"(?<![\d/.-])(?:(?<day>\d{1,2})\s*(?:,|och|samt|&)\s*(?:den\s+)?)+$", RegexOptions.IgnoreCase);
    private static readonly Regex DatePattern = new(
        @"(?<!\d|\d-)(?<iso>(?<iy>(?:19|20)\d\d)\s?[-–—.]\s?(?<im>\d\d)\s?[-–—.]\s?(?<id>\d\d))(?!\d)" +
        @"|(?<![\d-])(?<compact>(?:(?:19|20)\d\d|\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\d-])" +
        @"|(?<![\d/])(?:den\s+)?(?<day>\d{1,2})(?::e|:a|\.)?\s+(?<month>jan(?:uari)?|feb(?:r|ruari)?|mar(?:s)?|apr(?:il)?|maj|jun(?:i)?|jul(?:i)?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:,?\s+(?:år\s+)?(?<year>(?:19|20)\d\d)(?!\d))?" +
        @"|(?<![\d/])(?<nd>\d{1,2})\s?[/.]\s?(?<nm>\d{1,2})(?:[\s./-]{1,2}(?<ny>(?:19|20)\d\d))?(?![\d/%])",
        RegexOptions.IgnoreCase);

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>All dates of a text, left to right. A date without a year takes <paramref name="defaultYear"/>; without one it is left out.</summary>
    public static IReadOnlyList<DateMention> Find(string text, int? defaultYear = null)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var found = new List<DateMention>();
        foreach (Match match in DatePattern.Matches(text))
        {
            if (Read(match, defaultYear) is { } date)
            {
                found.Add(new DateMention(match.Index, match.Length, date));
            }
        }

        return found;
    }

    /// <summary>
    /// As <see cref="Find"/>, with days that share the month after them (<c>5, 12 och 19 februari</c>) and dates that
    /// share the year after them (<c>30 januari, 5 juni och 2 oktober 2019</c>).
    /// </summary>
    public static IReadOnlyList<DateOnly> FindListed(string text, int? defaultYear = null)
    {
        var year = defaultYear;
        var dates = new List<DateOnly>();
        foreach (Match last in DatePattern.Matches(text).Reverse())
        {
            if (Read(last, year) is not { } date)
            {
                continue;
            }

            year = date.Year;
            dates.Add(date);
            dates.AddRange(DaysBefore(text[..last.Index], date));
        }

        dates.Reverse();
        return dates;
    }

    /// <summary>The first date of a text, or null.</summary>
    public static DateOnly? First(string text, int? defaultYear = null) =>
        Find(text, defaultYear) is [var first, ..] ? first.Date : null;

    /// <summary>The number of a month by its Swedish name or abbreviation (1 to 12), or null.</summary>
    public static int? Month(string name)
    {
        var at = name.Length < 3 ? -1 : Array.IndexOf(Months, name[..3].ToLowerInvariant());
        return at < 0 ? null : at + 1;
    }

    /// <summary>The last day of a month.</summary>
    public static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static IEnumerable<DateOnly> DaysBefore(string head, DateOnly date)
    {
        var days = SharedDaysPattern.Match(head);
        return days.Success
            ? days.Groups["day"].Captures.Select(c => int.Parse(c.Value)).Reverse()
                .Where(d => d >= 1 && d < date.Day).Select(d => new DateOnly(date.Year, date.Month, d))
            : [];
    }

    private static DateOnly? Read(Match match, int? defaultYear)
    {
        string Group(string name) => match.Groups[name].Value;
        if (match.Groups["iso"].Success)
        {
            return Date(Group("iy"), Group("im"), Group("id"));
        }

        if (match.Groups["compact"].Success)
        {
            var digits = Group("compact");
            var year = digits.Length == 8 ? digits[..4] : "20" + digits[..2];
            return Date(year, digits[^4..^2], digits[^2..]);
        }

        var named = match.Groups["month"].Success;
        var month = named ? Month(Group("month"))?.ToString(CultureInfo.InvariantCulture) : Group("nm");
        var day = named ? Group("day") : Group("nd");
        var stated = named ? Group("year") : Group("ny");
        var y = stated.Length > 0 ? stated : defaultYear?.ToString(CultureInfo.InvariantCulture);
        return y is null || month is null ? null : Date(y, month, day);
    }

    private static DateOnly? Date(string year, string month, string day)
    {
        int y = int.Parse(year), m = int.Parse(month), d = int.Parse(day);
        var isDate = y is >= 1900 and <= 2099 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
        return isDate ? new DateOnly(y, m, d) : null;
    }
}
