using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>The words that documents of each kind are titled with, and the words that bear a title out.</summary>
internal static class TitleWords
{
    /// <summary>What may stand before the title word: whose it is, or that it is a draft.</summary>
    private static readonly Regex LeadPattern = new(@"^(?:(?:samordningsforbundets?|finsam|forbundets|styrelsens?|forslag till|forslag|utkast(?: till)?|preliminar|bilaga \w{1,3}[\s:.-]+)\s*(?=\S)(?:[^.!?]{0,60}?\s)??(?=(?:arsredov|protokoll|sammantradesp|styrelsep|kallelse|foredragn|delars|revision|verksamhetsp|verksamhetsb|budget)))+");

    private static readonly Regex SpacedPattern = new(@"^(?:\p{L}\s){4,}\p{L}$");

    /// <summary>A sentence about a document is no title.</summary>
    private static readonly Regex SentencePattern = new(@"[.!?]\s*$|[,;]\s*$|\b(?:gicks?|forvaras|justeras|lades|laggs|ska|skall|har|hade|ar(?! (?:19|20)\d\d\b)|var|godkan\w+|finns|bifogas|anslas|redovisa\w*|upprattad|upprattas|innehaller|foredrog|foredrar|foredrogs|beslutade?|presenterade?s?|ger|ligger|fran foregaende|foregaende)\b");

    private static readonly Regex RestPattern = new(@"^(?:[\s:.,/()-]|\d|nr\b|ar\b|den\b|for\b|fort\b|fran\b|over\b|sammantrade\w*|styrelse\w*|mote\w*|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)*");
    private static readonly Regex MinutesCompanion = new(@"narvarande|beslutande|plats och tid|tid och plats|\bplats\b|\btid\b|ordforande|sekreterare|justera|datum|[§$] ?1\b|\bfort\b|styrelsemote|motets oppnande");
    private static readonly Regex NoticeCompanion = new(@"sammantrade|styrelsemote|\bmote\b|\btid\b|\bplats\b|\blokal\b|\bklockan\b|\bkl\b|dagordning|foredragningslista|motets oppnande|valkom");
    private static readonly Regex ReportCompanion = new(@"organisationsnummer|\borg\.? ?nr|rakenskapsar|styrelsen for|inneh.ll|forvaltningsberattelse|perioden|verksamhetsar|samordningsforbundet|ordforande har ordet|sammanfattning|resultatrakning|balansrakning|kassaflodesanalys|driftredovisning|budgetuppfoljning|arets resultat|\bnot 1\b");
    private static readonly Regex AuditCompanion = new(@"granskat|revisorer|revision av|revisionssed|till (?:forbundsmedlemmarna|fullmaktige|styrelsen|foreningsstamman|arsstamman|arsmotet|medlemmarna|forbundets)|ansvarsfrihet|uttalande|rakenskaper");
    private static readonly Regex ProjectCompanion = new(@"projektagare|bakgrund|syfte|malgrupp|projektledare|tidplan|sokande|kontaktperson|beskrivning|kostnad");
    private static readonly Regex PlanCompanion = new(@"budget|vision|uppdrag|inledning|inneh.ll|malgrupp|\bmal\b|prioriter|faststalld|antagen");
    private static readonly Regex NoCompanion = new(@"(?!)");

    /// <summary>A title in a piece of text.</summary>
    /// <param name="Name">The title as printed (of a form: what stands after <c>Projektnamn:</c>).</param>
    /// <param name="IsAlone">Nothing but the title word, a year, a number or a date.</param>
    /// <param name="IsWeak">A word that often heads a mere section.</param>
    internal sealed record Title(DocumentType Type, string Name, bool IsAlone, bool IsWeak);

    private static readonly (DocumentType Type, Regex Pattern)[] Kinds =
    [
        (DocumentType.ProjectDescription, new Regex(@"^(?:(?<label>(?:projektets? ?namn|projektnamn|projekttitel|namn pa (?:projektet|insatsen)|insatsens namn)\s*:)|projektansokan|projektbeskrivning|projektplan\b|id.beskrivning|insatsbeskrivning|ansokan(?: om| till| avseende|$))")),
        (DocumentType.InterimReport, new Regex(@"^(?:delars(?:rapport|bokslut|redovisning)|halvars(?:rapport|bokslut)|tertial(?:rapport|bokslut)|kvartalsrapport)")),
        (DocumentType.AnnualReport, new Regex(@"^(?:arsredovisning|arsberattelse|verksamhets(?:berattelse)?-? och arsredovisning|bokslut och arsredovisning|(?<weak>verksamhetsberattelse|arsbokslut))")),
        (DocumentType.AuditReport, new Regex(@"^(?:revisionsberattelse|revisorernas (?:berattelse|granskningsrapport)|granskningsrapport|revisionsrapport|revisors rapport|revisorns rapport)")),
        (DocumentType.ActivityPlan, new Regex(@"^(?:verksamhetsplan|verksamhetsinriktning|mal och budget|flerarsplan|(?<weak>budget(?: och| for| \d{4}|$)))")),
        (DocumentType.Notice, new Regex(@"^(?:kallelse\b|foredragningslista|arendelista|(?<weak>dagordning\b))")),
        (DocumentType.Minutes, new Regex(@"^(?:sammantrades|styrelse|motes|stammo|arsmotes|besluts|forbundsstyrelsens? )?protokoll(?:\b|$)(?!s?utdrag)|^minnesanteckningar")),
        (DocumentType.Appendix, new Regex(@"^bilaga\b(?=\s*(?:\d|[a-h]\b|:|$))")),
    ];

    private static readonly (string Word, DocumentType Type)[] LongWords =
    [
        ("arsredovisning", DocumentType.AnnualReport), ("sammantradesprotokoll", DocumentType.Minutes), ("protokoll", DocumentType.Minutes),
        ("styrelseprotokoll", DocumentType.Minutes), ("kallelse", DocumentType.Notice), ("foredragningslista", DocumentType.Notice),
        ("delarsrapport", DocumentType.InterimReport), ("delarsbokslut", DocumentType.InterimReport),
        ("revisionsberattelse", DocumentType.AuditReport), ("verksamhetsplan", DocumentType.ActivityPlan),
    ];

    /// <summary>The title that a text is, or null.</summary>
    internal static Title? Read(string text)
    {
        var name = SpacedPattern.IsMatch(text) ? text.Replace(" ", "", StringComparison.Ordinal) : text.Trim();
        var folded = LeadPattern.Replace(Folded.Of(name), "");
        if (folded.Length is < 5 or > 110 || SentencePattern.IsMatch(folded))
        {
            return null;
        }

        foreach (var (type, pattern) in Kinds)
        {
            var match = pattern.Match(folded);
            if (match.Success)
            {
                return Found(type, name, match, folded);
            }
        }

        return Misread(folded) is { } misread ? new Title(misread, name, !folded.Contains(' '), false) : null;
    }

    /// <summary>How many of the words that go with a kind of document stand in the text below its title.</summary>
    internal static int Companions(DocumentType type, string below) =>
        (type switch
        {
            DocumentType.Minutes => MinutesCompanion,
            DocumentType.Notice => NoticeCompanion,
            DocumentType.AnnualReport or DocumentType.InterimReport => ReportCompanion,
            DocumentType.AuditReport => AuditCompanion,
            DocumentType.ProjectDescription => ProjectCompanion,
            DocumentType.ActivityPlan => PlanCompanion,
            _ => NoCompanion,
        }).Matches(Folded.Of(below)).Select(m => m.Value).Distinct().Count();

    private static Title? Found(DocumentType type, string name, Match match, string folded)
    {
        if (match.Groups["label"].Success)
        {
            var value = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', '\t', '.', '_');
            return value.Length > 1 ? new Title(type, value, true, false) : null;
        }

        var rest = RestPattern.Replace(folded[(match.Index + match.Length)..], "");
        return new Title(type, name, rest.Length == 0, match.Groups["weak"].Success);
    }

    private static DocumentType? Misread(string folded)
    {
        var first = folded.Split(' ', '\t')[0].Trim(':', '.', ',');
        foreach (var (word, type) in LongWords)
        {
            if (first.Length >= 8 && EditDistance.Of(first, word, 1) <= 1)
            {
                return type;
            }
        }

        return null;
    }
}
