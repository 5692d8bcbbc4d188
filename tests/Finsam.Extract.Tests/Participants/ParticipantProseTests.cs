using Finsam.Extract.Interpret.Participants;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Participants;

public class ParticipantProseTests
{
    [Theory]
    [InlineData("Totalt 22 deltagare (7 kvinnor + 15 män), varav 8 avslutats med följande försörjning: Arbete: 4 Studier: 1 kvinna", "participants total 22|participants women 7|participants men 15|completed total 8|work total 4|studies women 1")]
    [InlineData("Aktivitetsersättning: 9 (3 kv. + 6 män)", "activity_compensation total 9|activity_compensation women 3|activity_compensation men 6")]
    [InlineData("Under året har 425 deltagare, varav 195 var nya, fått stöd.", "participants total 425|new_participants total 195")]
    [InlineData("30 deltagare varav 11 avslutats och gått vidare till arbete/studier (3 kvinnor och 8 män).", "participants total 30|completed total 11|work_or_studies total 11|completed women 3|work_or_studies women 3|completed men 8|work_or_studies men 8")]
    [InlineData("108 individärenden (66 kvinnor och 42 män) har aktualiserats.", "cases total 108|cases women 66|cases men 42")]
    [InlineData("Under året deltog 35 personer i verksamheten. Av de 12 som avslutats har 5 gått till arbete och 3 till studier.", "participants total 35|completed total 12|work total 5|studies total 3")]
    [InlineData("varav 2 män avslutats med\nFörsörjningsstöd.", "completed men 2|income_support men 2")]
    [InlineData("42 deltagare och 1 icke binär/annat, varav ännu\ningen avslutats", "participants total 42|participants other 1|completed total 0")]
    [InlineData("Sex samrådsteam och 51 samrådsmöten", "meetings total 51")]
    public void Sentences_count_people_by_measure_and_gender(string text, string expected) => Assert.Equal(expected.Split('|'), Counts(text));

    [Theory]
    [InlineData("Målet är 50 deltagare under året.")]
    [InlineData("Verksamheten har plats för 20 deltagare.")]
    [InlineData("cirka 40 deltagare")]
    [InlineData("I verksamheten arbetar 9 personer anställda av förbundets huvudmän.")]
    [InlineData("unga 16-29 år med stöd från 4 myndigheter")]
    [InlineData("54 % har gått till arbete eller studier")]
    [InlineData("kostnaden blev 250 000 kronor")]
    [InlineData("gick 25 % 0 till arbete eller studier")]
    public void Aims_places_staff_ages_and_money_count_nobody(string text) => Assert.Empty(Counts(text));

    [Fact]
    public void The_text_of_the_column_beside_may_break_a_phrase() => Assert.Equal(
        ["participants total 114", "participants women 44", "participants men 68", "completed total 46", "work total 10", "work women 7", "work men 3"],
        Counts("""
            Fyren (ordinarie myndighetssamverkan). Totalt 114 deltagare (44 kvinnor + 68
            Myndigheterna arbetar samlat för att ge stöd till män) varav 46 avslutats med följande
            deltagaren att komma ut i egen försörjning. försörjning:
            Mer text i den första spalten. Arbete: 10 (7 kvinnor + 3 män)
            """));

    [Fact]
    public void A_noun_broken_between_columns_is_put_together() => Assert.Equal(
        ["completed total 122", "completed women 74", "completed men 25"],
        Counts("Totalt har 122 del-\n\nSyfte: utbildning för chefer, HR- tagare (74 kvinnor\nspecialister och ekonomer och 25 män) fullgjort\n"));

    [Fact]
    public void Lost_rings_and_dots_hide_no_number() =>
        Assert.Equal(["participants total 22", "participants women 7", "participants men 15"], Counts("Totalt 22 deltagare (7 kvinnor + 15 man)"));

    [Fact]
    public void A_column_of_numbers_is_dealt_out_to_the_descriptions_above_it() => Assert.Equal(
        [
            "Stegen participants total 5 count", "Stegen participants women 2 count", "Stegen participants men 3 count",
            "Vändpunkten participants total 42 count", "Fyren participants total 14 count", "Fyren completed total 6 count",
        ],
        ParticipantTableTests.Read("""
            2.1 Individinriktade insatser

            Stegen, individinriktat Finsam-projekt

            Syfte: att fler kommer närmare arbete.

            Vändpunkten (ESF-projekt)

            Målgrupp är unga som varken arbetar eller studerar.

            Fyren (ordinarie samverkan)

            Drivs av Ekdala kommun.

            DELTAGARVOLYM

            Totalt 5 deltagare (2 kvinnor + 3
            män)

            Totalt 42 deltagare i två spår

            Slutrapport totalt 14 deltagare
            varav 6 avslutats.
            """));

    [Fact]
    public void Lines_of_outcomes_below_a_total_are_its_numbers() => Assert.Equal(
        ["Totalt work total 27 count", "Totalt studies total 10 count", "Totalt unemployment_insurance total 2 count", "Totalt completed total 39 count"],
        ParticipantTableTests.Read("TOTALT\nArbete 27\nStudier 10\nA-kassa 1 2\nSjukersättning\nTotalt avslutade deltagare 39\n"));

    [Fact]
    public void Sums_over_the_association_have_no_activity_and_are_told_once() => Assert.Equal(
        [" participants total 792 count", " participants men 47 percent", " participants women 53 percent"],
        ParticipantTableTests.Read("""
            # Sammanfattning

            Under året fick totalt 792 människor stöd av parterna. Könsfördelningen är jämn (47 % män och 53 % kvinnor).

            # Avslutning

            Totalt har 792 människor fått stöd.
            """));

    [Fact]
    public void Text_below_a_table_repeats_it_and_is_not_read_again() => Assert.Equal(
        ["Fyren participants total 27 count", "Fyren completed total 13 count"],
        ParticipantTableTests.Read("**Fyren**\n\n\tAntal\nAntal deltagare\t27\nTotalt antal avslutade\t13\n\nTotalt har 28 personer fått stöd. Av de 14 som avslutats har 5 gått till arbete.\n"));

    [Fact]
    public void Minutes_are_not_asked() =>
        Assert.Empty(ParticipantTableTests.Read("Under året fick totalt 792 människor stöd av parterna.", DocumentType.Minutes));

    private static string[] Counts(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((t, i) => new Line { Index = i, Number = i + 1, SourceText = t, Plain = t, Text = t });
        return [.. CountReader.Run("A", new Finsam.Extract.Interpret.JoinedLines(lines)).Select(r => $"{r.Measure} {r.Gender} {r.Value}")];
    }
}
