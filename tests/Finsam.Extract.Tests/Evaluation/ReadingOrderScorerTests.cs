using Finsam.Extract.Evaluation;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tests.Evaluation;

public class ReadingOrderScorerTests
{
    private static readonly Box[] TwoColumns = [Line(0, 0), Line(0, 1), Line(0, 2), Line(1, 0), Line(1, 1), Line(1, 2)];

    private static readonly int[] Across = [0, 3, 1, 4, 2, 5];

    [Fact]
    public void The_true_order_scores_one() =>
        Assert.Equal(new ReadingOrderScore(6, 6, 1, 1), ReadingOrderScorer.Run(TwoColumns, [.. TwoColumns.SelectMany(Words)]));

    [Fact]
    public void The_reverse_order_scores_minus_one()
    {
        var score = ReadingOrderScorer.Run(TwoColumns, [.. TwoColumns.Reverse().SelectMany(Words)]);
        Assert.Equal((-1.0, 0.0), (score.KendallTau, score.Neighbours));
    }

    [Fact]
    public void Columns_read_across_lose_their_neighbours_before_their_rank()
    {
        var score = ReadingOrderScorer.Run(TwoColumns, [.. Across.SelectMany(i => Words(TwoColumns[i]))]);
        Assert.Equal(0.6, score.KendallTau, 6);
        Assert.Equal(0, score.Neighbours);
    }

    [Fact]
    public void Lines_of_which_no_word_was_found_are_not_ranked_and_words_beside_all_lines_not_counted()
    {
        var score = ReadingOrderScorer.Run(TwoColumns, [.. Words(TwoColumns[0]), new Box(0, 900, 9, 909), .. Words(TwoColumns[2]), .. Words(TwoColumns[5])]);
        Assert.Equal(new ReadingOrderScore(6, 3, 1, 1), score);
    }

    [Fact]
    public void A_page_without_lines_has_nothing_out_of_order() =>
        Assert.Equal(new ReadingOrderScore(0, 0, 1, 1), ReadingOrderScorer.Run([], [new Box(0, 0, 9, 9)]));

    private static Box Line(int column, int row) => new(50 + (250 * column), 100 + (12 * row), 270 + (250 * column), 110 + (12 * row));

    private static IEnumerable<Box> Words(Box line) => Enumerable.Range(0, 4).Select(i => line with { X0 = line.X0 + (50 * i), X1 = line.X0 + (50 * i) + 40 });
}
