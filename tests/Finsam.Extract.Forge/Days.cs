using System.Globalization;

namespace Finsam.Extract.Forge;

/// <summary>Days as they are printed, and as the dataset states them.</summary>
internal static class Days
{
    private static readonly string[] Months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Long(DateOnly day) => $"{WithoutYear(day)} {day.Year}";

    internal static string WithoutYear(DateOnly day) => $"{day.Day} {Months[day.Month - 1]}";

    internal static string Month(DateOnly day) => $"{Months[day.Month - 1]} {day.Year}";
}
