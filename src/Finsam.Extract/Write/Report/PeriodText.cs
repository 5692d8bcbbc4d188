using Finsam.Extract.Model;

namespace Finsam.Extract.Write.Report;

/// <summary>Periods in few characters: a calendar year as its number.</summary>
internal static class PeriodText
{
    internal static string Of(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        ({ Month: 1, Day: 1 } from, { Month: 12, Day: 31 } to) when from.Year == to.Year => $"{to.Year}",
        ({ } from, { } to) => $"{CsvText.Of(from)} – {CsvText.Of(to)}",
        (null, { } to) => CsvText.Of(to),
        ({ } from, null) => $"{CsvText.Of(from)} –",
        _ => "",
    };

    internal static string Of(DocumentPart part) =>
        part.MeetingDate is { } day ? CsvText.Of(day) : Of(part.PeriodStart, part.PeriodEnd);
}
