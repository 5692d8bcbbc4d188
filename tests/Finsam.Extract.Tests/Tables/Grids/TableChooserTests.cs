namespace Finsam.Extract.Tests.Tables.Grids;

public class TableChooserTests
{
    private const string Statement = """
                                   2021        2020
        Intäkter av avgifter    412 000     398 000
        Kostnader för lokaler  -120 500    -118 000
        Årets resultat          291 500     280 000
        """;

    [Fact]
    public void A_statement_stays_as_the_reader_of_amounts_has_it()
    {
        var table = Assert.Single(DrawnPage.Tables(Statement));
        Assert.Equal([412000m, 398000m, -120500m, -118000m, 291500m, 280000m], table.Cells.Where(c => c.Number is not null && !c.IsHeader).Select(c => c.Number!.Value));
    }

    [Fact]
    public void Geometry_adds_a_list_below_a_statement()
    {
        var tables = DrawnPage.Tables(Statement + "\n\nStyrelsens ledamöter\n\n" + """
            +-----------+-------------+
            | Namn      | Uppdrag     |
            +-----------+-------------+
            | Siv Alm   | ordförande  |
            +-----------+-------------+
            | Bo Ek     | ledamot     |
            +-----------+-------------+
            """);
        Assert.Equal([0, 1], tables.Select(t => t.Index));
        Assert.Equal(["0 0 Namn", "0 1 Uppdrag", "1 0 Siv Alm", "1 1 ordförande", "2 0 Bo Ek", "2 1 ledamot"], DrawnPage.Cells(tables[1]));
        Assert.True(tables[0].LastLine < tables[1].FirstLine);
    }
}
