using Finsam.Extract.Check;
using Finsam.Extract.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Check;

public class StatusTests
{
    [Fact]
    public void Amounts_that_sums_and_statements_confirm_are_verified()
    {
        var document = Book.Sound().Checked();

        Assert.All(document.Financials, r => Assert.Equal(RecordStatus.Verified, r.Evidence.Status));
        Assert.All(document.Financials, r => Assert.Equal(0.99, r.Evidence.Confidence));
    }

    [Fact]
    public void Amounts_above_a_sum_that_nothing_explains_are_not_taken_for_certain()
    {
        var read = Book.Sound().Table(Statement.Note, Book.TwoYears, "2")
            .Row("Moms", "", 731_002, 2_231).Row("Kunder", "", 4_092, 38_223).Row("Hyror", "", 2_000, 629).Row("Summa", "", 15_361, 17_539).Unchecked();
        var document = Checker.Run(read with { Financials = [.. read.Financials.Select(r => r with { Evidence = r.Evidence with { Confidence = 0.99 } })] });

        Assert.All(document.Financials.Where(r => r.Note == "2"), r => Assert.InRange(r.Evidence.Confidence, 0, 0.89));
        Assert.All(document.Financials.Where(r => r.Note != "2"), r => Assert.Equal(0.99, r.Evidence.Confidence));
    }

    [Fact]
    public void A_zero_that_adds_nothing_is_not_verified()
    {
        var document = Book.Sound().Table(Statement.Note, Book.TwoYears, "2")
            .Row("Moms", "", 88_412, 61_907).Row("Övrigt", "", 0, 0).Row("Summa", "current_receivables", 88_412, 61_907).Checked();

        Assert.All(document.Financials.Where(r => r.Label == "Övrigt"), r => Assert.Equal(RecordStatus.Unverified, r.Evidence.Status));
    }

    [Fact]
    public void Years_that_changed_places_are_not_verified_though_each_column_adds_up()
    {
        var document = Book.Sound().Table(Statement.Note, Book.TwoYears, "2")
            .Row("Moms", "", 31_907, 40_000).Row("Kunder", "", 30_000, 48_412).Row("Summa", "current_receivables", 61_907, 88_412).Checked();

        Assert.All(document.Financials.Where(r => r.Note == "2"), r => Assert.NotEqual(RecordStatus.Verified, r.Evidence.Status));
    }

    [Theory]
    [InlineData("2021-12-31", "2020-12-31", RecordStatus.Verified)]
    [InlineData("", "2020-12-31", RecordStatus.Unverified)]
    [InlineData("2020-12-31", "2021-12-31", RecordStatus.Unverified)]
    [InlineData("Budget 2021", "2020-12-31", RecordStatus.Unverified)]
    public void A_table_without_ties_is_verified_where_its_own_headers_tell_its_columns(string newer, string older, RecordStatus status)
    {
        var read = new Book().Table(Statement.BalanceSheet, Book.TwoYears)
            .Row("Fordringar", "", 1_088_412, 961_907).Row("Bank", "", 903_377, 1_201_225).Row("Summa tillgångar", "", 1_991_789, 2_163_132).Unchecked();
        var document = Checker.Run(read with
        {
            Financials = [.. read.Financials.Select(r => r with { ColumnLabel = r.Column == 1 ? newer : older })],
        });

        Assert.All(document.Financials, r => Assert.Equal(status, r.Evidence.Status));
    }

    [Fact]
    public void Two_columns_that_say_the_same_of_themselves_verify_nothing()
    {
        var document = Book.Sound().Table(Statement.Note, [(Measure.Actual, 2021), (Measure.Actual, 2021)], "2")
            .Row("Moms", "", 31_000, 907).Row("Kunder", "", 57_000, 505).Row("Summa", "current_receivables", 88_000, 1_412).Checked();

        Assert.All(document.Financials.Where(r => r.Note == "2"), r => Assert.NotEqual(RecordStatus.Verified, r.Evidence.Status));
    }

    [Fact]
    public void A_table_in_the_wrong_unit_is_not_verified_though_it_adds_up()
    {
        var document = Book.Sound().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Insatser", "", 3_000, 3_150, 150).Row("Kansli", "", 1_100, 1_200, 100).Row("Summa", "", 4_100, 4_350, 250).Checked();

        Assert.All(document.Financials.Where(r => r.TableIndex == 2), r => Assert.NotEqual(RecordStatus.Verified, r.Evidence.Status));
    }

    [Fact]
    public void An_addend_that_a_failing_sum_denies_is_suspect_and_keeps_its_value()
    {
        var document = new Book().Table(Statement.Note, Book.TwoYears, "5")
            .Row("Alby kommun", "", 300_000, 250_000).Row("Bergs kommun", "", 200_700, 125_000).Row("Summa", "", 500_000, 375_000).Checked();

        var denied = document.Financials.Where(r => r.PeriodEnd!.Value.Year == 2021).ToList();
        Assert.All(denied, r => Assert.Equal(RecordStatus.Suspect, r.Evidence.Status));
        Assert.Contains(denied, r => r.AmountSek == 200_700);
        Assert.All(denied, r => Assert.True(r.Evidence.Confidence <= 0.4));
    }

    [Fact]
    public void Changing_one_addend_by_more_than_rounding_fails_the_sum_and_verifies_none_of_it()
    {
        var cases = from amounts in Gen.Choose(10_000, 2_000_000).ArrayOf(6)
                    from at in Gen.Choose(0, 2)
                    from off in Gen.Choose(2, 900_000)
                    from sign in Gen.Elements(1, -1)
                    select (amounts, at, off: sign * off);
        Prop.ForAll(cases.ToArbitrary(), c => IsCaught(c.amounts, c.at, c.off)).QuickCheckThrowOnFailure();
    }

    private static bool IsCaught(int[] a, int at, int off)
    {
        decimal Now(int i) => a[i] + (i == at ? off : 0);
        var document = Book.Sound().Table(Statement.Note, Book.TwoYears, "7")
            .Row("Arvoden", "", Now(0), a[3]).Row("Resor", "", Now(1), a[4]).Row("Övrigt", "", Now(2), a[5])
            .Row("Summa", "", a[0] + a[1] + a[2], a[3] + a[4] + a[5]).Checked();
        var fails = document.Checks.Any(c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Fail } && c.Members.Contains("t003:r3:c1"));
        return fails && document.Financials.Where(r => r.Note == "7" && r.Column == 1).All(r => r.Evidence.Status != RecordStatus.Verified);
    }
}
