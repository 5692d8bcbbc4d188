using System.Globalization;
using Finsam.Extract.Check;
using Finsam.Extract.Correct;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Check;

namespace Finsam.Extract.Tests.Correct;

public class CorrectorTests
{
    private static readonly Place Insatser = new("Insatser", Measure.Actual);

    private sealed record Place(string Label, Measure Measure);

    [Fact]
    public void An_amount_that_three_identities_deny_by_the_same_gap_is_set_and_proved()
    {
        var document = Corrected(FollowUps(insatser: 3_750_000, copied: 3_150_000));

        var proposal = Assert.Single(document.NumberProposals);
        Assert.Equal((3_750_000m, 3_150_000m, NumberSlip.Digit, true), (proposal.ReadSek, proposal.ProposedSek, proposal.Slip, proposal.IsTaken));
        Assert.True(proposal.Proof.Length >= 3);
        var record = RecordAt(document, Insatser);
        Assert.Equal(3_150_000, record.AmountSek);
        Assert.Equal("3 750 000", record.Evidence.SourceText);
        Assert.DoesNotContain(document.Checks, c => c.Outcome == CheckOutcome.Fail);
    }

    [Fact]
    public void Where_only_a_sum_and_a_difference_tell_it_the_text_stays_and_the_amount_is_suspect()
    {
        var document = Corrected(FollowUps(insatser: 3_750_000, copied: null));

        var proposal = Assert.Single(document.NumberProposals);
        Assert.Equal((3_150_000m, false), (proposal.ProposedSek, proposal.IsTaken));
        var record = RecordAt(document, Insatser);
        Assert.Equal((3_750_000m, RecordStatus.Suspect), (record.AmountSek, record.Evidence.Status));
    }

    [Fact]
    public void What_a_computer_printed_stays_as_printed()
    {
        var content = new PartContent(Documents.With([], []).Content.Part, [], []) { LinesSource = TextSource.BornDigital };
        var document = Corrected(FollowUps(insatser: 3_750_000, copied: 3_150_000) with { Content = content });

        Assert.False(Assert.Single(document.NumberProposals).IsTaken);
        Assert.Equal(3_750_000, RecordAt(document, Insatser).AmountSek);
    }

    [Fact]
    public void Two_addends_of_a_sum_alone_that_may_both_be_wrong_are_not_mended()
    {
        var document = Corrected(new Book().Table(Statement.Note, Book.TwoYears, "5")
            .Row("Alby kommun", "", 311_400, 250_000).Row("Bergs kommun", "", 200_700, 125_000).Row("Summa", "", 512_500, 375_000).Unchecked());

        Assert.Empty(document.NumberProposals);
        Assert.Equal(3, document.Financials.Count(r => r.Evidence.Status == RecordStatus.Suspect));
    }

    [Fact]
    public void Two_wrong_amounts_of_one_column_come_apart_by_their_rows()
    {
        var document = Corrected(new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Insatser", "", 3_000_000, 3_750_000, 150_000).Row("Kansli", "", 1_100_000, 1_208_000, 100_000)
            .Row("Lokaler", "", 240_000, 231_500, -8_500).Row("Summa", "", 4_340_000, 4_581_500, 241_500).Unchecked());

        Assert.Equal(
            [("Insatser", 3_150_000m), ("Kansli", 1_200_000m)],
            document.NumberProposals.Select(p => (p.Label, p.ProposedSek)));
    }

    [Fact]
    public void A_document_that_adds_up_is_left_as_it_is()
    {
        var document = Checker.Run(Book.Sound().Unchecked());

        Assert.Same(document, Corrector.Run(document));
    }

    /// <summary>A follow-up, and another table over the same activities where there is one.</summary>
    private static ExtractedDocument FollowUps(decimal insatser, decimal? copied)
    {
        var book = new Book().Table(Statement.BudgetOutcome, Book.FollowUp)
            .Row("Insatser", "", 3_000_000, insatser, 150_000).Row("Kansli", "", 1_100_000, 1_200_000, 100_000)
            .Row("Lokaler", "", 240_000, 231_500, -8_500).Row("Summa", "", 4_340_000, 4_581_500, 241_500);
        return copied is null ? book.Unchecked() : book.Table(Statement.BudgetOutcome, [(Measure.Actual, 2021)], "4")
            .Row("Insatser", "", copied).Row("Kansli", "", 1_200_000).Row("Lokaler", "", 231_500).Row("Summa", "", 4_581_500).Unchecked();
    }

    private static ExtractedDocument Corrected(ExtractedDocument document) => Corrector.Run(Checker.Run(document with
    {
        Financials = [.. document.Financials.Select(r => r with { Evidence = r.Evidence with { SourceText = r.AmountSek.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ') } })],
    }));

    private static FinancialRecord RecordAt(ExtractedDocument document, Place place) =>
        document.Financials.First(r => r.Label == place.Label && r.Measure == place.Measure);
}
