namespace Finsam.Extract.Tests.Tables.Grids;

public class LatticeTableTests
{
    [Fact]
    public void Drawn_lines_part_cells_and_a_header_without_a_line_spans()
    {
        var table = Assert.Single(DrawnPage.Tables("""
            +-------------+-------------------+
            | Insats      | Deltagare         |
            |             +---------+---------+
            |             | Kvinnor | Totalt  |
            +-------------+---------+---------+
            | Stegen      | 12      | 20      |
            +-------------+---------+---------+
            | Bryggan     | 7       | 9       |
            +-------------+---------+---------+
            """));
        Assert.Equal(
            ["0+1 0 Insats", "0 1+1 Deltagare", "1 1 Kvinnor", "1 2 Totalt", "2 0 Stegen", "2 1 12", "2 2 20", "3 0 Bryggan", "3 1 7", "3 2 9"],
            DrawnPage.Cells(table));
        Assert.True(table.IsRuled);
        Assert.Equal([12m, 20m, 7m, 9m], table.Cells.Where(c => c.Number is not null).Select(c => c.Number!.Value));
        Assert.All(table.Cells, c => Assert.NotNull(c.Box));
    }

    [Fact]
    public void Lines_within_a_drawn_cell_are_one_cell()
    {
        var table = Assert.Single(DrawnPage.Tables("""
            +------------------+-----------------+
            | Ansvarig         | Uppgift         |
            +------------------+-----------------+
            | Region och       | Kallar till     |
            | kommuner         | möten           |
            +------------------+-----------------+
            | Beredningsgrupp  | Bereder ärenden |
            +------------------+-----------------+
            """));
        Assert.Equal(
            ["0 0 Ansvarig", "0 1 Uppgift", "1 0 Region och kommuner", "1 1 Kallar till möten", "2 0 Beredningsgrupp", "2 1 Bereder ärenden"],
            DrawnPage.Cells(table));
    }

    [Fact]
    public void Numbers_under_one_another_in_one_drawn_row_are_rows()
    {
        var table = Assert.Single(DrawnPage.Tables("""
            +-----------+-------+-------+
            | Kommun    | Män   | Alla  |
            +-----------+-------+-------+
            | Lilleby   | 12    | 31    |
            | Storeby   | 15    | 40    |
            | Nyköpinge | 9     | 11    |
            +-----------+-------+-------+
            """));
        Assert.Equal(4, table.Rows);
        Assert.Equal("2 1 15", DrawnPage.Cells(table)[7]);
    }

    [Fact]
    public void A_frame_that_is_open_at_its_sides_keeps_its_outer_columns()
    {
        var table = Assert.Single(DrawnPage.Tables("""
            ------------+-------+--------
              Kommun    | Män   |  Alla
            ------------+-------+--------
              Lilleby   | 12    |  31
            ------------+-------+--------
              Storeby   | 15    |  40
            ------------+-------+--------
            """));
        Assert.Equal((3, 3), (table.Rows, table.Columns));
    }

    [Fact]
    public void Two_frames_beside_each_other_are_two_tables()
    {
        var tables = DrawnPage.Tables("""
            +---------+------+      +---------+------+
            | Kvinnor | 12   |      | Under   | 31   |
            +---------+------+      +---------+------+
            | Män     | 15   |      | Över    | 40   |
            +---------+------+      +---------+------+
            """);
        Assert.Equal([["0 0 Kvinnor", "0 1 12", "1 0 Män", "1 1 15"], ["0 0 Under", "0 1 31", "1 0 Över", "1 1 40"]], tables.Select(DrawnPage.Cells).Order(StringArray).ToArray());
    }

    private static readonly IComparer<string[]> StringArray = Comparer<string[]>.Create((a, b) => string.CompareOrdinal(a[0], b[0]));

    [Fact]
    public void A_box_around_text_is_no_table()
    {
        Assert.Empty(DrawnPage.Tables("""
            +------------------------------------------------+
            | Styrelsen har under hösten träffat alla parter |
            | för att tala om hur arbetet ska gå vidare och  |
            | vilka insatser som bör prövas härnäst.         |
            +------------------------------------------------+
            """));
    }

    [Theory]
    [InlineData("+----+\n|    |\n+----+")]
    [InlineData("+----+----+\n| a  | b  |\n+----+----+")]
    [InlineData("")]
    public void Empty_and_one_row_frames_break_nothing_and_are_no_tables(string drawing) => Assert.Empty(DrawnPage.Tables(drawing));

    [Fact]
    public void Sixty_columns_of_two_hundred_rows_are_read_whole()
    {
        var row = string.Concat(Enumerable.Range(0, 60).Select(c => $"| {c,3} ")) + "|";
        var rule = string.Concat(Enumerable.Repeat("+-----", 60)) + "+";
        var table = Assert.Single(DrawnPage.Tables(string.Join('\n', Enumerable.Range(0, 200).SelectMany(_ => new[] { rule, row }).Append(rule))));
        Assert.Equal((200, 60, 12_000), (table.Rows, table.Columns, table.Cells.Length));
    }
}
