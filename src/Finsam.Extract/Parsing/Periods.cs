using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>
/// Stretches of time in text: <c>2015-01-01—2015-12-31</c>, <c>1 januari – 30 juni 2019</c>, <c>januari–augusti 2019</c>,
/// <c>april 2017 - mars 2020</c>, <c>fr.o.m. 2019-06-01</c>, <c>t.o.m. mars 2019</c>.
/// </summary>
public static class Periods
{
    private static readonly Regex JoinPattern = new(@"^\s*(?:[-–—]{1,2}|till(?: och med)?|t\.?\s?o\.?\s?m\.?|och|/)?\s*(?:den\s*)?$", RegexOptions.IgnoreCase);
    private static readonly Regex MonthsPattern = new(@"\b(?<m1>" + MonthNames + @")\.?(?:\s+(?<y1>(?:19|20)\d\d))?\s*(?:-{1,2}|till(?: och med)?|t\.?o\.?m\.?)\s*(?<m2>" + MonthNames + @")\b\.?(?:\s+(?<y2>(?:19|20)\d\d))?");
    private static readonly Regex MonthPattern = new(@"^\W*(?<m>" + MonthNames + @")\b\.?(?:\s+(?<y>(?:19|20)\d\d))?");
    private static readonly Regex FromPattern = new(@"\bfr\s?[.,]?\s?[o0]\s?[.,]?\s?m\b\.?|\bfran(?:\s+och\s+med)?\b|\bfrom\b\.?");
    private static readonly Regex UntilPattern = new(@"\bt\s?[.,]?\s?[o0]\s?[.,]?\s?m\b\.?|\btill(?:\s+och\s+med)?\b|\btom\b\.?");
    private static readonly Regex YearPattern = new(@"(?<!\d)(?:19|20)\d\d(?!\d)");

    /// <summary>The first stretch with both ends stated, or null.</summary>
    public static Period? Range(string text, int? defaultYear = null)
    {
        var dates = SwedishDates.Find(text, defaultYear ?? YearAfter(text));
        for (var i = 0; i + 1 < dates.Count; i++)
        {
            var end = dates[i].Start + dates[i].Length;
            if (dates[i + 1].Date >= dates[i].Date && JoinPattern.IsMatch(text[end..dates[i + 1].Start]))
            {
                return new Period(dates[i].Date, dates[i + 1].Date);
            }
        }

        return Months(text, defaultYear);
    }

    /// <summary>What a text says of when something began and ended; either end may be missing.</summary>
    public static Period Stated(string text, int? defaultYear = null)
    {
        if (Range(text, defaultYear) is { } range)
        {
            return range;
        }

        var folded = Folded.Of(text);
        return new Period(After(FromPattern.Match(folded), isEnd: false), After(UntilPattern.Match(folded), isEnd: true));

        DateOnly? After(Match word, bool isEnd)
        {
            if (!word.Success)
            {
                return null;
            }

            var rest = text[(word.Index + word.Length)..];
            return SwedishDates.Find(rest, defaultYear) is [var date, ..] && date.Start <= 8 ? date.Date : MonthAlone(rest, defaultYear, isEnd);
        }
    }

    private static Period? Months(string text, int? defaultYear)
    {
        var match = MonthsPattern.Match(Folded.Of(text));
        if (!match.Success || SwedishDates.Month(match.Groups["m1"].Value) is not { } first || SwedishDates.Month(match.Groups["m2"].Value) is not { } last)
        {
            return null;
        }

        var lastYear = match.Groups["y2"].Success ? int.Parse(match.Groups["y2"].Value) : defaultYear;
        var firstYear = match.Groups["y1"].Success ? int.Parse(match.Groups["y1"].Value) : lastYear;
        return lastYear is { } y2 && firstYear is { } y1 && (y1, first).CompareTo((y2, last)) <= 0
            ? new Period(new DateOnly(y1, first, 1), SwedishDates.EndOfMonth(y2, last))
            : null;
    }

    private static DateOnly? MonthAlone(string rest, int? defaultYear, bool isEnd)
    {
        var match = MonthPattern.Match(Folded.Of(rest));
        var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value) : defaultYear;
        return match.Success && SwedishDates.Month(match.Groups["m"].Value) is { } month && year is { } y
            ? isEnd ? SwedishDates.EndOfMonth(y, month) : new DateOnly(y, month, 1)
            : null;
    }

    private static int? YearAfter(string text) =>
        YearPattern.Match(text) is { Success: true } year ? int.Parse(year.Value) : null;

    private const string MonthNames = "jan(?:uari)?|feb(?:r|ruari)?|mar(?:s)?|apr(?:il)?|maj|jun(?:i)?|jul(?:i)?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
}
