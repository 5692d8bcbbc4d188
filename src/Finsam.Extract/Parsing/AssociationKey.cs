using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>
/// What two spellings of one association's name have in common: its form in one word, then the words of its own name in
/// alphabetical order. <c>Finsam Lekeberg och Örebro</c> and <c>Samordningsförbundet Örebro-Lekeberg</c> have one key.
/// </summary>
public static class AssociationKey
{
    private static readonly Regex FinsamPattern = new(@"\b(?:samordningsforbund(?:et)?|finsam(?:forbundet)?)\b");
    private static readonly Regex HousingPattern = new(@"\b(?:hsb:?s?|riksbyggens?|bostadsrattsforening(?:en)?|brf|rbf)\b");

    /// <summary>A housing association's place is left out as often as not: <c>Brf Eken</c>, <c>Brf Eken i Gävle</c>.</summary>
    private static readonly Regex HousingPlacePattern = new(@"\bi \p{L}+\s*$");

    private static readonly Regex WordPattern = new(@"[\p{L}\d]+");
    private static readonly Regex EmptyPattern = new(@"^(?:i|och|nr|kommun|kommuner|kommunerna|lan|lans)$");

    /// <summary>The key of a name; empty for a name that is nothing but its form.</summary>
    public static string Of(string name)
    {
        var folded = Folded.Of(name);
        var isHousing = HousingPattern.IsMatch(folded);
        var own = isHousing ? HousingPlacePattern.Replace(HousingPattern.Replace(folded, " "), " ") : FinsamPattern.Replace(folded, " ");
        var words = WordPattern.Matches(own).Select(m => m.Value).Where(w => !EmptyPattern.IsMatch(w)).Order(StringComparer.Ordinal).ToArray();
        return words.Length == 0 ? "" : $"{(isHousing ? "brf" : FinsamPattern.IsMatch(folded) ? "finsam" : "")} {string.Join(' ', words)}".TrimStart();
    }
}
