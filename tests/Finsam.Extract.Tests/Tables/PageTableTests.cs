using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables;

/// <summary>Tables of pages: heads broken over lines, text below, what is left of rules.</summary>
public class PageTableTests
{
    [Fact]
    public void A_head_that_is_broken_over_two_lines_is_one_row()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                       Budget        Utfall
            Verksamhet                   2019          2019     Avvikelse
            Rådgivning              1 200 000     1 150 000        50 000
            Arbetsträning             800 000       790 000        10 000
            Summa                   2 000 000     1 940 000        60 000
            """)));
        Assert.Equal(["Verksamhet", "Budget 2019", "Utfall 2019", "Avvikelse"], table.Cells.Where(c => c.IsHeader).Select(c => c.Text));
        Assert.All(table.Cells.Where(c => c.IsHeader), c => Assert.Equal(0, c.Row));
        Assert.Equal(4, table.Rows);
    }

    [Fact]
    public void A_head_over_two_columns_stays_a_row_of_its_own()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                       Bokslut 2019, tkr            Prognos
            Verksamhet              Budget        Utfall
            Rådgivning           1 200 000     1 150 000           50 000
            Arbetsträning          800 000       790 000           10 000
            Summa                2 000 000     1 940 000           60 000
            """)));
        Assert.Equal([0, 1], table.Cells.Where(c => c.IsHeader).Select(c => c.Row).Distinct());
    }

    [Fact]
    public void Text_below_a_table_that_holds_numbers_is_no_row_of_it()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                       2019-12-31
            Löner och arvoden           4 719 000
            Sociala avgifter            2 023 796
            Summa                       6 742 796
            Framtiden
            Under hösten beslutade kansliet den 3
            mars att avsätta 180 000 kronor till
            kartläggning av unga i kommunen
            """)));
        Assert.Equal(["Löner och arvoden | 4719000", "Sociala avgifter | 2023796", "Summa | 6742796"], TableText.Grid(table));
    }

    [Fact]
    public void A_label_that_wraps_below_the_last_row_stays()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                                          2019         2018
            Interimsfordringar                          59 280       59 101
            Upplupna kostnader                         136 019       91 332
            Skulder till kommuner och                  445 132      301 880
            andra samverkande parter
            """)));
        Assert.Equal("Skulder till kommuner och andra samverkande parter | 445132 | 301880", TableText.Grid(table)[^1]);
    }

    [Fact]
    public void A_dash_between_two_rows_is_what_is_left_of_a_rule()
    {
        var lines = TableText.Page("""
                                         2021         2020
            Bidrag från staten          3 353        6 085
            Bidrag från regionen        2 164          905
                                            -
            Övriga intäkter             3 271            -
            Medel från Europeiska       1 192          651
            Bidrag från kommunerna      1 386        2 403
            """);
        var speck = lines[3] with { Box = lines[3].Box!.Value with { Y0 = 85, Y1 = 86 } };
        var table = Assert.Single(TableReader.Run(lines.SetItem(3, speck)));
        Assert.Equal(5, TableText.Grid(table).Length);
        Assert.Contains("Övriga intäkter | 3271 | 0", TableText.Grid(table));
    }

    [Fact]
    public void A_number_that_repair_parted_keeps_its_place()
    {
        var lines = TableText.Page("""
                                                2021          2020
            Bidrag från staten             3 353 000     6 085 000
            Information och utbildning    -4142463      -1522527
            Bidrag från kommunerna         1 386 000     2 403 000
            """);
        var repaired = lines[2] with { Text = "Information och utbildning -4 142 463 -1 522 527" };
        var table = Assert.Single(TableReader.Run(lines.SetItem(2, repaired)));
        Assert.Contains("Information och utbildning | -4142463 | -1522527", TableText.Grid(table));
    }
}
