using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>The words for offices and what they are called in a dataset.</summary>
internal static class Roles
{
    private static readonly Regex RolePattern = new(Words);
    private static readonly Regex LeadPattern = new(@"^\W*(?:tf\.? |tilltradande )?(?:" + Words + @")(?:\s+(?:i styrelsen|for styrelsen|bitrade))?\s*[:\t,–-]?\s*(?=\S)");

    /// <summary>An office named in a text.</summary>
    internal readonly record struct Mention(int Start, int Length, string Role);

    /// <summary>The offices of a text, left to right.</summary>
    internal static IReadOnlyList<Mention> Find(string text) =>
        [.. RolePattern.Matches(Folded.Of(text)).Select(m => new Mention(m.Index, m.Length, RoleOf(m)))];

    /// <summary>The first office of a text, or null.</summary>
    internal static string? Of(string text) => Find(text) is [var first, ..] ? first.Role : null;

    /// <summary>An office that a text begins with (<c>Ordförande: …</c>), with what parts it from the name.</summary>
    internal static Mention? AtStart(string text)
    {
        var match = LeadPattern.Match(Folded.Of(text));
        return match.Success && Of(text[..match.Length]) is { } role ? new Mention(0, match.Length, role) : null;
    }

    private static string RoleOf(Match match) =>
        match.Groups["vice"].Success ? "vice_chair"
        : match.Groups["chair"].Success ? "chair"
        : match.Groups["deputy"].Success ? "deputy"
        : match.Groups["expert"].Success ? "expert"
        : match.Groups["auditor"].Success ? "auditor"
        : match.Groups["director"].Success ? "director"
        : match.Groups["secretary"].Success ? "secretary"
        : match.Groups["adjuster"].Success ? "adjuster"
        : match.Groups["member"].Success ? "member"
        : match.Groups["staff"].Success ? "staff"
        : "participant";

    private const string Words =
        @"(?<vice>(?:vice|1:?e vice|2:?e vice|v\.?|andre)\s*ordf(?:orande)?n?\b\.?)|(?<chair>(?:motes|styrelse)?ordforanden?\b|\bordf\b\.?|sammankallande)|" +
        @"(?<expert>sakkunni\w+(?: bitrade)?)|(?<auditor>(?:forbunds|yrkes|lek)?revisor(?:er|n)?\b(?!s)|auktoriserad revisor|fortroendevald revisor)|" +
        @"(?<deputy>ersattare\b|(?:styrelse|revisors)?suppleant(?:er)?\b|\bsuppl\.|ers\.)|(?<director>forbundschef(?:en)?\b|forbundsdirektor(?:en)?\b|verksamhetschef(?:en)?\b(?= for forbundet)|kanslichef(?:en)?\b)|" +
        @"(?<secretary>sekreterare\b|protokollforare\b|sekr\.)|(?<adjuster>justerare\b|justeringsman\b)|(?<member>(?:styrelse)?ledamot\b|(?:styrelse)?ledamoter\b|ordinarie\b|kassor(?:en)?\b|kassaforvaltare\b|\bek(?:onomi)?\.?\s?ansvarig\b)|" +
        @"(?<staff>informator\w*|administrator\w*|ekonom\b|samordnare\b|utvecklare\b|utvecklingsledare\b|processledare\b|projektledare\b|handlaggare\b|kommunikator\b|verksamhetsutvecklare\b|controller\b)|(?<participant>deltagare\b|adjungerad\b|observator\b|foredragande\b)";
}
