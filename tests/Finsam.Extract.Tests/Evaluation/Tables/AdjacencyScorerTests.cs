using Finsam.Extract.Evaluation.Tables;

namespace Finsam.Extract.Tests.Evaluation.Tables;

public class AdjacencyScorerTests
{
    private static readonly ScoredTable Plain = Table(1, (0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d"));

    [Fact]
    public void Each_cell_has_a_relation_to_the_next_at_its_right_and_below()
    {
        Assert.Equal(
            [new("A", "B", true, 0), new("C", "D", true, 0), new("A", "C", false, 0), new("B", "D", false, 0)],
            AdjacencyRelations.Of(Plain).ToArray());
    }

    [Fact]
    public void Blank_cells_have_no_relations_but_are_counted_between_others()
    {
        var table = Table(1, (0, 0, "a"), (0, 1, " "), (0, 2, "b"));
        Assert.Equal([new AdjacencyRelation("A", "B", true, 1)], AdjacencyRelations.Of(table).ToArray());
    }

    [Fact]
    public void A_cell_that_spans_meets_each_neighbour_once()
    {
        var table = new ScoredTable(1, [new ScoredCell(0, 0, 0, 1, "head"), new ScoredCell(1, 1, 0, 0, "x"), new ScoredCell(1, 1, 1, 1, "y"), new ScoredCell(0, 1, 2, 2, "tall")]);
        Assert.Equal(
            [new("HEAD", "TALL", true, 0), new("X", "Y", true, 0), new("Y", "TALL", true, 0), new("HEAD", "X", false, 0), new("HEAD", "Y", false, 0)],
            AdjacencyRelations.Of(table).ToArray());
    }

    [Theory]
    [InlineData("Summa (kr)", "SUMMA_KR_")]
    [InlineData(" a\tb\nc ", "ABC")]
    [InlineData("två_3", "TV__3")]
    public void Content_is_compared_in_capitals_without_white_space_and_with_signs_alike(string text, string normalised) =>
        Assert.Equal(normalised, AdjacencyRelations.Normalised(text));

    [Fact]
    public void A_table_read_right_scores_one() => Assert.Equal(new AdjacencyScore(4, 4, 4), AdjacencyScorer.Sum(AdjacencyScorer.Match([Plain], [Plain])));

    [Fact]
    public void A_table_that_is_none_costs_precision_and_one_not_found_recall()
    {
        var score = AdjacencyScorer.Sum(AdjacencyScorer.Match([Plain, Table(2, (0, 0, "p"), (0, 1, "q"))], [Plain, Table(3, (0, 0, "x"), (0, 1, "y"))]));
        Assert.Equal(new AdjacencyScore(5, 5, 4), score);
        Assert.Equal(0.8, score.F1, 3);
    }

    [Fact]
    public void Only_tables_of_the_same_page_are_matched() =>
        Assert.Equal(0, AdjacencyScorer.Sum(AdjacencyScorer.Match([Plain], [Plain with { Page = 2 }])).Correct);

    [Fact]
    public void Of_two_found_tables_the_one_with_more_in_common_is_matched()
    {
        var half = Table(1, (0, 0, "a"), (0, 1, "b"));
        var matched = AdjacencyScorer.Match([Plain], [half, Plain]);
        Assert.Same(Plain, matched[0].Found);
        Assert.Equal(new AdjacencyScore(0, 1, 0), matched[1].Score);
    }

    [Fact]
    public void Truth_is_read_with_spans_and_increments()
    {
        const string Xml = """
            <document><table id='1'><region id='1' page='4' row-increment='0' col-increment='0'>
              <cell id='1' start-row='0' start-col='0' end-col='1'><bounding-box x1='10' y1='80' x2='40' y2='90'/><content>Head
            line</content></cell></region>
              <region id='2' page='5' row-increment='1' col-increment='0'>
              <cell id='2' start-row='0' start-col='1'><bounding-box x1='30' y1='60' x2='44' y2='70'/><content>7</content></cell></region></table></document>
            """;
        var table = Assert.Single(StructureTruthReader.Read(new StringReader(Xml)));
        Assert.Equal(5, table.Page);
        Assert.Equal([new ScoredCell(0, 0, 0, 1, "Head\nline"), new ScoredCell(1, 1, 1, 1, "7")], table.Cells.Select(c => c with { Text = c.Text.ReplaceLineEndings("\n") }));
        Assert.Equal(new Finsam.Extract.Geometry.Box(30, 60, 44, 70), table.Box);
    }

    private static ScoredTable Table(int page, params (int Row, int Column, string Text)[] cells) =>
        new(page, [.. cells.Select(c => new ScoredCell(c.Row, c.Row, c.Column, c.Column, c.Text))]);
}
