using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

public class SumChecksTests
{
    [Theory]
    [InlineData(500_000, CheckOutcome.Pass)]
    [InlineData(500_001, CheckOutcome.Rounding)]
    [InlineData(499_999, CheckOutcome.Rounding)]
    [InlineData(500_002, CheckOutcome.Fail)]
    [InlineData(510_000, CheckOutcome.Fail)]
    public void A_sum_that_is_off_by_one_krona_is_rounding_and_by_more_a_failure(int printed, CheckOutcome outcome)
    {
        var document = new Book().Table(Statement.Note, Book.TwoYears, "5")
            .Row("Alby kommun", "", 300_000, 250_000)
            .Row("Bergs kommun", "", 200_000, 125_000)
            .Row("Summa", "", printed, 375_000).Checked();

        Assert.Contains(document.Checks, c => c.Kind == CheckKind.Sum && c.Expected == 500_000 && c.Actual == printed && c.Outcome == outcome);
    }

    [Fact]
    public void A_thousand_may_be_off_by_half_a_unit_for_each_term()
    {
        var document = new Book().Table(Statement.BudgetOutcome, [(Measure.Actual, 2021), (Measure.Budget, 2021)], unit: MoneyUnit.Tkr)
            .Row("Lönebidrag", "", 333, 300).Row("Hyra", "", 334, 300).Row("Resor", "", 334, 300)
            .Row("Summa", "", 1003, 900).Checked();

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.Sum, Expected: 1_001_000, Actual: 1_003_000, Outcome: CheckOutcome.Rounding });
    }

    [Theory]
    [InlineData("Summa kostnader")]
    [InlineData("SUMMA KOSTNADER")]
    [InlineData("Surnma kostnader")]
    [InlineData("Sumna kostnader")]
    [InlineData("Totalt")]
    public void A_damaged_label_still_names_a_sum(string label)
    {
        var document = new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Förstudie", "", 10_000, 12_000, 2_000).Row("Kansli", "", 40_000, 39_500, -500)
            .Row(label, "", 50_000, 51_500, 1_500).Checked();

        Assert.Equal(3, document.Checks.Count(c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Pass }));
    }

    [Fact]
    public void A_sum_of_sums_takes_the_sums_and_not_their_addends()
    {
        var document = new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Norra spåret", "", -400, -380, 20).Row("Södra spåret", "", -600, -650, -50).Row("Summa insatser", "", -1000, -1030, -30)
            .Row("Lön", "", -300, -310, -10).Row("Hyra", "", -100, -100, 0).Row("varav garage", "", -20, -20, 0).Row("Summa kansli", "", -400, -410, -10)
            .Row("Totalt", "", -1400, -1440, -40).Checked();

        Assert.Equal(9, document.Checks.Count(c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Pass }));
        Assert.Contains(document.Checks, c => c.Kind == CheckKind.Sum && c.Members.SequenceEqual(["t001:r2:c1", "t001:r6:c1", "t001:r7:c1"]));
    }

    [Fact]
    public void A_result_takes_away_costs_that_are_printed_without_minus()
    {
        var document = new Book().Table(Statement.BudgetOutcome, [(Measure.Budget, 2021), (Measure.Actual, 2021)])
            .Row("Insatser", "", 2_000_000, 1_914_300).Row("Kansli", "", 700_000, 689_150).Row("Totalt", "", 2_700_000, 2_603_450)
            .Row("Medlemsavgifter", "", 2_650_000, 2_650_000)
            .Row("Resultat", "result", -50_000, 46_550).Checked();

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.Sum, Expected: 46_550, Actual: 46_550, Outcome: CheckOutcome.Pass });
    }

    [Fact]
    public void In_a_single_column_a_gap_that_one_slip_explains_is_a_failing_sum()
    {
        var document = new Book().Table(Statement.Note, [(Measure.Actual, 2021)], "3")
            .Row("Upplupna löner", "", 81_200).Row("Leverantörer", "", 14_310).Row("Skatt", "", -9_400).Row("Summa", "", 104_910).Checked();

        var sum = Assert.Single(document.Checks, c => c.Kind == CheckKind.Sum);
        Assert.Equal((86_110, CheckOutcome.Fail), (sum.Expected, sum.Outcome));
    }

    [Fact]
    public void A_sum_whose_addends_cannot_be_told_is_left_unchecked()
    {
        var document = new Book().Table(Statement.Note, [(Measure.Actual, 2021)], "3")
            .Row("Årsarbetare", "", 412_977).Row("Timmar", "", 233_118).Row("Summa", "", 5_871_004).Checked();

        Assert.Empty(document.Checks);
    }

    [Fact]
    public void Equity_that_its_form_demands_is_checked_though_no_year_holds()
    {
        var document = new Book().Table(Statement.BalanceSheet, Book.TwoYears)
            .Row("Ingående eget kapital", "opening_equity", 700_000, 655_000).Row("Årets resultat", "result_in_equity", 45_000, 12_345)
            .Row("Summa eget kapital", "equity", 754_000, 700_000).Checked();

        Assert.Equal(2, document.Checks.Count(c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Fail }));
    }

    [Fact]
    public void A_sum_that_holds_in_no_column_for_two_wrong_figures_in_each_fails_in_each()
    {
        var document = new Book().Table(Statement.Note, Book.TwoYears, "3")
            .Row("Arvoden", "", 212_450, 198_300).Row("Resor", "", 43_415, 51_220).Row("Lokaler", "", 120_000, 175_020).Row("Summa", "", 380_565, 364_520).Checked();

        Assert.Equal(2, document.Checks.Count(c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Fail } && c.Members.Length == 4));
        Assert.All(document.Financials, r => Assert.Equal(RecordStatus.Suspect, r.Evidence.Status));
    }

    [Fact]
    public void A_cost_that_lost_its_minus_among_costs_with_one_is_not_taken_away()
    {
        var document = new Book().Table(Statement.IncomeStatement, Book.TwoYears)
            .Row("Verksamhetens intäkter", "operating_revenue", 9_075_000, 9_034_000).Row("Verksamhetens kostnader", "operating_costs", -8_621_000, -9_576_000)
            .Row("Verksamhetens resultat", "net_operating_cost", 454_000, -542_000).Row("Finansiella intäkter", "financial_income", 7_000, 8_000)
            .Row("Finansiella kostnader", "financial_costs", 4_000, 0).Row("Årets resultat", "result", 457_000, -534_000).Checked();

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Fail, Expected: 465_000, Actual: 457_000 });
        Assert.DoesNotContain(document.Financials, r => r.Label == "Finansiella kostnader" && r.Evidence.Status == RecordStatus.Verified);
    }
}
