using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>The words by which headings announce activities, and those that name none.</summary>
public static class ActivityWords
{
    private static readonly Regex Announcing = new(@"\b\w*(?:insatser|verksamheter|projekt|aktiviteter|projekten|insatserna|verksamheterna)\b|\bprojektverksamhet|^(?:forbundets\s+)?verksamhet(?:en)?(?:\s+under\s+\S+|\s+(?:19|20)\d\d)?$");
    private static readonly Regex LevelZone = new(@"^(?:insatser|verksamheter|projekt|aktiviteter) (?:pa|inom) (?:individ|struktur|organisations|grupp)\w*$|^(?:individ|struktur)\w* (?:insatser|verksamheter|projekt|aktiviteter)$");
    private static readonly Regex PlainZone = new(@"insatser|^(?:\w+ )?projekt(?:en)?\b");
    private static readonly Regex Accounting = new(@"ekonomi|budget|kostnad|utfall|intakt|bokslut|redovisning|ansok|projektplan|projektledare|projektnamn|projektagare|maluppfyll|\bresultat|uppfoljning|utvarder|\bnot \d|driftred|\bplan\b|kommentar|prioriter");
    private static readonly Regex Division = new(@"^(?:bakgrund|syfte|mal\b|malet|malgrupp|malsattning|resultat|malupp|uppfolj|utvard|samman(?:fattning|stallning)|ekonomi|kostnad|finansiering|budget|organisation|metod|arbetssatt|deltagar|antal|period|framtid|framat|framover|utblick|slutsats|analys|beskrivning|allmant|inledning|om forbundet|bilag|styr|samverkan$|framgangs|tabell|diagram|figur|statistik|innehall|personal|kommentar|verksamhetens|vision|uppdrag|projektorganisation|tidplan|problem|nytto|losning|forank|referens|beslut)");
    private static readonly Regex GenericWord = new(@"^(?:\w*(?:insats(?:er|erna)?|verksamhet(?:er|en|erna)?|projekt(?:en|et)?|aktiviteter(?:na)?|inriktade?|paverkande)|och|samt|eller|for|med|av|till|inom|i|pa|som|om|ung[a]?|ungdomar|vuxna?|barn|ovriga?|andra|nya|pagaende|avslutade|finansierade|finansieras|ordinarie|esf|eu|finsam|forbundets|samordningsforbundets?|forbundet|ar|aret|arets|under|stodjande|stod|samverkan|gemensamma|niva|individniva|strukturell(?:a)?|strukturniva|individuella?|processer|personer|malgrupper?|vara|vara|beviljade|beslutade|aktuella|se|kompetensutveckling|forstudier|forebyggande|rehabiliterande|processinriktade)$");
    private static readonly Regex Ending = new(@"^(?:ekonomi|resultat- ?och|resultatrak|balansrak|kassaflode|finansieringsanalys|styrelse|revisi|underskrift|slutord|bilag|noter|forvaltning|redovisningsprincip|maluppfyll|uppfoljning|sammanfattning)");
    private static readonly Regex Evidence = new(@"syfte|syftar|malgrupp|vander sig|riktar sig|\bdrivs\b|\bdrevs\b|\bags\b|\bagdes\b|period:|deltagare|huvudman|projektagare|finansiera");
    private static readonly Regex Fact = new(@"^(?:(?:syfte|malgrupp(?:er)?|syfte/malgrupp|projektperiod|projekttid|period|projektagare|huvudman|insatsagare|mal och syfte)\s*:|(?:drivs|drevs|ags) av\b|malgruppen (?:ar|utgors)\b|syftet (?:ar|med)\b)");
    private static readonly Regex OneActivity = new(@"^(?:Projekt(?:et)?|Insats(?:en)?|Verksamheten|Delprojekt(?:et)?|Förstudie(?:n)?|Pilot(?:projekt)?)\s+[""”]?\p{Lu}\p{L}{2,}");
    private static readonly Regex Brackets = new(@"\([^)]*\)?");

    /// <summary>A heading below which activities are described.</summary>
    public static bool IsZone(string title)
    {
        var folded = FoldedText.Of(title);
        return Announcing.IsMatch(folded) && !Accounting.IsMatch(folded);
    }

    /// <summary>A line of nothing but a level and the word for activities (<c>Insatser på individnivå</c>): a heading whatever it looks like.</summary>
    public static bool IsLevelZone(string line) => LevelZone.IsMatch(FoldedText.Of(line).Trim());

    /// <summary>Words that announce activities even where nothing shows a heading: what other associations call their verksamhet is none.</summary>
    public static bool IsPlainZone(string title) => IsZone(title) && PlainZone.IsMatch(FoldedText.Of(title));

    /// <summary>A heading that groups activities or divides a description, and so is no activity's name.</summary>
    public static bool IsGeneric(string title)
    {
        var bare = Brackets.Replace(FoldedText.Of(title), " ");
        return Division.IsMatch(bare)
            || FoldedText.Key(bare).Split(' ').All(w => w.Length < 2 || char.IsDigit(w[0]) || GenericWord.IsMatch(w));
    }

    /// <summary>A heading that ends the description of activities, whatever its rank.</summary>
    public static bool EndsZone(string title) => Ending.IsMatch(FoldedText.Of(title));

    /// <summary>Words by which a paragraph shows that it describes an activity.</summary>
    public static bool Describes(string text) => Evidence.IsMatch(FoldedText.Of(text));

    /// <summary>A line of the sheet of facts that a description opens with: <c>Syfte: …</c>, <c>Drivs av …</c>.</summary>
    public static bool IsFact(string line) => Fact.IsMatch(FoldedText.Of(line).TrimStart());

    /// <summary>A heading that names one activity and says that it is one: <c>Projekt Vändpunkten</c>.</summary>
    public static bool IsOneActivity(string title) => OneActivity.IsMatch(title);

    /// <summary>The level that a heading announces.</summary>
    public static string LevelOf(string title) => FoldedText.Of(title) switch
    {
        var t when t.Contains("individ") => "individual",
        var t when t.Contains("struktur") || t.Contains("kompetens") => "structural",
        _ => "",
    };

    /// <summary>The programme that a heading announces.</summary>
    public static string ProgrammeOf(string title) => FoldedText.Of(title) switch
    {
        var t when t.Contains("esf") || t.Contains("socialfond") => "esf_project",
        var t when t.Contains("insats") => "",
        var t when t.Contains("ordinarie") || t.Contains("verksamheter") => "ordinary",
        var t when t.Contains("projekt") => "finsam_project",
        _ => "",
    };
}
