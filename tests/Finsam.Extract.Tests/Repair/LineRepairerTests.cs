using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class LineRepairerTests
{
    private const string Clean = """
        Samordningsförbundet Västra Dalen bildades år 2016 och har tre kommuner som medlemmar. Under året har styrelsen
        beslutat om nya insatser för unga vuxna som står långt från arbetsmarknaden. Ordförande är Åke Öhrn och vice ordförande
        är Märta Ahdén. The steering group visited Lund University and discussed Supported Employment with the project team.
        Förbundets organisationsnummer är 222000-1234, telefon 070-123 45 67, e-post kansli@vastradalen.se, www.vastradalen.se.
        Budgeten för 2021 är 1 234 567 kr, varav 12 % avser A4-projektet och 3 500 tkr avser §5 i förbundsordningen.
        """;

    [Theory]
    [InlineData("Forbundet har ocks3 h6gre kostnader dn forra 4ret.", "Förbundet har också högre kostnader än förra året.")]
    [InlineData("Arbetet &r l&ngsiktigt och sker pa uppdrag av styrelsen.", "Arbetet är långsiktigt och sker på uppdrag av styrelsen.")]
    [InlineData("En rehabiliteringsutvdrdering har gjorts i fdrbundet.", "En rehabiliteringsutvärdering har gjorts i förbundet.")]
    [InlineData("ARSREDOVISNING OCH REVISIONSBERATTELSE", "ÅRSREDOVISNING OCH REVISIONSBERÄTTELSE")]
    [InlineData("Styrelsen i Umed och Skellefted kommuner har métts.", "Styrelsen i Umeå och Skellefteå kommuner har mötts.")]
    [InlineData("Asa Lindstrém och Goran Sjéberg deltog.", "Åsa Lindström och Göran Sjöberg deltog.")]
    [InlineData("Under ar 2019 har projektet drivits pa tre orter.", "Under år 2019 har projektet drivits på tre orter.")]
    [InlineData("ersattare fr. 0. m. 2019-03-01", "ersättare fr. o. m. 2019-03-01")]
    public void Damaged_words_are_put_right(string read, string printed) => Assert.Equal(printed, Damaged.Repaired(read));

    [Fact]
    public void A_word_broken_at_the_line_end_is_judged_whole_and_stays_broken() =>
        Assert.Equal("Arbetet med sysselsätt-\nningsfrågor fortsätter.", Damaged.Repaired("Arbetet med sysselsdtt-\nningsfragor fortsatter."));

    [Theory]
    [InlineData("222000-1234 1 665 777 -85 240 2019-12-31 13.30 3 029,5 A4 Q1 §5 12 %")]
    [InlineData("kansli@forbundet.se www.forbundet.se https://forbundet.se/om-oss")]
    public void Numbers_and_addresses_are_never_changed(string read) => Assert.Equal(read, Damaged.Repaired(read));

    [Theory]
    [InlineData("Enligt BrÅ och SkÖna Hem i år")]
    [InlineData("Temperaturen 300 \u212A och 5 \u212B mättes")]
    public void A_capital_among_small_letters_and_signs_that_look_like_letters_stay(string read) => Assert.Equal(read, TextRepairer.Run(read).Text);

    [Fact]
    public void A_clean_document_is_left_alone() => Assert.Empty(TextRepairer.Run(Clean).Changes);

    [Fact]
    public void A_lone_upright_stroke_of_a_damaged_page_is_a_column_edge() =>
        Assert.Equal("projektet startade i maj\noch avslutas i juni", Damaged.Repaired("| projektet startade i maj |\noch avslutas i juni"));

    [Fact]
    public void An_upright_stroke_of_a_clean_page_stays() => Assert.Contains("a | b", TextRepairer.Run(Clean + "\na | b").Text);

    [Fact]
    public void A_change_is_recorded_where_the_source_has_it()
    {
        var lines = Repair(Damaged.Page + "\n**Férbundets** styrelse");
        var line = lines[^1];
        var repair = Assert.Single(line.Repairs);
        Assert.Equal("Förbundets styrelse", line.Text);
        Assert.Equal("Férbundets", line.SourceText.Substring(repair.Start, repair.Length));
        Assert.Equal(("Férbundets", "Förbundets"), (repair.Original, repair.Repaired));
        Assert.InRange(repair.Confidence, 0.9, 1);
    }

    [Fact]
    public void Tabs_between_cells_stay()
    {
        var read = Lines(Damaged.Page + "\nArets kostnader").Select(l => l with { Plain = l.Plain.Replace("Arets ", "Arets\t"), Text = l.Plain });
        Assert.Equal("Årets\tkostnader", LineRepairer.Run([.. read])[^1].Text);
    }

    [Theory]
    [InlineData("The work of the group is not done for the association, or by any of the members that have been there.")]
    [InlineData("You may use this for the project on your own terms, so long as the report is sent to the board.")]
    public void An_English_sentence_of_a_damaged_page_stays(string read) => Assert.Equal(read, Damaged.Repaired(read));

    [Fact]
    public void A_stroke_at_a_sentence_head_is_a_word() =>
        Assert.Equal("Arbetet har avslutats. I den insatsen finns tre kommuner.", Damaged.Repaired("Arbetet har avslutats. | den insatsen finns tre kommuner."));

    [Theory]
    [InlineData("INSATSER | REGIONEN", "INSATSER I REGIONEN")]
    [InlineData("SAMVERKAN OCH INSATSER |", "SAMVERKAN OCH INSATSER I")]
    public void A_stroke_in_a_title_is_a_word(string read, string printed) => Assert.Equal(printed, Damaged.Repaired(read));

    [Fact]
    public void A_name_of_no_list_that_is_printed_again_and_again_does_not_bear_itself_out() =>
        Assert.Equal(string.Join('\n', Enumerable.Repeat("Handledare är Tuoma Lahtela.", 6)), Damaged.Repaired(string.Join('\n', Enumerable.Repeat("Handledare ar Tuoma Lahtela.", 6))));

    [Theory]
    [InlineData("Ledamot Rebecka Sjégren", "Ledamot Rebecka Sjögren")]
    [InlineData("Ledamot Rebecka Bjérkfors", "Ledamot Rebecka Björkfors")]
    [InlineData("Handlingsplanen fran SMA och THS antogs.", "Handlingsplanen från SMA och THS antogs.")]
    public void Names_of_parts_are_put_together_and_abbreviations_stand(string read, string printed) => Assert.Equal(printed, Damaged.Repaired(read));

    [Fact]
    public void A_small_letter_read_as_a_capital_amid_words_becomes_small() =>
        Assert.Equal("Styrelsen har även beslutat om ändringar i planen.", Damaged.Repaired("Styrelsen har Aven beslutat om Andringar i planen."));

    [Fact]
    public void A_year_after_the_word_tells_ar_from_ar() =>
        Assert.Equal("I budgeten för år 2020 ska mer ges.", Damaged.Repaired("I budgeten fér ar 2020 ska mer ges."));

    [Fact]
    public void A_paragraph_sign_is_put_right_by_the_running_number()
    {
        string[] read = ["§ 4 Val av ordförande", "$5 Val av sekreterare", "36 Val av justerare", "& 7 Dagordning", "8 8 Rapporter", "§ 9 Övriga frågor"];
        string[] right = ["§ 4 Val av ordförande", "§ 5 Val av sekreterare", "§ 6 Val av justerare", "§ 7 Dagordning", "§ 8 Rapporter", "§ 9 Övriga frågor"];
        Assert.Equal(right, Repair(string.Join('\n', read)).Select(l => l.Text));
    }

    [Theory]
    [InlineData("31 Hyror\n32 Resor\n33 Kontor\n34 Möten")]
    [InlineData("§ 1 Mötet öppnas\n§ 2 Dagordning\n35 deltagare var med.\n§ 3 Mötet avslutas")]
    [InlineData("8 1 200\n8 2 400")]
    public void Numbers_that_merely_begin_with_such_a_figure_stay(string text) => Assert.Equal(text.Split('\n'), Repair(text).Select(l => l.Text));

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(LineRepairer.Run([]));

    [Fact]
    public void The_same_text_gives_the_same_repairs() =>
        Assert.Equal(TextRepairer.Run(Damaged.Page).Changes.ToList(), TextRepairer.Run(Damaged.Page).Changes.ToList());

    private static Line[] Repair(string text) => [.. LineRepairer.Run([.. Lines(text)])];

    private static Line[] Lines(string text) => [.. LineReader.Run(new RecognizedDocument
    {
        SourceSha256 = "",
        Engine = "text",
        TextLines = [.. text.Split('\n').Select((line, i) => new SourceLine(i + 1, null, line))],
    })];
}
