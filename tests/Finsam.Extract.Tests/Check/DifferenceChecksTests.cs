using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

public class DifferenceChecksTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void The_tables_own_direction_is_what_most_rows_follow(int direction)
    {
        var document = new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Vägledning", "", 400_000, 380_000, direction * -20_000)
            .Row("Mötesplatsen", "", 250_000, 291_000, direction * 41_000)
            .Row("Rehabkoll", "", null, 12_500, direction * 12_500)
            .Row("Utbildning", "", 60_000, 0, direction * 60_000).Checked();

        var differences = document.Checks.Where(c => c.Kind == CheckKind.Difference).ToList();
        Assert.Equal(3, differences.Count(c => c.Outcome == CheckOutcome.Pass));
        var lost = Assert.Single(differences, c => c.Outcome == CheckOutcome.Fail);
        Assert.Equal(-direction * 60_000, lost.Expected);
    }

    [Fact]
    public void A_table_may_count_by_what_it_does_to_the_result()
    {
        var document = new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Bidrag stat", "", 1_000_000, 1_100_000, 100_000).Row("Bidrag kommuner", "", 900_000, 880_000, -20_000)
            .Row("Personal", "", 1_200_000, 1_250_000, -50_000).Row("Lokaler", "", 300_000, 270_000, 30_000).Checked();

        Assert.Equal(4, document.Checks.Count(c => c is { Kind: CheckKind.Difference, Outcome: CheckOutcome.Pass }));
    }

    [Fact]
    public void A_wrong_row_among_right_ones_fails()
    {
        var document = new Book().Table(Statement.BudgetOutcome, Book.FollowUp, unit: MoneyUnit.Tkr)
            .Row("Insats A", "", 500, 450, 50).Row("Insats B", "", 700, 690, 10).Row("Insats C", "", 300, 337, 37).Checked();

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.Difference, Expected: -37_000, Actual: 37_000, Outcome: CheckOutcome.Fail });
    }

    [Fact]
    public void A_third_column_that_is_no_difference_is_left_alone()
    {
        var document = new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Insats A", "", 500_000, 450_000, 812_345).Row("Insats B", "", 700_000, 690_000, 431_222).Checked();

        Assert.DoesNotContain(document.Checks, c => c.Kind == CheckKind.Difference);
    }
}
