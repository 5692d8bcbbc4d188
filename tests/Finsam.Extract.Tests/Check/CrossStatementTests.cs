using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

public class CrossStatementTests
{
    [Fact]
    public void Sound_statements_have_no_failing_check()
    {
        var document = Book.Sound().Checked();

        Assert.All(document.Checks, c => Assert.Equal(CheckOutcome.Pass, c.Outcome));
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.Balance, Actual: 1_991_789 });
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CarryOver, Expected: 1_240_615, Actual: 1_240_615 });
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Actual: -149_120 });
    }

    [Fact]
    public void A_notes_sum_may_cover_two_lines_and_its_rows_each_of_them()
    {
        var document = Book.Sound().Table(Statement.Note, Book.TwoYears, "2")
            .Row("Momsfordran", "", 70_000, 50_000).Row("Upplupna intäkter", "", 18_412, 11_907)
            .Row("Bankkonto", "", 1_803_377, 2_001_225).Row("Sparkonto", "", 100_000, 100_000)
            .Row("Summa", "", 1_991_789, 2_163_132).Checked();

        Assert.DoesNotContain(document.Checks, c => c.Outcome == CheckOutcome.Fail);
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 88_412, Actual: 88_412 });
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 1_903_377, Actual: 1_903_377 });
    }

    [Fact]
    public void A_follow_up_in_thousands_meets_the_statement_in_kronor_with_either_sign()
    {
        var document = Book.Sound().Table(Statement.BudgetOutcome, Book.FollowUp, unit: MoneyUnit.Tkr)
            .Row("Summa kostnader", "operating_costs", 4_100, 4_350, 250).Row("Resultat", "result", 100, -149, -249).Checked();

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 4_350_250, Actual: 4_350_000, Outcome: CheckOutcome.Rounding });
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Expected: -149_120, Actual: -149_000, Outcome: CheckOutcome.Rounding });
    }

    [Fact]
    public void A_result_that_differs_between_two_statements_fails()
    {
        var document = Book.Sound().Table(Statement.CashFlow, Book.TwoYears)
            .Row("Årets resultat", "result_in_cash_flow", -146_120, 290_015).Checked();

        Assert.Contains(document.Checks, c => c is { Expected: -149_120, Actual: -146_120, Outcome: CheckOutcome.Fail });
    }

    [Fact]
    public void Two_tables_that_follow_the_same_activities_agree_row_by_row()
    {
        var document = new Book()
            .Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Insats Klivet framåt", "", -500_000, -450_000, 50_000).Row("Unga vuxna", "", -300_000, -310_000, -10_000)
            .Row("Förstudie rehab.", "", -90_000, -84_000, 6_000).Row("Summa insatser", "", -890_000, -844_000, 46_000)
            .Table(Statement.BudgetOutcome, Book.FollowUp, "6")
            .Row("Klivet framåt", "", 500_000, 450_000, 50_000).Row("Unga vuxna", "", 300_000, 310_000, -10_000)
            .Row("Förstudie rehabilitering", "", 90_000, 87_000, 3_000).Row("Summa", "", 890_000, 847_000, 43_000).Checked();

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 450_000, Actual: 450_000 });
        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 84_000, Actual: 87_000, Outcome: CheckOutcome.Fail });
    }
}
