using Finsam.Extract.Interpret.Goals;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Activities;

namespace Finsam.Extract.Tests.Goals;

public class GoalReaderTests
{
    private const string Bracketed = """
        # 4 Måluppfyllelse

        1.

        Stödja insatser som parterna inte kan bära var för sig, insatser som
        medför extra kostnader.
        (Målet uppfyllt. Nya insatser har
        startats under året)

        God hushållning

        (Målet delvis uppfyllt. Kostnaderna steg)

        Ordna medlemssamråd (Målet ej uppfyllt)
        """;

    [Fact]
    public void A_verdict_in_brackets_belongs_to_the_paragraph_before_it() => Assert.Equal(
        [
            (1, "Stödja insatser som parterna inte kan bära var för sig, insatser som medför extra kostnader.", "met", "Nya insatser har startats under året"),
            (2, "God hushållning", "partly_met", "Kostnaderna steg"),
            (3, "Ordna medlemssamråd", "not_met", ""),
        ],
        Read(Bracketed));

    [Fact]
    public void A_bracket_may_hold_nothing_but_the_verdict() => Assert.Equal(
        [(1, "Förbundet ska ha minst tre insatser.", "partly_met", ""), (2, "Kön ska vara kort.", "not_met", "")],
        Read("Måluppfyllelse\n\nMål 1: Förbundet ska ha minst tre insatser. (Delvis uppfyllt)\n\nMål 2: Kön ska vara kort. (Ej uppnått)"));

    [Fact]
    public void Lost_rings_and_dots_hide_no_verdict() => Assert.Equal(
        ["met", "partly_met", "not_met"],
        Read(Bracketed.Replace("Målet", "M3let").Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o')).Select(g => g.Fulfilment));

    [Fact]
    public void A_verdict_on_a_line_of_its_own_belongs_to_the_goal_above_it() => Assert.Equal(
        [(1, "Minst 40 deltagare ska få stöd.", "met", "43 fick det"), (2, "Väntetiden ska kortas.", "not_met", "")],
        Read("""
            Mål 1: Minst 40 deltagare ska få stöd.
            Måluppfyllelse: Målet är uppfyllt. 43 fick det.

            Mål 2; Väntetiden ska kortas.
            Måluppfyllelse: Ej uppfyllt
            """));

    [Fact]
    public void A_table_of_goals_and_verdicts_is_read_by_row() => Assert.Equal(
        [(1, "Fler unga i arbete", "met", ""), (2, "Kortare köer", "partly_met", "Två av tre")],
        Read("Mål\tUppfyllt\tKommentar\nFler unga i arbete\tJa\t\nKortare köer\tDelvis\tTvå av tre\n"));

    [Fact]
    public void Columns_of_goals_that_no_table_was_made_of_are_read_by_line() => Assert.Equal(
        [("Fler unga i arbete", "met", "Två av tre"), ("Kortare köer", "partly_met", "")],
        GoalReader.Run(Reports.Of("Mål\tMåluppfyllelse\tKommentar\nFler unga i arbete\tJa\tTvå av tre\nKortare köer\tDelvis\t\nFramtiden\n") with { Tables = [] })
            .Select(g => (g.Goal, g.Fulfilment, g.Comment)));

    [Fact]
    public void A_goal_that_runs_over_its_lines_is_one_wherever_its_verdict_stands() => Assert.Equal(
        [
            ("Fler unga ska vara i arbete eller studier vid årets slut", "met", "Två av tre"),
            ("Köerna ska vara kortare än fjolårets", "not_met", "Flera tjänster har varit vakanta"),
            ("Alla parter ska delta", "partly_met", ""),
        ],
        GoalReader.Run(Reports.Of("""
            Mål	Måluppfyllelse	Kommentar
            Fler unga ska vara i arbete eller
            studier vid årets slut	Uppfylit	Två av tre
            Köerna ska vara	Flera tjänster har varit
            kortare än fjolårets	Ej uppfyllt	vakanta
            Alla parter ska	Delvis
            delta
            Framtiden
            Under nästa år fortsätter arbetet med oförändrad inriktning.
            """) with { Tables = [] }).Select(g => (g.Goal, g.Fulfilment, g.Comment)));

    [Fact]
    public void Rows_of_a_table_of_which_the_first_has_no_verdict_are_one_goal() => Assert.Equal(
        [(1, "Fler unga ska vara i arbete", "met", "Två av tre"), (2, "Kortare köer", "", ""), (3, "Nöjda deltagare", "met", "")],
        Read("Mål\tUppfyllt\tKommentar\nFler unga ska\t\tTvå av\nvara i arbete\tJa\ttre\nKortare köer\t\t\nNöjda deltagare\tJa\t\n"));

    [Fact]
    public void A_sentence_may_tell_a_goal_and_that_it_was_passed() => Assert.Equal(
        [(1, "hälften ska gå vidare till arbete", "met", "ett mål som överträffats")],
        Read("Förbundet har satt som mål att hälften ska gå vidare till arbete, ett mål som överträffats. Det är bra.\n\nFörbundet har satt som mål att hälften ska gå vidare till arbete, ett mål som överträffats."));

    [Fact]
    public void A_goal_without_a_verdict_has_none() => Assert.Equal(
        [(1, "en mötesplats har öppnats före 2023", "", "")],
        Read("Projektet arbetar mot målsättningen att en mötesplats har öppnats före 2023. Arbetet pågår."));

    [Theory]
    [InlineData("uppfyllt", "met")]
    [InlineData("Delvis uppnått", "partly_met")]
    [InlineData("Målet har inte nåtts", "not_met")]
    [InlineData("Grön", "met")]
    [InlineData("pågår", "")]
    public void Verdicts_are_told_by_their_words(string text, string code) => Assert.Equal(code, Verdicts.Of(text));

    [Fact]
    public void Minutes_hold_no_goals() => Assert.Empty(GoalReader.Run(Reports.Of(Bracketed, DocumentType.Minutes)));

    private static (int Index, string Goal, string Fulfilment, string Comment)[] Read(string report) =>
        [.. GoalReader.Run(Reports.Of(report)).Select(g => (g.GoalIndex, g.Goal, g.Fulfilment, g.Comment))];
}
