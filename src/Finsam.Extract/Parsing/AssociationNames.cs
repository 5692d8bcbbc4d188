using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>
/// Full names of associations as documents write them: <c>Samordningsförbundet Umeå-Vännäs</c>,
/// <c>Samordningsförbundet i Halland</c>, <c>Finsam Lekeberg och Örebro</c>, <c>Sjuhärads samordningsförbund</c>,
/// <c>Bostadsrättsföreningen Eken 3</c>.
/// </summary>
public static class AssociationNames
{
    private static readonly Regex NamePattern = new(Names);
    private static readonly Regex NameAtPattern = new(@"\G(?:" + Names + ")");

    /// <summary>Every name has one of these words: most texts have none and need not be searched further.</summary>
    private static readonly Regex HintPattern = new(@"[Ss]amordningsf|[Ff]insam|[Bb]ostadsr|[Bb]rf|BRF|RBF");
    private static readonly Regex EmptyPattern = new(@"^(?:samordningsforbundets?|forbundets?|finsam) (?:finsam|och|styrelse\w*|presidium|kansli\w*|arsredovisning\w*|protokoll|verksamhet\w*|org\w*|delar\w*|datum|sida)\b|^(?:nationella|natverket|alla|andra|ett|svenska|for)\b");

    /// <summary>Capitalised words of forms that may stand right behind a name.</summary>
    private static readonly Regex TailPattern = new(@"[ ,]+(?:Org|Organisationsnummer|Protokoll|PROTOKOLL|[ÅA]rsredovisning|[ÅA]RSREDOVISNING|Verksamhetsber[äa]ttelse|VERKSAMHETSBER[ÄA]TTELSE|F[öo]rvaltningsber[äa]ttelse|Inneh[åa]ll|Resultatr[äa]kning|Balansr[äa]kning|Bokslut|Budget\w*|Noter|Not|[ÅA]r|Kallelse|KALLELSE|Delårsrapport|DELÅRSRAPPORT|Verksamhetsplan|VERKSAMHETSPLAN|Datum|Sida|Sid|Dnr|Styrelsen|Revisionsberättelse)\b.*$");

    private static readonly Regex SpacePattern = new(@"[\s\u00a0]+");

    /// <summary>The full names in a text, left to right; the bare word <c>Samordningsförbundet</c> is none.</summary>
    public static IReadOnlyList<string> Find(string text) =>
        HintPattern.IsMatch(text) ? [.. NamePattern.Matches(text).Select(m => Trim(m.Value)).Where(IsFull)] : [];

    /// <summary>The full name that begins at a place of the text, or null.</summary>
    public static string? At(string text, int start)
    {
        var match = HintPattern.IsMatch(text, start) ? NameAtPattern.Match(text, start) : Match.Empty;
        return match.Success && Trim(match.Value) is var name && IsFull(name) ? name : null;
    }

    private static string Trim(string name) => TailPattern.Replace(SpacePattern.Replace(name, " "), "").TrimEnd(' ', ',', '.');

    /// <summary>A name that breaks off at a hyphen goes on in the next line: half a name is none.</summary>
    private static bool IsFull(string name) => !name.EndsWith('-') && !EmptyPattern.IsMatch(Folded.Of(name));

    private const string Names =
        @"\b[Ss]amordningsf\w{1,2}rbundet?[ \u00a0]+(?:i[ \u00a0]+)?" + Capital + @"(?:(?:,?[ \u00a0]+(?:och[ \u00a0]+|i[ \u00a0]+|&[ \u00a0]+)?|[/])" + Capital + @")*" +
        @"|\bFinsam(?:f\w{1,2}rbundet)?[ \u00a0]+(?:i[ \u00a0]+)?" + Capital + @"(?:[ \u00a0]+(?:och[ \u00a0]+|i[ \u00a0]+)?" + Capital + @")*" +
        @"|\b" + Capital + @"(?:[ \u00a0]+(?:och[ \u00a0]+)?" + Capital + @")*[ \u00a0]+[Ss]amordningsf\w{1,2}rbund\b" +
        @"|\b(?:HSB:?s?[ \u00a0]+)?(?:Bostadsr\wttsf\w{1,2}reningen|Bostadsr\wttsf\w{1,2}rening|[Bb]rf|BRF|RBF)[ \u00a0]+" + Capital + @"(?:[ \u00a0]+(?:i[ \u00a0]+|nr\.?[ \u00a0]+)?(?:" + Capital + @"|\d+))*";

    private const string Capital = @"\p{Lu}[\p{L}\d&]*(?:[-–][\p{L}\d]+)*[-–]?";
}
