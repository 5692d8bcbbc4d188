using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables;

/// <summary>What the cells of a column are.</summary>
public enum ColumnKind
{
    Amount,

    /// <summary>Numbers of notes that the rows refer to.</summary>
    Note,
    Percent,

    /// <summary>People or cases, ticks, words: anything but money.</summary>
    Other,
}

/// <summary>What the header of a column says of its cells.</summary>
/// <param name="Measure">Null where the header does not say.</param>
/// <param name="Start">First day, where the header prints one or names months.</param>
/// <param name="End">Last day or the date of a stock.</param>
/// <param name="Year">The year, where only a year is printed or a date gives it.</param>
public sealed record ColumnMeaning(ColumnKind Kind, Measure? Measure, DateOnly? Start, DateOnly? End, int? Year)
{
    private static readonly Regex NotePattern = new(@"^\s*not(er)?\.?\s*$", RegexOptions.IgnoreCase);
    private static readonly Regex LeadingDashPattern = new(@"(?<![\d–—-])[-–—]\s?(?=(?:19|20)\d\d[-.]?\d\d[-.]?\d\d(?!\d))|(?<=\d\d)[-–—](?=\s|$)");
    private static readonly Regex PercentPattern = new(@"%|\bprocent\b|\bandel\b", RegexOptions.IgnoreCase);
    private static readonly Regex CountPattern = new(@"\b(antal|deltagare|m[äa]n|kvinnor|kv|ja|nej|kommentar|pojkar|flickor|annat|icke.?bin[äa]r\w*)\b", RegexOptions.IgnoreCase);
    private static readonly Regex DateRangePattern = new(@"(\d{4}[-.]?\d\d[-.]?\d\d)\s*[-–—]+\s*(\d{4}[-.]?\d\d[-.]?\d\d)");
    private static readonly Regex YearPattern = new(@"(?<![\d-])(19[89]\d|20[0-4]\d)(?!\d)");
    private static readonly Regex MonthRangePattern = new($@"\b(?<from>{Month})\.?\s*[-–—]\s*(?<to>{Month})\b", RegexOptions.IgnoreCase);
    private static readonly Regex MeasurePattern = new(
        @"\b(?<deviation>(?:budget)?(?:avvik\w*|differens\w*|diff\b|skillnad\w*)(?:[\s:]*(?:mot|fr[åa]n|mellan|jfr)?[\s(]*(?:utfall|budget|bokslut)\w*)?(?:\s*[-–—/]\s*(?:utfall|budget)\w*|\s*[-–—]\s*$)?)" +
        @"|\b(?<budget>(?:års|hel[åa]rs)?budget\w*|verksamhetsplan\b|prognos\w*|plan\b)|\b(?<actual>utfall\w*|bokslut\w*|redovisat|verkligt)",
        RegexOptions.IgnoreCase);

    public static ColumnMeaning Of(string header)
    {
        header = WithoutLeadingDashes(header);
        if (NotePattern.IsMatch(header))
        {
            return new ColumnMeaning(ColumnKind.Note, null, null, null, null);
        }

        var measure = MeasureOf(header);
        var kind = PercentPattern.IsMatch(header) ? ColumnKind.Percent
            : measure is null && CountPattern.IsMatch(header) ? ColumnKind.Other
            : ColumnKind.Amount;
        var dates = SwedishDates.Find(DateRangePattern.Replace(header, "$1 $2")).Select(d => d.Date).ToArray();
        if (dates.Length >= 2 && dates[0] < dates[1])
        {
            return new ColumnMeaning(kind, measure, dates[0], dates[1], dates[1].Year);
        }

        if (dates.Length > 0)
        {
            return new ColumnMeaning(kind, measure, null, dates[^1], dates[^1].Year);
        }

        int? year = YearOf(header);
        var months = MonthRangePattern.Match(header);
        return months.Success && year is { } y
            ? Months(new ColumnMeaning(kind, measure, null, null, y), months)
            : new ColumnMeaning(kind, measure, null, null, year);
    }

    /// <summary>The dash of a period that is broken over two lines (<c>2021-01-01</c> above <c>-2021-12-31</c>) is no minus.</summary>
    internal static string WithoutLeadingDashes(string header) => LeadingDashPattern.Replace(header, " ");

    /// <summary>The text names a year, a date, a measure or another thing that only column headers name.</summary>
    internal static bool IsAnchor(string text) =>
        Of(text) is var meaning && (meaning.Year is not null || meaning.Measure is not null || meaning.Kind != ColumnKind.Amount);

    /// <summary>How many measures a header names; a deviation swallows the two measures that it is taken between.</summary>
    internal static int MeasureCount(string header) => MeasurePattern.Count(header);

    internal static Measure? MeasureOf(string header)
    {
        var match = MeasurePattern.Match(header);
        return !match.Success ? null
            : match.Groups["deviation"].Success ? Model.Measure.Deviation
            : match.Groups["budget"].Success ? Model.Measure.Budget
            : Model.Measure.Actual;
    }

    internal static IEnumerable<int> Years(string header) => YearPattern.Matches(header).Select(m => int.Parse(m.Value));

    internal static int MonthRanges(string header) => MonthRangePattern.Count(header);

    internal static bool IsNoteWord(string text) => NotePattern.IsMatch(text);

    private static int? YearOf(string header) => YearPattern.Match(header) is { Success: true } year ? int.Parse(year.Value) : null;

    private static ColumnMeaning Months(ColumnMeaning meaning, Match months)
    {
        var (first, last) = (SwedishDates.Month(months.Groups["from"].Value), SwedishDates.Month(months.Groups["to"].Value));
        return first is { } f && last is { } l && meaning.Year is { } year
            ? meaning with { Start = new DateOnly(year, f, 1), End = SwedishDates.EndOfMonth(year, l) }
            : meaning;
    }

    private const string Month = "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*";
}
