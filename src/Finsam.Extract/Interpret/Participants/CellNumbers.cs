using System.Globalization;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>The numbers of a cell: <c>68</c>, <c>31 %</c>, <c>68 (31 %)</c>.</summary>
internal static class CellNumbers
{
    private static readonly Regex Number = new(@"(?<![\d.,])(?<n>\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s*(?<percent>%)?");

    /// <summary>Dates, times, words with digits and negative amounts are no counts of people.</summary>
    private static readonly Regex Other = new(@"\p{L}{3,}|\d[-:/]\d|^\s*[-–−]\s*\d");

    internal static IEnumerable<(decimal Value, bool IsPercent)> Of(string text)
    {
        if (Other.IsMatch(text))
        {
            yield break;
        }

        foreach (Match match in Number.Matches(text))
        {
            var digits = match.Groups["n"].Value.Replace(" ", "").Replace("\u00a0", "").Replace(',', '.');
            yield return (decimal.Parse(digits, CultureInfo.InvariantCulture), match.Groups["percent"].Success);
        }
    }
}
