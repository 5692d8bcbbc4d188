using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

public class ParticipantChecksTests
{
    [Theory]
    [InlineData(30, CheckOutcome.Pass)]
    [InlineData(31, CheckOutcome.Fail)]
    public void Women_and_men_are_the_total(int total, CheckOutcome outcome)
    {
        var checks = Checked(("Solsidan", "participants", "women", 18, "count"), ("Solsidan", "participants", "men", 12, "count"),
            ("Solsidan", "participants", "total", total, "count")).Checks;

        var check = Assert.Single(checks);
        Assert.Equal((CheckKind.GenderSum, 30m, outcome), (check.Kind, check.Expected, check.Outcome));
        Assert.Equal("participants:Solsidan/participants/total/count", check.Members[^1]);
    }

    [Fact]
    public void One_gender_alone_is_no_sum() =>
        Assert.Empty(Checked(("Solsidan", "work", "women", 3, "count"), ("Solsidan", "work", "total", 5, "count")).Checks);

    [Fact]
    public void Those_who_completed_are_the_sum_of_the_outcomes()
    {
        var checks = Checked(("Bryggan", "completed", "total", 20, "count"), ("Bryggan", "work", "total", 9, "count"),
            ("Bryggan", "studies", "women", 4, "count"), ("Bryggan", "dropped_out", "total", 7, "count")).Checks;

        Assert.Contains(checks, c => c is { Kind: CheckKind.Sum, Expected: 20, Actual: 20, Outcome: CheckOutcome.Pass });
    }

    [Fact]
    public void Outcomes_that_are_only_a_few_of_them_are_no_failing_sum() =>
        Assert.Empty(Checked(("Bryggan", "completed", "total", 20, "count"), ("Bryggan", "work", "total", 4, "count")).Checks);

    [Theory]
    [InlineData(33.3, 33.33, CheckOutcome.Rounding)]
    [InlineData(33, 33.33, CheckOutcome.Rounding)]
    [InlineData(34, 33.33, CheckOutcome.Rounding)]
    public void A_share_may_be_rounded_or_cut_off(double printed, double expected, CheckOutcome outcome)
    {
        var checks = Checked(("Kraften", "completed", "total", 12, "count"), ("Kraften", "work", "total", 4, "count"),
            ("Kraften", "work", "total", (decimal)printed, "percent")).Checks;

        Assert.Contains(checks, c => c.Kind == CheckKind.Percentage && c.Expected == (decimal)expected && c.Outcome == outcome);
    }

    [Fact]
    public void A_total_covers_the_run_of_activities_that_gives_it_and_a_gender_that_differs_fails()
    {
        var checks = Checked(
            ("Ett", "participants", "total", 40, "count"), ("Ett", "participants", "women", 25, "count"), ("Ett", "participants", "men", 15, "count"),
            ("Två", "participants", "total", 31, "count"), ("Två", "participants", "women", 11, "count"), ("Två", "participants", "men", 22, "count"),
            ("Tre", "participants", "total", 9, "count"), ("Tre", "participants", "women", 4, "count"), ("Tre", "participants", "men", 5, "count"),
            ("Konferens", "participants", "total", 120, "count"),
            ("Totalt", "participants", "total", 80, "count"), ("Totalt", "participants", "women", 40, "count"), ("Totalt", "participants", "men", 40, "count")).Checks;

        Assert.Contains(checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 80, Actual: 80, Outcome: CheckOutcome.Pass });
        Assert.Contains(checks, c => c is { Kind: CheckKind.CrossStatement, Expected: 42, Actual: 40, Outcome: CheckOutcome.Fail });
    }

    [Fact]
    public void A_number_is_verified_only_where_checks_of_two_kinds_pin_it()
    {
        var document = Checked(
            ("Bryggan", "completed", "women", 12, "count"), ("Bryggan", "completed", "men", 8, "count"), ("Bryggan", "completed", "total", 20, "count"),
            ("Bryggan", "work", "total", 13, "count"), ("Bryggan", "studies", "total", 7, "count"),
            ("Pilen", "participants", "women", 2, "count"), ("Pilen", "participants", "men", 3, "count"), ("Pilen", "participants", "total", 5, "count"));

        Assert.All(document.Participants.Where(p => p.Measure == "completed"), p => Assert.Equal(RecordStatus.Verified, p.Evidence.Status));
        Assert.All(document.Participants.Where(p => p.Measure != "completed"), p => Assert.Equal(RecordStatus.Unverified, p.Evidence.Status));
    }

    [Fact]
    public void A_number_that_nothing_attributes_to_its_activity_is_never_verified()
    {
        var document = Checked(
            false,
            ("Bryggan", "completed", "women", 12, "count"), ("Bryggan", "completed", "men", 8, "count"), ("Bryggan", "completed", "total", 20, "count"),
            ("Bryggan", "work", "total", 13, "count"), ("Bryggan", "studies", "total", 7, "count"));

        Assert.Contains(document.Checks, c => c is { Kind: CheckKind.Sum, Outcome: CheckOutcome.Pass });
        Assert.All(document.Participants, p => Assert.Equal(RecordStatus.Unverified, p.Evidence.Status));
    }

    [Fact]
    public void The_total_of_an_association_is_verified_by_the_sum_over_its_activities()
    {
        var document = Checked(
            false,
            ("Ett", "participants", "total", 40, "count"), ("Två", "participants", "total", 31, "count"), ("Tre", "participants", "total", 9, "count"),
            ("Totalt", "participants", "women", 45, "count"), ("Totalt", "participants", "men", 35, "count"), ("Totalt", "participants", "total", 80, "count"));

        Assert.Equal(["Totalt", "Totalt", "Totalt"], document.Participants.Where(p => p.Evidence.Status == RecordStatus.Verified).Select(p => p.Activity));
    }

    private static ExtractedDocument Checked(params (string Activity, string Measure, string Gender, decimal Value, string Unit)[] numbers) =>
        Checked(true, numbers);

    private static ExtractedDocument Checked(bool isAttributed, params (string Activity, string Measure, string Gender, decimal Value, string Unit)[] numbers) =>
        Checker.Run(Documents.With([], [.. numbers.Select(n => new ParticipantRecord
        {
            Activity = n.Activity,
            Measure = n.Measure,
            Gender = n.Gender,
            Value = n.Value,
            Unit = n.Unit,
            IsAttributed = isAttributed,
            Evidence = new Evidence(),
        })]));
}
