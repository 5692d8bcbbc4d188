using System.Buffers;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Parsing;

/// <summary>Which unit of money a text says that amounts are printed in.</summary>
public static class AmountUnits
{
    private static readonly Regex WordPattern = new(@"^\(?" + Unit + @"[.)]?$", RegexOptions.IgnoreCase);
    private static readonly Regex StatementPattern = new(
        @"(?:\bbelopp(?:en)?\b|\benhet\b|\bsiffror(?:na)?\b|\bsummor\b|\bredovisas\b|\banges\b)[^.\d]{0,60}?[\s(:1]" + Unit + @"(?![\p{L}\d])|^\s*belopp\s*[i1l]\s+" + Unit + @"\b",
        RegexOptions.IgnoreCase);

    /// <summary>A unit in brackets (with no number in front), or one that is all that a header cell says.</summary>
    private static readonly Regex LonePattern = new(@"(?:^|[^\d\s]\s*)\(\s*(?:i\s+)?" + Unit + @"\s*\)|^\s*(?:i\s+)?" + Unit + @"\.?\s*$|(?:^|\s)i\s+(?<t>tkr)\b", RegexOptions.IgnoreCase);

    /// <summary>Every name of a unit holds one of these: a line without them needs no search by patterns.</summary>
    private static readonly SearchValues<string> UnitParts = SearchValues.Create(["kr", "sek"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Kronor per printed unit.</summary>
    public static decimal Factor(this MoneyUnit unit) => unit switch
    {
        MoneyUnit.Tkr => 1_000m,
        MoneyUnit.Mnkr => 1_000_000m,
        _ => 1m,
    };

    /// <summary>The unit of a single unit word (<c>tkr</c>, <c>kronor</c>, <c>mnkr</c>), or null.</summary>
    public static MoneyUnit? OfWord(string word)
    {
        var match = WordPattern.Match(word);
        return match.Success ? Of(match) : null;
    }

    /// <summary>
    /// The unit that a caption, header or sentence states for the amounts that follow: <c>Belopp i kr</c>,
    /// <c>Enhet: tkr</c>, <c>Alla belopp redovisas i kronor</c>, <c>(tkr)</c>. A sum of money in running text states none.
    /// </summary>
    public static MoneyUnit? Stated(string text)
    {
        if (!text.AsSpan().ContainsAny(UnitParts))
        {
            return null;
        }

        var match = StatementPattern.Match(text);
        if (match.Success)
        {
            return Of(match);
        }

        match = LonePattern.Match(text);
        return match.Success ? Of(match) : null;
    }

    private static MoneyUnit Of(Match match) =>
        match.Groups["t"].Success ? MoneyUnit.Tkr : match.Groups["m"].Success ? MoneyUnit.Mnkr : MoneyUnit.Kr;

    private const string Unit =
        @"(?:(?<t>t\.?kr|kkr|tsek|ksek|1\s?000\s?-?tals\s+kr(?:onor)?|tusen(?:tals?)?\s+(?:kr(?:onor)?))|(?<m>m\.?n?kr|msek|miljoner\s+kr(?:onor)?|miljontals?\s+kr(?:onor)?)|(?<k>(?:svenska\s+)?kr(?:onor)?|sek))";
}
