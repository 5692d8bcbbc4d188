using System.Globalization;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Layout;

/// <summary>Page numbers as Swedish reports print them: <c>Sida 3 (12)</c>, <c>3/12</c>, <c>- 3 -</c>, <c>3 av 12</c>, <c>3</c>.</summary>
internal static class PageNumbers
{
    private static readonly Regex Pattern = new(@"^[\s\W]*(?:(?<word>sidan?(?=\W|\d|l\s*av)|sid\b|page\b|s\b)\s*[.:]?\s*)?(?:nr\s*)?(?<page>\d{1,3}|l(?=\s*av))(?:\s*(?:av|of|[/(])\s*(?<count>\d{1,3})\s*\)?)?[\s|–—.-]*$", RegexOptions.IgnoreCase);
    private static readonly Regex InnerPattern = new(@"\b(?:sidan?|sid\.?)\s*\d{1,3}\b|\b\d{1,3}\s*\(\d{1,3}\)|\b\d{1,3}\s(?:av|of)\s\d{1,3}\b", RegexOptions.IgnoreCase);

    /// <summary>A line that says itself that it is a page number: by its word, or by the number of pages.</summary>
    internal static bool IsClear(string text) =>
        Pattern.Match(text.Replace('\t', ' ')) is { Success: true } match && (match.Groups["word"].Success || HasCount(match));

    /// <summary>The number of a line that is nothing but one; null where there is none.</summary>
    internal static int? Of(string text) =>
        Pattern.Match(text.Replace('\t', ' ')) is { Success: true } match && (!match.Groups["count"].Success || HasCount(match)) ? Value(match, "page") : null;

    /// <summary>A page number with the number of pages stands somewhere in the line.</summary>
    internal static bool IsIn(string text) => InnerPattern.IsMatch(text);

    private static bool HasCount(Match match) => match.Groups["count"].Success && Value(match, "page") is > 0 and var page && page <= Value(match, "count");

    /// <summary>A figure one before the number of pages is read as the letter too.</summary>
    private static int Value(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
