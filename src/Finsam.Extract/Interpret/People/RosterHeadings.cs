using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>Which body a list of people is of, and the office of those whose line states none.</summary>
internal sealed record Roster(string Body, string Role)
{
    /// <summary>How many lines have stood without a person since the heading or the last one.</summary>
    public int Idle { get; init; }
}

/// <summary>Reads the lines that head lists of people: <c>Ledamöter</c>, <c>Ersättare:</c>, <c>4. REVISION</c>, <c>Styrelsen har bestått av:</c></summary>
internal static class RosterHeadings
{
    private static readonly Regex NumberPattern = new(@"^(?:§ ?)?[\d.]+\s*");
    private static readonly Regex SignaturePattern = new(@"underskrift|undertecknande|^styrelsens beslut|pateckning|intygar|^ort och datum");

    /// <summary>Heads a list of people whom no body of the dataset has.</summary>
    private static readonly Regex OtherPattern = new(@"^(?:(?:foreningens )?(?:valberedning\w*|firmateckn\w*|styrgrupp\w*|arbetsgrupp\w*|leverantor\w*|avtal|motesnarvaro|representanter|representation|distriktsombud|ombud|vicevard\w*|fullmaktige|motion\w*))\b");

    /// <summary>Headings of lists that need no other mark of a heading.</summary>
    private static readonly Regex AlonePattern = new(@"^(?:(?:ordinarie|styrelsens?|forbundsstyrelsens?|valda|fortroendevalda)?\s*(?:ledamoter|ersattare|suppleanter|sammansattning|presidium|revisorer)|ordinarie|styrelse[n]?|styrelsesuppleanter|revisorer|revisorssuppleanter|revisorsersattare|kansli(?:et)?|personal|tjanstepersoner|tjansteman|tjanstem[ae]n|beredningsgrupp(?:en)?|presidium|sakkunnigt bitrade|samordningsforbundets (?:styrelse|presidium|kansli|revisorer))(?:\s+(?:\d{4}|under \d{4}|under aret))?(?:\s+(?:uppdrag|utsedd av|organisation|mandat).*)?$");

    private static readonly Regex DeputyPattern = new(@"^(?:ordinarie |styrelsens |styrelse|personliga |revisors)?(?:ersattare|suppleanter)\b");
    private static readonly Regex MemberPattern = new(@"^(?:ordinarie(?: ledamoter)?|(?:styrelsens |styrelse|valda )?ledamoter)\b");
    private static readonly Regex ExpertPattern = new(@"^sakkunni");
    private static readonly Regex AuditorPattern = new(@"^(?:\w+ )?revis(?:orer|or|ion|ionen|orernas)\b|^revisor");
    private static readonly Regex GroupPattern = new(@"beredningsgrupp|beredande grupp|beredningsfunktion\w*|lokala? samverkansgrupp");
    private static readonly Regex PresidiumPattern = new(@"presidi");
    private static readonly Regex OfficePattern = new(@"\bkansli|^tjanste(?:personer|man|men)\b|^personal\b|medarbetare pa kansli|^anstallda\b");
    private static readonly Regex BoardPattern = new(@"styrelse");

    private const int LongestHeading = 90;

    /// <summary>Below such a line nobody is listed (signatures, another section).</summary>
    internal static Roster Nobody { get; } = new("", "");

    /// <summary>The list that a line heads; <see cref="Nobody"/> where it ends one; null where it does neither.</summary>
    internal static Roster? Read(Line line, Roster current, bool isSection)
    {
        var folded = NumberPattern.Replace(Folded.Of(line.Text), "").Trim();
        var isSentence = folded.EndsWith('.') || folded.Length > LongestHeading;
        if (SignaturePattern.IsMatch(folded) && !isSentence)
        {
            return Nobody;
        }

        if (isSentence && !folded.EndsWith(':'))
        {
            return null;
        }

        if (OtherPattern.IsMatch(folded))
        {
            return Nobody;
        }

        if (!isSection && !folded.EndsWith(':') && !AlonePattern.IsMatch(folded))
        {
            return null;
        }

        return Within(folded, current) ?? Named(folded) ?? (isSection ? Nobody : null);
    }

    /// <summary>A heading inside a body's list: members, deputies.</summary>
    private static Roster? Within(string folded, Roster current)
    {
        var body = current.Body.Length > 0 ? current.Body : "board";
        return DeputyPattern.IsMatch(folded) ? new Roster(folded.Contains("revisor", StringComparison.Ordinal) ? "auditors" : body, "deputy")
            : MemberPattern.IsMatch(folded) ? new Roster(body is "auditors" or "secretariat" ? "board" : body, "member")
            : null;
    }

    private static Roster? Named(string folded) =>
        ExpertPattern.IsMatch(folded) ? new Roster("auditors", "expert")
        : AuditorPattern.IsMatch(folded) ? new Roster("auditors", "auditor")
        : GroupPattern.IsMatch(folded) ? new Roster("preparatory_group", "member")
        : PresidiumPattern.IsMatch(folded) ? new Roster("presidium", "member")
        : OfficePattern.IsMatch(folded) ? new Roster("secretariat", "staff")
        : BoardPattern.IsMatch(folded) ? new Roster("board", "member")
        : null;
}
