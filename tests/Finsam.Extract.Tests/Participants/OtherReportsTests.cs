using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Interpret.Participants;
using Finsam.Extract.Tests.Activities;

namespace Finsam.Extract.Tests.Participants;

/// <summary>Made-up reports of other associations, each in a style of its own.</summary>
public class OtherReportsTests
{
    [Fact]
    public void A_sheet_of_facts_below_a_bare_heading_is_an_activity() => Holds(
        """
        # 1 Förvaltningsberättelse

        ## 1.2 Verksamhet

        Samsteget (ordinarie verksamhet)
        Syfte: att ge samordnat stöd till personer som står långt från arbetsmarknaden.
        Målgrupp: kvinnor och män i åldern 18-64 år.
        Drivs av Furudals kommun i samverkan med Arbetsförmedlingen.
        Totalt 64 deltagare (35 kvinnor och 29 män), varav 21 avslutats.
        Arbete: 8 (5 kvinnor + 3 män)
        Studier: 4

        # 2 Resultaträkning
        """,
        "Samsteget",
        "Samsteget participants total 64|Samsteget participants women 35|Samsteget participants men 29|Samsteget completed total 21|"
            + "Samsteget work total 8|Samsteget work women 5|Samsteget work men 3|Samsteget studies total 4");

    [Fact]
    public void Running_text_tells_who_took_part_and_what_they_went_on_to() => Holds(
        """
        ## Insatser

        ### Vändpunkten

        Insatsen vänder sig till unga vuxna. Under året har 48 personer deltagit, varav 30 kvinnor och 18 män.
        Av dessa har 12 gått till arbete och 5 till studier.

        ## Ekonomi
        """,
        "Vändpunkten",
        "Vändpunkten participants total 48|Vändpunkten participants women 30|Vändpunkten participants men 18|"
            + "Vändpunkten work total 12|Vändpunkten studies total 5");

    [Fact]
    public void A_project_with_headings_of_its_own_parts_is_one_activity() => Holds(
        """
        ## Projekt Kompassen

        ### Syfte

        Projektet ska stödja unga vuxna i Lindö kommun.

        ### Deltagare

        Under året deltog 35 personer i projektet. Av de 12 som avslutats har 5 gått till arbete och 3 till studier.

        ## Ekonomisk redovisning

        Under året deltog 99 personer i undersökningen.
        """,
        "Projekt Kompassen",
        "Projekt Kompassen participants total 35|Projekt Kompassen completed total 12|Projekt Kompassen work total 5|Projekt Kompassen studies total 3");

    [Fact]
    public void A_table_of_genders_in_another_order_is_read_by_its_headings() => Holds(
        """
        ## Insatser

        ### Hamnen

        Målgruppen är sjukskrivna.

        Uppföljning\tTotalt\tMän\tKvinnor
        Antal deltagare\t41\t16\t25
        Avslutade\t12\t5\t7
        """.Replace("\\t", "\t"),
        "Hamnen",
        "Hamnen participants total 41|Hamnen participants men 16|Hamnen participants women 25|"
            + "Hamnen completed total 12|Hamnen completed men 5|Hamnen completed women 7");

    [Fact]
    public void Mangled_kinds_and_a_lost_colon_hide_neither_name_nor_number() => Holds(
        """
        ## Individinriktade insatser

        Brobyggarna mdmdmrlktat ESF- pr0]ekt

        Syfte: att fler kommer i arbete.

        Totalt 20 deltagare, varav 6 avslutats med följande försörjning:

        Arbete: 4

        Annan offentlig försörjning 2
        """,
        "Brobyggarna",
        "Brobyggarna participants total 20|Brobyggarna completed total 6|Brobyggarna work total 4|Brobyggarna other_public_support total 2");

    [Theory]
    [InlineData("Stigen, individinriktat Fmsam pro;ekt", "Stigen")]
    [InlineData("- Nya Stegen/Spåret (Finsam projekf)", "Nya Stegen/Spåret")]
    [InlineData("Nya vägen indivldinriktat ESF-projekt", "Nya vägen")]
    [InlineData("‘INDMDNRII(TADE INS;A'I'SEIUr PROJEI(T", null)]
    [InlineData("Individinriktade projekt", null)]
    public void A_kind_is_told_through_misread_letters(string line, string? name) => Assert.Equal(name, KindWords.NameBefore(line));

    [Fact]
    public void A_misread_name_is_spelled_as_the_running_text_spells_it() => Assert.Equal(
        ["Kompassteget Lindö"],
        Names("""
            ## Projekt

            Kompassteqet Lindó individinriktat Finsam-projekt

            Syfte: att stödja.

            ## Sammanfattning

            Under året har Kompassteget Lindö vuxit.
            """));

    [Fact]
    public void Names_that_differ_in_a_known_word_stay_apart() => Assert.Equal(
        ["Kompassen etapp tre", "Kompassen etapp två"],
        Names("""
            ## Projekt

            Kompassen etapp tre individinriktat Finsam-projekt

            Syfte: att stödja.

            Kompassen etapp två individinriktat Finsam-projekt

            Syfte: att stödja.
            """));

    [Fact]
    public void A_mangled_label_among_plain_ones_is_told_from_those_left() => Assert.Contains(
        "Totalt other_public_support 7",
        Counts("TOTALT\nArbete 27\nStudier 10\nA-kassa 2\n' Annan offånglia-’érsﬁq-'n.iﬁg 7 :\nTotalt avslutade deltagare 46\n").Select(c => c.Replace(" total ", " ", StringComparison.Ordinal)));

    [Fact]
    public void Numbers_are_attributed_where_the_name_is_printed_twice_and_not_where_it_stands_alone()
    {
        const string Description = "## Insatser\n\n### Hamnen\n\nMålgruppen är unga. Totalt 20 deltagare.\n\n## Ekonomi\n\n";
        Assert.False(Assert.Single(ParticipantReader.Run(Reports.Of(Description + "Resultatet är gott."))).IsAttributed);
        Assert.True(Assert.Single(ParticipantReader.Run(Reports.Of(Description + "Hamnen kostade mest."))).IsAttributed);
    }

    [Fact]
    public void Numbers_dealt_out_by_their_order_are_not_attributed() => Assert.All(
        ParticipantReader.Run(Reports.Of("""
            Stegen och Fyren har gett resultat.

            ## Individinriktade insatser

            Stegen, individinriktat Finsam-projekt

            Syfte: arbete.

            Fyren (ordinarie samverkan)

            Drivs av Ekdala kommun.

            Totalt 5 deltagare.

            Totalt 14 deltagare.
            """)),
        r => Assert.False(r.IsAttributed));

    private static void Holds(string report, string activities, string counts)
    {
        Assert.Equal(activities.Split('|'), Names(report));
        Assert.Equal(counts.Split('|').Order(), Counts(report).Order());
    }

    private static IEnumerable<string> Names(string report) => ActivityReader.Run(Reports.Of(report)).Select(a => a.Name);

    private static IEnumerable<string> Counts(string report) =>
        ParticipantReader.Run(Reports.Of(report)).Select(r => $"{r.Activity} {r.Measure} {r.Gender} {r.Value}");
}
