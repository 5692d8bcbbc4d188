using System.Globalization;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Forge;

/// <summary>Running text of the field: sentences from patterns whose places are filled by lot.</summary>
internal static partial class Sentences
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["vem"] = ["Förbundet", "Styrelsen", "Beredningsgruppen", "Kansliet", "Processledaren", "Samverkansteamet", "Verksamheten", "Projektgruppen"],
        ["part"] = ["Försäkringskassan", "Arbetsförmedlingen", "regionen", "kommunens socialtjänst", "vårdcentralen", "psykiatrin", "arbetsmarknadsenheten", "vuxenutbildningen"],
        ["grupp"] = ["unga vuxna mellan 18 och 29 år", "personer med långvarig sjukskrivning", "nyanlända kvinnor", "deltagare med psykisk ohälsa", "personer som står långt från arbetsmarknaden", "långtidsarbetslösa med behov av samordnade insatser"],
        ["insats"] = ["förrehabilitering", "arbetsträning", "kartläggningssamtal", "samordnad rehabilitering", "friskvård i grupp", "språkstödjande praktik", "individuellt anpassat stöd", "hälsofrämjande aktiviteter"],
        ["verb"] = ["har under året utvecklat", "fortsätter att pröva", "har utvärderat", "behöver förstärka", "har lämnat över", "planerar att utöka", "ansvarar för", "har följt upp"],
        ["hur"] = ["i nära samarbete", "på ett strukturerat sätt", "utifrån den enskildes behov", "med gemensamma medel", "över myndighetsgränserna", "enligt verksamhetsplanen", "trots ökade väntetider", "på försök till årsskiftet"],
        ["följd"] = ["att fler närmar sig egen försörjning", "att färre faller mellan stolarna", "att väntetiden förkortats", "att kontakterna blivit enklare", "att åtgärderna sätts in tidigare", "att metoden nu används även i ordinarie verksamhet"],
        ["månad"] = ["januari", "februari", "mars", "april", "maj", "juni", "augusti", "september", "oktober", "november", "december"],
    };

    private static readonly string[] Patterns =
    [
        "{vem} {verb} {insats} för {grupp} {hur}.",
        "Ansvaret för {insats} delas numera mellan {part} och {part}.",
        "Resultatet visar {följd}.",
        "Under {månad} hölls {tal} möten med {part} och {part}, varav {tal} genomfördes på distans.",
        "Av de {tal} deltagare som avslutats gick {andel} till arbete eller studier och {andel} till {insats}.",
        "{vem} beslutade den {dag} {månad} att avsätta {belopp} kronor till {insats}.",
        "Målgruppen är {grupp}, och en förutsättning är att {part} deltar {hur}.",
        "Uppföljningen bygger på registrerade uppgifter, intervjuer och enkäter; svarsfrekvensen var {andel}.",
        "Erfarenheten är {följd}, vilket både {part} och {part} framhåller.",
        "Enligt lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser ska insatserna ligga inom de samverkande parternas samlade ansvarsområde.",
        "Därför är det viktigt {följd} även på längre sikt.",
        "För år {år} beräknas kostnaden öka med {andel}, främst på grund av {insats}.",
        "Önskemål om {insats} har framförts av {part}, men frågan är ännu inte löst.",
    ];

    internal static string Paragraph(Lot lot) => string.Join(' ', Enumerable.Range(0, lot.Whole(3, 6)).Select(_ => One(lot)));

    /// <summary>A pattern with its places filled; what stood in its first place begins with a capital.</summary>
    internal static string Filled(Lot lot, string pattern)
    {
        var text = SlotPattern().Replace(pattern, slot => Fill(lot, slot.Groups[1].Value));
        return pattern.StartsWith('{') ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] : text;
    }

    private static string One(Lot lot)
    {
        var text = Filled(lot, lot.One(Patterns));
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    private static string Fill(Lot lot, string slot) => slot switch
    {
        "tal" => lot.Whole(2, 60).ToString(),
        "andel" => $"{lot.Whole(3, 96)} %",
        "dag" => lot.Whole(1, 28).ToString(),
        "år" => lot.Whole(2010, 2024).ToString(),
        "belopp" => $"{lot.Whole(40, 990)} 000",
        _ => lot.One(Words[slot]),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotPattern();
}
