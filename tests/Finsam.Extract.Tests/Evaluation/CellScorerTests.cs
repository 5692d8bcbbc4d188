using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Tables;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tests.Evaluation;

public class CellScorerTests
{
    private static readonly string[] Truth = ["  | 2019 | 2018", "Intäkter | 1 200 | 900", "Kostnader | -800 | -850"];

    [Fact]
    public void The_true_table_scores_full()
    {
        var score = CellScorer.Run([Of("0", 1, Truth)], [Of("a", 1, Truth)]);
        Assert.Equal(new Agreement(8, 8, 8), score.Cells);
        Assert.Equal((4, 4), (score.Numbers, score.RightNumbers));
    }

    [Fact]
    public void A_number_in_the_wrong_column_is_wrong_and_its_label_is_not()
    {
        var score = CellScorer.Run([Of("0", 1, Truth)], [Of("a", 1, Truth[0], "Intäkter |  | 1 200", Truth[2])]);
        Assert.Equal(new Agreement(8, 7, 6), score.Cells);
        Assert.Equal((4, 2), (score.Numbers, score.RightNumbers));
    }

    [Fact]
    public void How_thousands_are_parted_and_which_dash_is_printed_makes_no_number_wrong()
    {
        var score = CellScorer.Run([Of("0", 1, Truth)], [Of("a", 1, Truth[0], "Intäkter | 1200 | 900", "Kostnader | −800 | – 850")]);
        Assert.Equal(4, score.RightNumbers);
        Assert.Equal(1, score.Cells.F1);
    }

    [Fact]
    public void A_table_where_none_is_counts_against_the_precision()
    {
        var score = CellScorer.Run([Of("0", 1, Truth)], [Of("a", 1, Truth), Of("b", 2, "Av de 36 | 10 %")]);
        Assert.Equal(new Agreement(8, 10, 8), score.Cells);
    }

    [Fact]
    public void A_grid_is_compared_with_that_of_its_own_page_which_has_most_of_its_cells()
    {
        var score = CellScorer.Run(
            [Of("0", 1, Truth), Of("1", 1, "Lön | 5", "Hyra | 6")],
            [Of("a", 1, "Lön | 5", "Hyra | 6"), Of("b", 1, Truth), Of("c", 2, Truth)]);
        Assert.Equal(12, score.Cells.Both);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("", 0)]
    public void A_table_is_joined_over_pages_where_the_later_part_names_the_earlier(string from, int joined)
    {
        var later = Of("b", 2, "Lån | 7") with { ContinuedFrom = from };
        var score = CellScorer.Run([Of("0", 1, Truth), Of("0", 2, "Lån | 7")], [Of("a", 1, Truth), later]);
        Assert.Equal((1, joined), (score.Joints, score.RightJoints));
    }

    [Fact]
    public void Misses_name_the_cell_the_table_and_the_page()
    {
        var misses = CellScorer.Misses([Of("0", 3, Truth)], [Of("a", 3, Truth[0], "Intäkter | 1 200 | 90", Truth[2])]).ToArray();
        Assert.Equal(["page 3 table 0: found 1,2 90", "page 3 table 0: true 1,2 900"], misses);
    }

    [Fact]
    public void Rows_of_a_later_page_count_from_nought()
    {
        var gold = GridReader.Gold(new StringReader("page,table,row,column,kind,text\n1,0,0,0,text,Skulder\n1,0,0,1,number,5\n2,0,7,0,text,Lån\n2,0,7,1,number,7\n"));
        Assert.Equal([(1, 0, 0), (2, 0, 0)], gold.Select(g => (g.Page, g.Cells[0].Row, g.Cells[0].Column)));
        Assert.Equal(7, gold[1].Cells[1].Number);
    }

    private static Grid Of(string id, int page, params string[] rows) => new(id, page,
    [
        .. rows.SelectMany((row, r) => row.Split('|').Select((text, c) => (r, c, Text: text.Trim())))
            .Where(c => c.Text.Length > 0)
            .Select(c => new GridCell(c.r, c.c, c.Text, c.r > 0 && c.c > 0 ? Amounts.Read(c.Text)?.Value : null)),
    ]);
}
