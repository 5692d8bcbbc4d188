using System.Globalization;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>A number as a cell prints it.</summary>
/// <param name="Value">In the unit printed; a percentage as printed.</param>
/// <param name="IsPercent">A per cent sign stands behind it.</param>
/// <param name="IsDoubtful">Letters or brackets had to be taken for digits.</param>
public readonly record struct Amount(decimal Value, bool IsPercent, bool IsDoubtful);

/// <summary>
/// Numbers as Swedish statements print them: thousands parted by space, no-break or thin space, dot or nothing, a
/// decimal comma, the minus before or behind or as brackets, a dash for nothing.
/// </summary>
public static class Amounts
{
    private static readonly Regex ZeroPattern = new(@"^([-–—−]+|±?0|[-–−]0)(\s?(%|kr))?$");

    /// <summary>A nought that was read as its two halves: <c>(1]</c>, <c>()</c>, <c>(]</c>.</summary>
    private static readonly Regex BrokenZeroPattern = new(@"^(\([1lI]?[\]}]|[\[{][1lI]?\)|\(\)|\[\])$");

    private static readonly Regex NumberPattern = new(
        @"^(?:(?<minus>[-–—−])\s?|\+|(?<open>\()\s?)?" +
        @"(?<whole>\d[\dOo]*(?:[\s\u00a0\u2009\u202f.'’][\dOo]{3})*(?:\s[\dOo]{6})?)(?:,(?<fraction>\d{1,4}))?" +
        @"(?<after>[-–−](?!\d))?\s?(?(open)\))\s?(?:(?<percent>%)|(?:t|k|mn?)?kr|t?sek|:-|,-)?$", RegexOptions.IgnoreCase);

    /// <summary>The number that a whole text is, or null where it is anything else.</summary>
    public static Amount? Read(string text)
    {
        var trimmed = text.Trim();
        if (ZeroPattern.IsMatch(trimmed))
        {
            return new Amount(0, trimmed.EndsWith('%'), false);
        }

        if (BrokenZeroPattern.IsMatch(trimmed))
        {
            return new Amount(0, false, true);
        }

        var match = NumberPattern.Match(trimmed);
        return match.Success ? Read(match) : null;
    }

    /// <summary>The text is nothing but one number or a dash that stands for nothing.</summary>
    public static bool IsNumber(string text) => Read(text) is not null;

    private static Amount? Read(Match match)
    {
        var whole = Digits(match.Groups["whole"].Value);
        if (!whole.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var body = match.Groups["whole"].Value;
        var fraction = match.Groups["fraction"].Value;
        var isNegative = match.Groups["minus"].Success || match.Groups["open"].Success || match.Groups["after"].Success;
        var digits = string.Concat(whole.Select(c => char.IsAsciiDigit(c) ? c : '0'));
        if (digits.Length > 15 || body.Count(char.IsAsciiDigit) * 2 < digits.Length)
        {
            return null;
        }

        var value = decimal.Parse(fraction.Length > 0 ? $"{digits}.{fraction}" : digits, CultureInfo.InvariantCulture);
        return new Amount(isNegative ? -value : value, match.Groups["percent"].Success, whole.Any(c => !char.IsAsciiDigit(c)));
    }

    private static string Digits(string grouped) =>
        string.Concat(grouped.Where(c => char.IsAsciiDigit(c) || c is 'O' or 'o'));
}
