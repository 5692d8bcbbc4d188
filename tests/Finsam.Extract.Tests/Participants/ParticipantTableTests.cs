using Finsam.Extract.Interpret.Participants;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Activities;

namespace Finsam.Extract.Tests.Participants;

public class ParticipantTableTests
{
    [Fact]
    public void Genders_totals_and_shares_are_told_by_the_columns()
    {
        var records = Read("""
            **Fyren**

            	Män	Kvinnor	Totalt	%
            Antal deltagare	14	13	27
            Varav nya under året	6	6	12
            Antal till arbete	1	2	3	23 %

            Tabell 1. Uppföljning deltagare Fyren verksamhetsåret 2021
            """);
        Assert.Equal(
            [
                "Fyren participants men 14 count", "Fyren participants women 13 count", "Fyren participants total 27 count",
                "Fyren new_participants men 6 count", "Fyren new_participants women 6 count", "Fyren new_participants total 12 count",
                "Fyren work men 1 count", "Fyren work women 2 count", "Fyren work total 3 count", "Fyren work total 23 percent",
            ],
            records);
    }

    [Fact]
    public void Without_a_heading_the_caption_names_the_activity() => Assert.Contains("Gröna vägen studies total 4 count", Read("""
        Tabell 3. Resultat deltagare Gröna vägen 2021
        	Antal
        Antal avslutade	9
        Antal till studier	4
        """));

    [Fact]
    public void A_table_that_lost_its_caption_is_told_by_the_head_of_its_labels() => Assert.Contains("Fyren participants women 18 count", Read("""
        varav några genomfördes på distans.
        Insats	Kvinnor	Män	Totalt
        Fyren	18	29	47
        Bojen	27	25	52
        """));

    [Fact]
    public void Rows_of_activities_with_columns_of_measures_are_read_across() => Assert.Equal(
        [
            "Fyren participants women 20 count", "Fyren participants men 15 count", "Fyren completed total 8 count",
            "Totalt participants women 31 count", "Totalt participants men 22 count", "Totalt completed total 14 count",
        ],
        Read("""
            Antal deltagare per insats

            Insats	Kvinnor	Män	Avslutade
            Fyren	20	15	8
            Totalt	31	22	14
            """));

    [Fact]
    public void Of_two_years_the_later_is_the_report_s() => Assert.Equal(
        ["Fyren participants total 35 count", "Fyren completed total 12 count"],
        Read("""
            **Fyren**

            	2020	2021
            Antal deltagare	30	35
            Antal avslutade	10	12
            """));

    [Fact]
    public void Lost_rings_and_small_slips_leave_the_measure_known() => Assert.Contains("Fyren income_support total 5 count", Read("""
        **Fyren**

        	Antal
        Antal deltagaro	30
        Forsorjningsstbd	5
        """));

    [Fact]
    public void A_table_under_a_heading_of_all_activities_is_a_total() => Assert.Contains("Totalt work total 27 count", Read("""
        Aggregerad nivå för samtliga insatser
        	Antal
        Arbete	27
        Studier	10
        """));

    [Theory]
    [InlineData("\tBudget 2021\tUtfall 2021\nFyren\t1 200\t1 150\nBron\t800\t790")]
    [InlineData("Belopp i tkr\t2021\t2020\nPersonal\t1 200\t1 150\nLokaler\t800\t790")]
    public void Tables_of_money_count_nobody(string table) => Assert.Empty(Read("**Fyren**\n\n" + table));

    [Theory]
    [InlineData("68", "68")]
    [InlineData("31 %", "31%")]
    [InlineData("12 (34,5 %)", "12 34.5%")]
    [InlineData("1 204", "1204")]
    [InlineData("2021-05-01", "")]
    [InlineData("ca tolv", "")]
    public void A_cell_holds_counts_and_shares(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', CellNumbers.Of(text).Select(n => $"{n.Value}{(n.IsPercent ? "%" : "")}")));

    internal static string[] Read(string report, DocumentType type = DocumentType.AnnualReport) =>
        [.. ParticipantReader.Run(Reports.Of(report, type)).Select(r => $"{r.Activity} {r.Measure} {r.Gender} {r.Value} {r.Unit}")];
}
