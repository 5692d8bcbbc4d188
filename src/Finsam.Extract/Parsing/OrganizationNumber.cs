using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>
/// Swedish organization numbers, <c>NNNNNN-NNNN</c> (lagen 1974:174): the third digit is 2 or more, which no date of
/// birth has, and the last is a check digit by Luhn's algorithm.
/// </summary>
public static class OrganizationNumber
{
    private static readonly Regex NumberPattern = new(@"(?<![\d-])(?:16)?(?<head>\d{6})\s?[-–—−]\s?(?<tail>\d{4})(?![\d-])");

    /// <summary>The first valid number of a text as NNNNNN-NNNN, or null.</summary>
    public static string? First(string text)
    {
        foreach (Match match in NumberPattern.Matches(text))
        {
            var digits = match.Groups["head"].Value + match.Groups["tail"].Value;
            if (digits[2] >= '2' && HasCheckDigit(digits))
            {
                return $"{digits[..6]}-{digits[6..]}";
            }
        }

        return null;
    }

    /// <summary>Luhn: every other digit doubled, digits summed, the whole divisible by ten.</summary>
    internal static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = (digits[i] - '0') * ((digits.Length - i) % 2 == 0 ? 2 : 1);
            sum += (value / 10) + (value % 10);
        }

        return sum % 10 == 0;
    }
}
