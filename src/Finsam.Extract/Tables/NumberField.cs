using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables;

/// <summary>Tokens that together print one number.</summary>
/// <param name="Cost">How unlike the printed grammar of numbers its grouping is; 0 is plain.</param>
internal sealed record NumberField(ImmutableArray<Token> Tokens, Amount Amount, double Cost)
{
    internal decimal Value => Amount.Value;

    internal string Text => string.Join(' ', Tokens.Select(t => t.Text));

    internal Extent? X => Tokens.All(t => t.X is not null) ? Tokens.Select(t => t.X!.Value).Aggregate((a, b) => a.Union(b)) : null;
}

/// <summary>Which tokens can be numbers or parts of one.</summary>
internal static class NumberTokens
{
    private static readonly Regex TokenPattern = new(@"^[-–—−+(]?\d[\dOo]*([.'’]\d{3})*(,\d{1,4})?[-–)]?%?$|^[\dOo]{3}\)?%?$|^[-–—−(]$");
    private static readonly Regex SuffixPattern = new(@"^(%|(?:t|k|mn?)?kr\.?|t?sek|:-|,-)$", RegexOptions.IgnoreCase);
    private static readonly Regex GroupPattern = new(@"^[\dOo]{3}(?:[\dOo]{3}|(?:\u00a0[\dOo]{3})+)?(,\d{1,2})?[-)]?%?$");

    internal static bool IsNumeric(string token) => TokenPattern.IsMatch(token) || IsSuffix(token) || Amounts.IsNumber(token);

    /// <summary>A sign that stands behind a number and belongs to it.</summary>
    internal static bool IsSuffix(string token) => SuffixPattern.IsMatch(token);

    /// <summary>Groups of three digits that can go on a number to its left: repair parts what was read as one only from three digits on.</summary>
    internal static bool CanGoOn(string token) => GroupPattern.IsMatch(token);

    internal static bool IsDash(string token) => token is "-" or "–" or "—" or "−";
}
