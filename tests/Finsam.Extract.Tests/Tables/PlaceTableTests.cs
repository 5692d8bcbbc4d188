using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables;

/// <summary>Tables of scanned pages: columns are places.</summary>
public class PlaceTableTests
{
    private const string BalanceSheet = """
        Balansräkning
                                         2021-12-31     Not     2020-12-31
        TILLGÅNGAR
        Fordringar                          136 019       3         59 101
        Kassa och bank                    7 621 512       3      7 691 223
        Placeringar                                                 20 000
        SUMMA TILLGÅNGAR                  7 757 531              7 770 324
        """;

    [Fact]
    public void Amounts_stand_in_the_column_that_they_stand_below()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page(BalanceSheet)));
        Assert.Equal(["", "2021-12-31", "Not", "2020-12-31"], TableText.Headers(table));
        Assert.Equal(
            [
                "TILLGÅNGAR | . | . | .",
                "Fordringar | 136019 | 3 | 59101",
                "Kassa och bank | 7621512 | 3 | 7691223",
                "Placeringar | . | . | 20000",
                "SUMMA TILLGÅNGAR | 7757531 | . | 7770324",
            ],
            TableText.Grid(table));
    }

    [Fact]
    public void A_cell_knows_its_box_on_the_page()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page(BalanceSheet)));
        var cell = Assert.Single(table.Cells, c => c.Number == 20000m);
        Assert.NotNull(cell.Box);
        Assert.Equal(1, cell.Page);
        Assert.Equal(6, cell.LineNumber);
        Assert.True(cell.Box.Value.X0 > 280 && cell.Box.Value.Width < 40);
    }

    [Fact]
    public void The_same_drawing_read_as_text_gives_the_same_table()
    {
        var page = Assert.Single(TableReader.Run(TableText.Page(BalanceSheet)));
        var text = Assert.Single(TableReader.Run(TableText.Lines(BalanceSheet)));
        Assert.Equal(TableText.Grid(page), TableText.Grid(text));
        Assert.Equal(TableText.Headers(page), TableText.Headers(text));
    }

    [Fact]
    public void A_reference_to_a_note_inside_the_row_leaves_the_label()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
            Resultaträkning                        2021-12-31    2020-12-31
            Nettoomsättning              Not 2     18 261 199    17 799 454
            Driftkostnader               Not 4    -24 785 341    -9 288 347
            Personalkostnader            Not 10      -266 252      -258 999
            """)));
        Assert.Equal(
            ["Nettoomsättning | 18261199 | 17799454", "Driftkostnader | -24785341 | -9288347", "Personalkostnader | -266252 | -258999"],
            TableText.Grid(table));
    }

    [Fact]
    public void Digits_inside_a_label_stay_there()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                              Budget      Utfall   Differens
            Projekt 47                          -500           0         500
            Tjänsteman, 1,0 årsarbetare         -695        -667          28
            """)));
        Assert.Equal(["Projekt 47 | -500 | 0 | 500", "Tjänsteman, 1,0 årsarbetare | -695 | -667 | 28"], TableText.Grid(table));
    }
}
