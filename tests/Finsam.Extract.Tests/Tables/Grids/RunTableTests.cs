using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables.Grids;

public class RunTableTests
{
    private const string Members = """
        Namn                 Uppdrag              Utses av
        -----------------------------------------------------------
        Siv Alm              ordförande           Regionen
        -----------------------------------------------------------
        Bo Ek                ledamot              Lilleby kommun
        -----------------------------------------------------------
        Pia Lind             ersättare            Regionen
        -----------------------------------------------------------
        """;

    [Fact]
    public void A_list_between_rules_is_a_table_with_the_header_that_stands_above_the_first()
    {
        var table = Assert.Single(DrawnPage.Tables(Members));
        Assert.Equal((4, 3), (table.Rows, table.Columns));
        Assert.Equal(["Namn", "Uppdrag", "Utses av"], table.Cells.Where(c => c.IsHeader).Select(c => c.Text));
    }

    [Fact]
    public void A_sentence_between_two_lists_as_wide_parts_them()
    {
        var tables = DrawnPage.Tables("""
            Ägare                Regionen
            -----------------------------------------------------------
            Målgrupp             unga vuxna utan arbete
            -----------------------------------------------------------
            Period               2019 till 2021
            -----------------------------------------------------------
            Under våren anställdes en ledare. Gruppen träffas.
            Vägen
            Vägen är ett projekt.
            Ägare                Lilleby kommun
            -----------------------------------------------------------
            Målgrupp             personer med ohälsa
            -----------------------------------------------------------
            Period               2020 till 2022
            -----------------------------------------------------------
            """);
        Assert.Equal([(3, 2), (3, 2)], tables.Select(t => (t.Rows, t.Columns)));
    }

    [Fact]
    public void The_last_row_of_a_ruled_list_needs_no_rule_below_it()
    {
        var table = Assert.Single(DrawnPage.Tables(Members[..Members.TrimEnd().LastIndexOf('\n')]));
        Assert.Equal(["3 0 Pia Lind", "3 1 ersättare", "3 2 Regionen"], DrawnPage.Cells(table)[^3..]);
    }

    [Fact]
    public void Heads_that_stand_beside_what_they_name_make_no_columns_of_their_own()
    {
        var table = Assert.Single(DrawnPage.Tables("""
            Namn                                Uppdrag                   Utses av
            Siv Almgren          ordförande              Arbetsförmedlingen
            Bo Ekenstierna       vice ordförande         Regionen
            Pia Lindqvist        ledamot                 Arbetsförmedlingen
            Ola Bengtsson        ledamot                 Lilleby kommun
            Eva Granlund         ersättare               Arbetsförmedlingen
            Ada Hellström        ersättare               Arbetsförmedlingen
            """));
        Assert.Equal((7, 3), (table.Rows, table.Columns));
    }

    [Theory]
    [InlineData("14      Val av styrelse och ersättare\n15      Val av revisor\n16.     Val av valberedning\n17      Motioner\n18      Avslutning")]
    public void Points_of_an_agenda_are_no_table(string drawing) => Assert.Empty(DrawnPage.Tables(drawing));

    [Fact]
    public void White_between_columns_is_enough_where_rows_have_numbers()
    {
        var table = Assert.Single(DrawnPage.Tables("""
            Region           Open   Closed
            Northern area      12       31
            Southern area       7      440
            Islands and         5       18
            coast
            Abroad            112        2
            """));
        Assert.Equal(["4 0 Abroad", "4 1 112", "4 2 2"], DrawnPage.Cells(table)[^3..]);
        Assert.Contains("3 0 Islands and coast", DrawnPage.Cells(table));
    }

    [Theory]
    [InlineData("The board met four times during the year and all of its\nmembers took part in at least three of the meetings held\nin the spring and the autumn of this year as planned for.")]
    [InlineData("  •   Kartläggning av behov\n  •   Samtal i grupp\n  •   Praktik\n  •   Uppföljning")]
    [InlineData("The first column of text is here    and the second one stands beside\nas people read papers and there is  it with lines of its own that have\nnothing to be found in it that has  nothing to do with those at left so\nany likeness with a table of rows   that no table may be made of them")]
    [InlineData("1.   Inledning\n2.   Uppdrag\n3.   Ekonomi\n4.   Framtid")]
    public void Running_text_lists_and_columns_of_text_are_no_tables(string drawing) => Assert.Empty(DrawnPage.Tables(drawing));

    [Fact]
    public void Evenly_spaced_numbers_along_an_axis_are_a_chart() => Assert.Empty(DrawnPage.Tables("""
            450        Deltagare        450       Avslut
            400                         400
            350                         350
            300        blå linje        300       röd linje
            250                         250
            200                         200
            """));

    [Fact]
    public void A_table_that_goes_on_over_the_page_without_a_header_says_so()
    {
        var tables = DrawnPage.Tables(Members, """
            -----------------------------------------------------------
            Eva Ström            ersättare            Storeby kommun
            -----------------------------------------------------------
            Karl Å               revisor              Regionen
            -----------------------------------------------------------
            """);
        Assert.Equal([null, 0], tables.Select(t => t.ContinuedFrom));
    }

    [Fact]
    public void A_table_set_sideways_reads_like_an_upright_one()
    {
        var upright = DrawnPage.Of(Members);
        var turned = upright with
        {
            WidthPoints = 842,
            HeightPoints = 595,
            Words = [.. upright.Words.Select(w => w with { Box = Turned(w.Box) })],
            Rulings = [.. upright.Rulings.Select(r => new Ruling(Turned(r.Box)))],
        };
        Assert.Equal(DrawnPage.Cells(DrawnPage.Tables(Members)[0]), DrawnPage.Cells(Assert.Single(DrawnPage.Tables([turned]))));

        static Box Turned(Box box) => new(box.Y0, 595 - box.X1, box.Y1, 595 - box.X0);
    }

    [Fact]
    public void What_stands_in_a_given_box_is_read_as_a_table()
    {
        var page = DrawnPage.Of("Ålder   Antal\nunder   12\növer    14");
        var table = TableReader.InBox(DrawnPage.Lines([page]), page, new Box(0, 40, 200, 200));
        Assert.Equal(["0 0 Ålder", "0 1 Antal", "1 0 under", "1 1 12", "2 0 över", "2 1 14"], DrawnPage.Cells(table!));
        Assert.Null(TableReader.InBox(DrawnPage.Lines([page]), page, new Box(0, 400, 200, 500)));
    }

    [Fact]
    public void Two_thousand_rows_over_pages_are_one_table_after_another()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 50).Select(r => $"{(r % 2 == 0 ? "Siv" : "Bo"),-20} {"ledamot",-20} Regionen"));
        var tables = DrawnPage.Tables([.. Enumerable.Range(1, 40).Select(p => DrawnPage.Of(rows, p))]);
        Assert.Equal(2000, tables.Sum(t => t.Rows));
        Assert.Equal(39, tables.Count(t => t.ContinuedFrom is not null));
    }
}
