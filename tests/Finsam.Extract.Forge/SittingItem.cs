namespace Finsam.Extract.Forge;

/// <summary>An item of minutes.</summary>
/// <param name="Told">What was told and talked about.</param>
/// <param name="Decisions">What the meeting decides, each as an <c>att</c> clause without its first word; empty where it decides nothing.</param>
/// <param name="Passive">The decision as a sentence without a subject that decides, where that is how it is mostly written.</param>
internal sealed record SittingItem(string Title, string Told, string[] Decisions, string Passive)
{
    /// <summary>The items of one meeting, opening and end with them.</summary>
    internal static IEnumerable<SittingItem> Of(Lot lot, string adjuster)
    {
        yield return new SittingItem(lot.One(["Mötets öppnande", "Sammanträdet öppnas", "Öppnande"]), lot.One(["Ordföranden hälsade välkommen och förklarade mötet öppnat.", "Ordföranden öppnade sammanträdet.", ""]), [], "");
        yield return new SittingItem(lot.One(["Val av justerare", "Val av justeringsperson", "Justering"]), "", [$"utse {adjuster} att jämte ordföranden justera protokollet"], $"{adjuster} utsågs att jämte ordföranden justera protokollet.");
        yield return new SittingItem(lot.One(["Fastställande av dagordning", "Godkännande av dagordningen"]), "", ["fastställa den utsända dagordningen"], lot.One(["Dagordningen godkändes.", "Den utsända dagordningen fastställdes."]));
        foreach (var item in lot.Some(Pool, lot.Whole(7, 12)))
        {
            yield return item with { Title = Sentences.Filled(lot, item.Title), Told = Sentences.Filled(lot, item.Told), Decisions = [.. item.Decisions.Select(d => Sentences.Filled(lot, d))] };
        }

        yield return new SittingItem("Övriga frågor", lot.One(["Inga övriga frågor fanns att behandla.", "Ingen övrig fråga hade anmälts."]), [], "");
        yield return new SittingItem(lot.One(["Nästa sammanträde", "Kommande möten"]), Sentences.Filled(lot, "Styrelsen träffas nästa gång i {månad}."), [], "");
        yield return new SittingItem(lot.One(["Mötets avslutande", "Avslutning", "Sammanträdet avslutas"]), lot.One(["Ordföranden tackade för visat intresse och avslutade mötet.", "Ordföranden förklarade sammanträdet avslutat."]), [], "");
    }

    private static readonly SittingItem[] Pool =
    [
        new("Ekonomisk rapport per {månad}", "Processledaren redogjorde för det ekonomiska läget. Prognosen visar ett överskott om {belopp} kronor.", ["godkänna den ekonomiska rapporten"], "Den ekonomiska rapporten godkändes."),
        new("Budget för kommande verksamhetsår", "Ett förslag till budget hade sänts ut med kallelsen. {vem} föreslår att {belopp} kronor avsätts till {insats}.", ["fastställa budgeten i enlighet med förslaget", "uppdra åt förbundschefen att återkomma med en detaljbudget"], ""),
        new("Ansökan om medel till {insats}", "{part} ansöker om {belopp} kronor till {insats} för {grupp}. Beredningsgruppen har behandlat ansökan och tillstyrker den.", ["bevilja {belopp} kronor för {insats}", "insatsen ska följas upp efter sex månader"], ""),
        new("Information från parterna", "{part} berättade om omorganisationen. {part} informerade om att fler anvisas till {insats}.", [], "Informationen lades till handlingarna."),
        new("Föregående protokoll", "Protokollet från det förra mötet gicks igenom.", ["lägga protokollet till handlingarna"], "Protokollet lades till handlingarna."),
        new("Lägesrapport från pågående insatser", "Samordnaren redovisade deltagarantal och resultat. {tal} personer har deltagit sedan årsskiftet.", [], "Styrelsen godkände rapporten."),
        new("Delårsbokslut", "Delårsbokslutet visar att verksamheten bedrivs enligt plan.", ["godkänna delårsbokslutet och överlämna det till medlemmarna"], ""),
        new("Verksamhetsplan", "Utkastet till verksamhetsplan diskuterades, och några ändringar gjordes.", ["anta verksamhetsplanen med gjorda ändringar"], "Verksamhetsplanen antogs med gjorda ändringar."),
        new("Utvärdering av {insats}", "Utvärderaren presenterade slutrapporten. Ledamöterna ställde frågor om metod och urval.", [], ""),
        new("Attestordning", "Nuvarande attestordning är inaktuell sedan kansliet bytt lokaler.", ["anta ny attestordning att gälla från årsskiftet"], ""),
        new("Revisionens granskning", "Den sakkunnige föredrog granskningen av den interna kontrollen.", ["tacka för informationen", "ge kansliet i uppdrag att ta fram en riskanalys"], ""),
        new("Sammanträdestider", "Förslag till tider för nästa år hade tagits fram.", ["godkänna de föreslagna tiderna"], "De föreslagna tiderna godkändes."),
        new("Konferens om {insats}", "{vem} bjuder in till konferens. Den äger rum den {dag} {månad}.", ["två ledamöter deltar i konferensen"], ""),
        new("Remiss om samverkan kring {insats}", "Remissen besvaras senast den {dag} {månad}. Vid sammanträdet den {dag} {månad} beslutade styrelsen att invänta parternas yttranden.", ["avstå från att lämna yttrande"], ""),
        new("Återrapport från medlemssamråd", "Ordföranden återgav samtalen vid samrådet.", [], ""),
        new("Fråga om förlängning av {insats}", "Insatsen upphör vid årsskiftet. {part} önskar en förlängning.", ["återremittera ärendet till beredningsgruppen"], "Ärendet återremitterades till beredningsgruppen."),
        new("Kommunikationsplan", "Ett första utkast visades, och synpunkter lämnades.", ["bordlägga ärendet till nästa möte"], "Ärendet bordlades."),
        new("Rekrytering av samordnare", "Tjänsten har annonserats och {tal} ansökningar har kommit in.", [], ""),
    ];
}
