using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>The name with which a description opens: <c>Nästa steg individinriktat ESF-projekt</c>, <c>X vänder sig till …</c>.</summary>
public static class ActivityOpening
{
    private static readonly Regex Opening = new(
        @"^(?<name>[^.:(]{2,90}?)(?:" +
        @"\s*\((?=[^)]{0,60}(?:projekt|samverkan|verksamhet|insats))" +
        @"|,?\s+(?:ar\s+)?(?:-\s+)?(?:ett\s+|en\s+|nytt\s+|individinriktat\s+|strukturinriktat\s+|ordinarie\s+|tvaarigt\s+|trearigt\s+)*(?:finsam|esf|eu|nationellt)-?\s?(?:projekt|insats)" +
        @"|\s+-\s+(?:ordinarie|ett|en|individ)" +
        @"|\s+(?:syfta(?:r|de)|vand(?:er|e) sig|rikta(?:r|de) sig|ar (?:en|ett|riktad|namnet)|innebar|ags av|agdes av|drivs|drevs|bedrivs|bedrevs|startade|holls|tillsattes|genomfordes|har som|erbjuder)\b" +
        @"|,\s+(?:h[ao]lls|ett|en|om|som)\b" +
        @"|\s+(?:den\s+)?\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b" +
        @"|(?<beside>\s+(?:totalt\s+)?\d+\s+\S*(?:moten|deltagare|arenden)\b))");
    private static readonly Regex NoName = new(@"^(?:i|pa|under|det|den|de|denna|detta|dessa|vi|en|ett|alla|flera|totalt|inom|genom|efter|for|till|vid|som|om|att|nar|har|dar|av|andra|med|mot|fran|idag|sedan|syfte\w*|mal(?:et|en|grupp\w*)?|period\w*|driv\w*|drev\w*|bedriv\w*|lank|resultat\w*|styrelse\w*|forbund\w*|samordningsforbund\w*|projekt(?:et|en|ens|ets)?|pilotprojektet|verksamhet(?:en|ens)?|insats(?:en|ens|er|erna)?|satsningen|arbetet|deltagar\w*|medarbetar\w*|personal\w*|chefer|myndighet(?:en|er|erna|ernas)?|part(?:er|erna)|kommun(?:en|erna)|slutrapport|(?:arbete|studier|a-kassa|sjukpenning|forsorjningsstod|aktivitets(?:stod|ersattning)|sjukersattning)\s*:?\s*\d+|(?:annan|ingen) (?:offentlig )?forsorjning|tabell|diagram|manga|nagra|aven|dock|utover|varje|nya|nytt|ny|alla|utvardering\w*|uppfoljning\w*|antal\w*|ungdomar|unga|personer|individ\w*|individerna|medel|forsakringskassan|arbetsformedlingen|regionen|landstinget|\w+ kommun|region \w+|nya|foljande|varav|samtliga|malsattningen|tanken|ambitionen|bakgrunden|metoden|utbildningen|gruppen|konferensen|enheten|teamet|syftet)\b(?!-)");
    private static readonly Regex Introduction = new(
        @"(?:initiera(?:de)?s|starta(?:de)?s|påbörjades|inleddes)\s+(?:ett|en)\s+(?<name>\p{L}+(?:arbete|projekt|utbildning|grupp|satsning|nätverk)\s+(?:för|kring|om)\s+\p{Lu}[\p{L}-]+)" +
        @"|(?:[Pp]rojektet|[Ii]nsatsen|[Vv]erksamheten)\s+är\s+(?<name>\p{Lu}[\p{L}-]+(?:\s+\p{Ll}+)?)\s+som\b" +
        @"|(?:[Pp]rojektet|[Ii]nsatsen)\s+(?<name>\p{L}[^.,;:()\n]{2,45}?)\s+(?:är|syftar|vänder|drivs|ägs|startade|bedrivs)\b");
    private static readonly Regex VerbFirst = new(@"^(?:(?:arbet|erbjud|vand|syft|rikt|start|pag|avslut|finansier|samverk|inneb|omfatt|best|utgor|utgar|driv|ags|bygg|bidr|bedriv|planer|genomfor|fortsatt|utvecklar|utvecklas|utvecklade|lever|visa|anvand|presenter|resulter|kommer|upphor|legat|haft|blev|blir|fick|far|gar)\w*|ar|har|hade|ska|skall|kan|var|vill|bor|i|pa|som|med|och|for|till|inte|ej|att|av|under|sedan|dar|nar)\b");

    /// <summary>What somebody did on a day: <c>Arbetsgruppen beslutade den 4 mars</c> names nobody's activity.</summary>
    private static readonly Regex VerbLast = new(@"\s(?:beslut\w+|\w{3,}ade)$");

    private static readonly Regex Kind = new(@"^(?:(?:ESF|Finsam|EU)-?\s?projektet|[Pp]rojektet|[Ii]nsatsen|[Vv]erksamheten|[Dd]elprojektet)\s+|,?\s+(?:individinriktat|strukturinriktat|ett|är|-|–)+$", RegexOptions.IgnoreCase);
    private static readonly Regex TrailingBracket = new(@"\s*\([^)]*\)?\s*$");
    private static readonly Regex LeadingCapitals = new(@"^(?:\p{Lu}[\p{L}-]+\s)+");

    private const int MostWords = 11;

    /// <summary>The name that a paragraph opens with, or null where it opens with none.</summary>
    public static string? NameOf(string paragraph)
    {
        var flow = JoinedLines.Flow(paragraph);
        if (KindWords.NameBefore(paragraph.Split('\n')[0]) is { } titled && CanName(titled) && titled.Split(' ').Length <= MostWords)
        {
            return titled;
        }

        if (flow.Length == 0 || !char.IsUpper(flow[0]))
        {
            return null;
        }

        var folded = FoldedText.Of(flow);
        var opening = Opening.Match(folded);
        if (!opening.Success || NoName.IsMatch(folded) || VerbLast.IsMatch(opening.Groups["name"].Value) || opening.Groups["name"].Value.Contains(')'))
        {
            return null;
        }

        var name = flow[..opening.Groups["name"].Length];
        if (opening.Groups["beside"].Success)
        {
            if (opening.Length > paragraph.Split('\n')[0].Trim().Length)
            {
                return null;
            }

            name = Continued(paragraph, name);
        }

        return Clean(name) is { Length: >= 3 } clean && clean.Split(' ').Length <= MostWords && !ActivityWords.IsGeneric(clean) ? clean : null;
    }

    /// <summary>Whether a title can be the name of an activity, by its first word and by having a word of its own.</summary>
    public static bool CanName(string title) => !title.Contains(')') && !NoName.IsMatch(FoldedText.Of(title)) && !ActivityWords.IsGeneric(title);

    /// <summary>An activity that a sentence brings in: <c>initierades ett utvecklingsarbete för X</c>, <c>Det andra projektet är X som …</c>.</summary>
    public static IEnumerable<(int At, string Name)> Introduced(string text)
    {
        foreach (Match match in Introduction.Matches(text))
        {
            var name = Clean(JoinedLines.Flow(match.Groups["name"].Value));
            if (!VerbFirst.IsMatch(FoldedText.Of(name)) && (name.Split(' ').Length > 2 || !ActivityWords.IsGeneric(name)) && name.Length > 3)
            {
                yield return (match.Groups["name"].Index, char.ToUpperInvariant(name[0]) + name[1..]);
            }
        }
    }

    /// <summary>A name without the words that only say what kind of thing it names.</summary>
    public static string Clean(string name)
    {
        var bare = Kind.Replace(TrailingBracket.Replace(name.Trim(), ""), "");
        return bare.Trim(' ', ',', ';', ':', '-', '–', '.', '•', '*', '"', '”');
    }

    /// <summary>The name goes on below where the text of the column beside it broke in: its capitalized words belong to it.</summary>
    private static string Continued(string paragraph, string name)
    {
        var lines = paragraph.Split('\n');
        var more = lines.Length > 1 ? LeadingCapitals.Match(lines[1]) : Match.Empty;
        return more.Success && name.Length < lines[0].Length ? $"{name} {more.Value.Trim()}" : name;
    }
}
