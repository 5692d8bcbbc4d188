using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>Which body a list of people is of, and the office of those whose line states none.</summary>
internal sealed record Roster(string Body, string Role);

/// <summary>Reads the lines that head lists of people: <c>Ledamöter</c>, <c>Ersättare:</c>, <c>4. REVISION</c>, <c>Styrelsen har bestått av:</c></summary>
internal static partial class RosterHeadings
{
    private const int LongestHeading = 90;

    /// <summary>Below such a line nobody is listed (signatures, another section).</summary>
    internal static Roster Nobody { get; } = new("", "");

    /// <summary>The list that a line heads; <see cref="Nobody"/> where it ends one; null where it does neither.</summary>
    internal static Roster? Read(Line line, Roster current, bool isSection)
    {
        var folded = NumberPattern().Replace(Folded.Of(line.Text), "").Trim();
        var isSentence = folded.EndsWith('.') || folded.Length > LongestHeading;
        if (SignaturePattern().IsMatch(folded) && !isSentence)
        {
            return Nobody;
        }

        if (isSentence && !folded.EndsWith(':'))
        {
            return null;
        }

        if (OtherPattern().IsMatch(folded))
        {
            return Nobody;
        }

        if (!isSection && !folded.EndsWith(':') && !AlonePattern().IsMatch(folded))
        {
            return null;
        }

        return Within(folded, current) ?? Named(folded) ?? (isSection ? Nobody : null);
    }

    /// <summary>A heading inside a body's list: members, deputies.</summary>
    private static Roster? Within(string folded, Roster current)
    {
        var body = current.Body.Length > 0 ? current.Body : "board";
        return DeputyPattern().IsMatch(folded) ? new Roster(folded.Contains("revisor", StringComparison.Ordinal) ? "auditors" : body, "deputy")
            : MemberPattern().IsMatch(folded) ? new Roster(body is "auditors" or "secretariat" ? "board" : body, "member")
            : null;
    }

    private static Roster? Named(string folded) =>
        ExpertPattern().IsMatch(folded) ? new Roster("auditors", "expert")
        : AuditorPattern().IsMatch(folded) ? new Roster("auditors", "auditor")
        : GroupPattern().IsMatch(folded) ? new Roster("preparatory_group", "member")
        : PresidiumPattern().IsMatch(folded) ? new Roster("presidium", "member")
        : OfficePattern().IsMatch(folded) ? new Roster("secretariat", "staff")
        : BoardPattern().IsMatch(folded) ? new Roster("board", "member")
        : null;

    [GeneratedRegex(@"^(?:§ ?)?[\d.]+\s*")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"underskrift|undertecknande|^styrelsens beslut|pateckning|intygar|^ort och datum")]
    private static partial Regex SignaturePattern();

    /// <summary>Heads a list of people whom no body of the dataset has.</summary>
    [GeneratedRegex(@"^(?:valberedning\w*|firmateckn\w*|styrgrupp\w*|arbetsgrupp\w*|leverantor\w*|avtal|motesnarvaro)\b")]
    private static partial Regex OtherPattern();

    /// <summary>Headings of lists that need no other mark of a heading.</summary>
    [GeneratedRegex(@"^(?:(?:ordinarie|styrelsens?|forbundsstyrelsens?|valda|fortroendevalda)?\s*(?:ledamoter|ersattare|suppleanter|sammansattning|presidium|revisorer)|ordinarie|styrelse[n]?|styrelsesuppleanter|revisorer|revisorssuppleanter|revisorsersattare|kansli(?:et)?|personal|beredningsgrupp(?:en)?|presidium|sakkunnigt bitrade|samordningsforbundets (?:styrelse|presidium|kansli|revisorer))(?:\s+(?:\d{4}|under \d{4}|under aret))?(?:\s+(?:uppdrag|utsedd av|organisation|mandat).*)?$")]
    private static partial Regex AlonePattern();

    [GeneratedRegex(@"^(?:ordinarie |styrelsens |styrelse|personliga |revisors)?(?:ersattare|suppleanter)\b")]
    private static partial Regex DeputyPattern();

    [GeneratedRegex(@"^(?:ordinarie(?: ledamoter)?|(?:styrelsens |styrelse|valda )?ledamoter)\b")]
    private static partial Regex MemberPattern();

    [GeneratedRegex(@"^sakkunni")]
    private static partial Regex ExpertPattern();

    [GeneratedRegex(@"^(?:\w+ )?revis(?:orer|or|ion|ionen|orernas)\b|^revisor")]
    private static partial Regex AuditorPattern();

    [GeneratedRegex(@"beredningsgrupp|beredande grupp|beredningsfunktion\w*|lokala? samverkansgrupp")]
    private static partial Regex GroupPattern();

    [GeneratedRegex(@"presidi")]
    private static partial Regex PresidiumPattern();

    [GeneratedRegex(@"\bkansli|^personal\b|medarbetare pa kansli|^anstallda\b")]
    private static partial Regex OfficePattern();

    [GeneratedRegex(@"styrelse")]
    private static partial Regex BoardPattern();
}
