using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables;

/// <summary>Tables whose cells are parted by tabs or pipes.</summary>
public class CellTableTests
{
    private const string OneLine = "<table><tr><th></th><th>Budget 2019</th><th>Utfall 2019</th></tr><tr><td>Hyra</td><td></td><td>−200 300</td></tr><tr><td>Summa</td><td>1 000</td><td>-5</td></tr></table>";

    public static TheoryData<string> Written => new(
        OneLine,
        OneLine.Replace("<tr>", "\n<tr>", StringComparison.Ordinal),
        OneLine.Replace("<t", "\n  <t", StringComparison.Ordinal),
        OneLine.Replace(">", ">\n", StringComparison.Ordinal).Replace("</t", "\n</t", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Written))]
    public void A_table_of_tags_is_one_however_it_is_broken_over_lines(string text)
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("Driftredovisning\n\n" + text + "\n\nText efter tabellen som inte hör dit.")));
        Assert.Equal(["", "Budget 2019", "Utfall 2019"], TableText.Headers(table));
        Assert.Equal(["Hyra | . | -200300", "Summa | 1000 | -5"], TableText.Grid(table));
    }

    [Fact]
    public void A_tagged_cell_over_two_columns_shifts_those_behind_it()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            <table><tr><th></th><th colspan="2">Utfall</th><th>Budget 2019</th></tr>
            <tr><td>Hyra</td><td>200</td><td>180</td><td>190</td></tr></table>
            """)));
        Assert.Equal(["", "Utfall", "", "Budget 2019"], TableText.Headers(table));
        Assert.Equal(["Hyra | 200 | 180 | 190"], TableText.Grid(table));
    }

    [Fact]
    public void Empty_cells_leave_holes_and_group_rows_keep_their_place()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines(
            "\tBudget\tUtfall\tDifferens\n<b>Intäkter</b>\t\t\t\nNorrby kommun\t\t-21\t-21\nSteget Vidare 2\t-1 974\t-2135\t-161\n")));
        Assert.Equal(["", "Budget", "Utfall", "Differens"], TableText.Headers(table));
        Assert.Equal(["Intäkter | . | . | .", "Norrby kommun | . | -21 | -21", "Steget Vidare 2 | -1974 | -2135 | -161"], TableText.Grid(table));
    }

    [Fact]
    public void A_row_that_has_lost_a_tab_keeps_amounts_out_of_the_note_column()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines(
            "\t2021-12-31\tNot\t2020-12-31\nFordringar\t136 019\t3\t59 101\nKassa\t621 512\t\t691 223\nSUMMA TILLGÅNGAR\t757 531\t750 324\n")));
        Assert.Equal("SUMMA TILLGÅNGAR | 757531 | . | 750324", TableText.Grid(table)[2]);
    }

    [Fact]
    public void A_table_goes_on_past_a_blank_line_a_rule_and_a_group_label()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines(
            "\tBudget\tUtfall\nHyra\t100\t90\n\n<b>Summa A</b>\t<b>100</b>\t<b>90</b>\n-----\t-----\t-----\n\n**Övrigt**\n\nResor\t20\t30\n")));
        Assert.Equal(["Hyra | 100 | 90", "Summa A | 100 | 90", "Övrigt | . | .", "Resor | 20 | 30"], TableText.Grid(table));
        Assert.True(table.IsRuled);
    }

    [Fact]
    public void Rows_that_ran_together_in_bold_are_parted_into_label_and_amounts()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines(
            "\tBudget\tUtfall\nHyra\t-100\t-90\n\n**Summa kostnader****-100 \u00a0\u00a0\u00a0 -90****Resultat****-80 \u00a0\u00a0\u00a0 -75**\n")));
        Assert.Equal(["Hyra | -100 | -90", "Summa kostnader | -100 | -90", "Resultat | -80 | -75"], TableText.Grid(table));
    }

    [Fact]
    public void A_table_of_contents_is_no_table() =>
        Assert.Empty(TableReader.Run(TableText.Lines("1. SAMMANFATTNING .....\t2\n2. STYRELSEN .....\t3\n3. EKONOMI .....\t5\n")));

    [Fact]
    public void Words_and_ticks_stand_in_their_columns()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("\tJA\tNEJ\nFinansiär är utsedd\tX\t\nProjektägare är föreslagen\t\tX\n")));
        Assert.Equal(["Finansiär är utsedd | X | .", "Projektägare är föreslagen | . | X"], TableText.Grid(table));
    }

    [Fact]
    public void Pipes_part_cells_like_tabs()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("| | 2021 | 2020 |\n|---|---|---|\n| Hyra | 1 200 | 1 100 |\n| Resor | | 300 |\n")));
        Assert.Equal(["Hyra | 1200 | 1100", "Resor | . | 300"], TableText.Grid(table));
    }

    [Fact]
    public void Percentages_are_marked_as_such()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("\tAntal\t%\nTill arbete\t68\t31 %\nTill studier\t50\t23 %\n")));
        Assert.Equal([false, true, false, true], table.Cells.Where(c => c.Number is not null).Select(c => c.IsPercent));
        Assert.Equal(["Till arbete | 68 | 31", "Till studier | 50 | 23"], TableText.Grid(table));
    }
}
