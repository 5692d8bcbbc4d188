using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Parsing;

/// <summary>A sum of money in running text.</summary>
/// <param name="Value">As printed, in <paramref name="Unit"/>.</param>
public readonly record struct AmountMention(int Start, int Length, decimal Value, MoneyUnit Unit)
{
    /// <summary>In kronor.</summary>
    public decimal Sek => Value * Unit.Factor();
}

/// <summary>Sums of money in running text: <c>4 875 tkr</c>, <c>1 454 000 kr</c>, <c>-85 240 kronor</c>, <c>2,5 mnkr</c>.</summary>
public static class AmountMentions
{
    private static readonly Regex MentionPattern = new(
        @"(?<![\d,.])(?<number>[-–−]?\d{1,3}(?:[\s\u00a0.]\d{3})+|[-–−]?\d+(?:,\d{1,2})?)[\s\u00a0]?(?<unit>tkr|kkr|mnkr|mkr|msek|kronor|kr|miljoner\s+kr(?:onor)?)(?!\p{L})",
        RegexOptions.IgnoreCase);

    public static IEnumerable<AmountMention> Find(string text)
    {
        foreach (Match match in MentionPattern.Matches(text))
        {
            if (Amounts.Read(match.Groups["number"].Value) is { IsPercent: false } amount &&
                AmountUnits.OfWord(match.Groups["unit"].Value) is { } unit)
            {
                yield return new AmountMention(match.Index, match.Length, amount.Value, unit);
            }
        }
    }
}
