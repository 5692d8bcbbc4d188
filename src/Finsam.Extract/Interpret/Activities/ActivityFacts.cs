using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>What the description of an activity says of it.</summary>
public static class ActivityFacts
{
    private static readonly Regex Esf = new(@"\besf\b|socialfond");
    private static readonly Regex Finsam = new(@"finsam-?\s?projekt");
    private static readonly Regex National = new(@"nationellt\s+(?:projekt|uppdrag)");
    private static readonly Regex Ordinary = new(@"\bordinarie (?:\w*samverkan|\w*verksamhet|myndig)");
    private static readonly Regex Running = new(@"(?:\bdriv(?:s|its|et|en)\b|\bdrevs\b|\bags\b|\bagdes\b|\bbedriv(?:s|its)\b|\bbedrevs\b)(?:\s+i\s+\w+\s+ar)?\s+av\s+(?<who>[^.;(]{3,90}?)(?=\s+(?:i sam|i nara sam|och medfin|och finans|och narmaste|och samverkan|och syfta|som|med|under|tillsammans)\b|\s+i sam|[.;(]|$)|(?:projektagare|huvudman|agare|ansvarig organisation)\s*:\s*(?<who>[^.;:(]{3,80}?)(?=\s+(?:syfte|period|malgrupp)|[.;(]|$)");
    private static readonly Regex PublicBody = new(@"^(?:\p{Lu}[\p{L}-]+ kommun|Region \p{L}+|[^,/]+(?=[,/]))");
    private static readonly Regex PeriodLabel = new(@"(?:[Pp]rojektperiod|[Pp]eriod|[Pp]rojekttid|[Tt]idsperiod)(?:/projekttid)?\s*:\s*.{4,60}");
    private static readonly Regex RangeOfProject = new(@"(?:projekttiden|projektperioden|verksamhetsåren|[Mm]ellan|(?:[Pp]ågår|[Bb]edrivs|[Bb]edrevs|[Pp]ågick)\s+(?:under\s+)?(?:perioden\s+)?|under (?:perioden|tiden))\s*.{8,80}");
    private static readonly Regex Started = new(@"(?:[Ss]tarta(?:de|des|t)|[Ee]tablerades|[Pp]åbörjades|[Ii]nleddes|[Ii]nvigdes|[Bb]ildades)\s+(?:upp\s+)?(?:redan\s+)?(?:i\s+|den\s+|under\s+|år\s+|hösten\s+|våren\s+)*(?<when>.{4,30})");
    private static readonly Regex Ended = new(@"(?:[Aa]vsluta(?:des|s|t)|[Uu]pphörde|[Ss]lutade)\s+(?:i\s+|den\s+|under\s+|år\s+)*(?<when>.{4,30})");
    private static readonly Regex Occasion = new(@"konferens|seminari|forelasning|utbildning|workshop|intervju|\bhalls\b|\bholls\b|tematraff|studiebesok|frukostmote");
    private static readonly Regex Target = new(@"malgrupp(?:en|er|erna)?\s*(?::|ar|utgors av|bestar av|for \w+ ar)\s*(?<what>.+?)(?=(?<!\d)\.(?:\s|$)|$|\s(?:syfte|period|mal|drivs|drevs|bedrivs)\b:?)|(?:vand(?:er|e) sig|rikta(?:r|de) sig)\s+(?:framst\s+|i forsta hand\s+)?(?:till|mot)\s+(?<what>[^.]+)|\brikta[dt]\s+(?:till|mot)\s+(?<what>[^.]+)");
    private static readonly Regex Aim = new(@"(?:syftet?|andamalet|andamal)(?:/malgrupp)?\s*(?:med \w+\s+)?(?::|ar|har varit|var)\s*(?<what>.+?)(?=(?<!\d)\.(?:\s|$)|$|\s(?:malgrupp\w*|period)\b:?)|syfta(?:r|de)\s+till\s+(?<what>(?!ordinarie)[^.]+)|malet ar\s+(?<what>[^.]+)|malsattningen\s+(?:ar\s+)?(?<what>att [^.]+)");

    /// <summary>How much of a description tells the programme: further on it may speak of other activities.</summary>
    private const int OpeningLength = 160;

    /// <summary>The programme that the first words of a description name, or the empty string.</summary>
    public static string Programme(string flow)
    {
        var folded = FoldedText.Of(KindWords.Mend(flow.Length > OpeningLength ? flow[..OpeningLength] : flow));
        return Esf.IsMatch(folded) ? "esf_project"
            : Finsam.IsMatch(folded) ? "finsam_project"
            : National.IsMatch(folded) ? "other"
            : Ordinary.IsMatch(folded) ? "ordinary"
            : "";
    }

    /// <summary>Who runs or owns it, by the canonical name.</summary>
    public static string Owner(string flow)
    {
        var match = Running.Match(FoldedText.Of(flow));
        if (!match.Success)
        {
            return "";
        }

        var printed = flow.Substring(match.Groups["who"].Index, match.Groups["who"].Length).Trim();
        var canonical = Organizations.Canonical(printed);
        return char.IsUpper(printed[0]) ? PublicBody.Match(canonical) is { Success: true } body ? body.Value : canonical : "";
    }

    /// <summary>Its time: after <c>Period:</c>, else from the sentences that tell its start and end.</summary>
    public static Period Time(string flow, int? defaultYear)
    {
        var stated = PeriodLabel.Match(flow);
        if (stated.Success && MonthRanges.Find(stated.Value, defaultYear) is [var first, ..])
        {
            return first.Period;
        }

        if (ProjectTime(flow, defaultYear) is { } span)
        {
            return span;
        }

        var start = Point(Started, flow, defaultYear);
        var end = Point(Ended, flow, defaultYear);
        return start is null && end is null ? Event(flow, defaultYear) : new Period(start?.Start, end?.End);
    }

    /// <summary>A stretch of time that is said to be the project's: <c>hela projekttiden 2014-2015</c>.</summary>
    public static Period? ProjectTime(string flow, int? defaultYear)
    {
        // "mellan 16 och 29 år" may stand before it.
        var spans = RangeOfProject.Matches(flow).SelectMany(r => MonthRanges.Find(r.Value, defaultYear).Where(m => m.IsRange).Take(1));
        return spans.Select(s => (Period?)s.Period).FirstOrDefault();
    }

    /// <summary>Whom it is for.</summary>
    public static string TargetGroup(string flow) => Quote(Target, flow);

    /// <summary>What it is for.</summary>
    public static string Purpose(string flow) => Quote(Aim, flow);

    private static Period? Point(Regex pattern, string flow, int? defaultYear)
    {
        var match = pattern.Match(flow);
        return match.Success && MonthRanges.Find(match.Groups["when"].Value, defaultYear) is [var mention, ..] ? mention.Period : null;
    }

    /// <summary>A conference, lecture or training is held on a day or in a month.</summary>
    private static Period Event(string flow, int? defaultYear)
    {
        var opening = flow.Length > 2 * OpeningLength ? flow[..(2 * OpeningLength)] : flow;
        return Occasion.IsMatch(FoldedText.Of(opening)) && MonthRanges.Find(opening, defaultYear) is [var mention, ..]
            ? mention.Period
            : default;
    }

    private static string Quote(Regex pattern, string flow)
    {
        var match = pattern.Match(FoldedText.Of(flow));
        return match.Success ? flow.Substring(match.Groups["what"].Index, match.Groups["what"].Length).Trim(' ', ',', ';', '.') : "";
    }
}
