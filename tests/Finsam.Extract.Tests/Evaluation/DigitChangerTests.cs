using Finsam.Extract.Evaluation.Proof;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Check;

namespace Finsam.Extract.Tests.Evaluation;

public class DigitChangerTests
{
    private static readonly RecognizedDocument Read = new()
    {
        SourceSha256 = "",
        Engine = "text",
        TextLines = [new SourceLine(1, null, "Resultaträkning 2021"), new SourceLine(2, null, "Not 3 Insatser 3 150 000 2 900 000")],
    };

    [Fact]
    public void Only_digits_of_amounts_are_changed_and_each_to_another()
    {
        var changed = new DigitChanger(1, 7).Run(Read, Clean("3 150 000", "2 900 000"));

        Assert.Equal("Resultaträkning 2021", changed.TextLines[0].Text);
        var line = changed.TextLines[1].Text;
        Assert.StartsWith("Not 3 Insatser ", line, StringComparison.Ordinal);
        Assert.All(Read.TextLines[1].Text.Zip(line).Skip(15).Where(p => char.IsAsciiDigit(p.First)), p => Assert.True(char.IsAsciiDigit(p.Second) && p.First != p.Second));
    }

    [Fact]
    public void The_same_seed_changes_the_same_digits()
    {
        var changer = new DigitChanger(0.3, 11);
        Assert.Equal(changer.Run(Read, Clean("3 150 000", "2 900 000")).TextLines[1], changer.Run(Read, Clean("3 150 000", "2 900 000")).TextLines[1]);
    }

    [Fact]
    public void A_changed_amount_that_is_suspect_is_flagged_and_one_read_as_before_is_restored()
    {
        var (clean, changed) = (Clean("3 150 000", "2 900 000"), Clean("3 750 000", "2 900 001"));
        var records = changed.Documents[0].Financials;
        changed = changed with
        {
            Documents =
            [
                changed.Documents[0] with
                {
                    Financials = [records[0] with { AmountSek = 3_750_000, Evidence = records[0].Evidence with { Status = RecordStatus.Suspect } }, records[1]],
                },
            ],
        };

        var score = DigitScorer.Run(clean, changed, isSummed: false);

        Assert.Equal((2, 1, 1, 0, 1.0), (score.Changed, score.Restored, score.Flagged, score.VerifiedWrong, score.CaughtShare));
    }

    [Fact]
    public void A_wrong_amount_that_is_verified_is_told()
    {
        var clean = Clean("3 150 000", "2 900 000");
        var record = clean.Documents[0].Financials[0];
        var changed = clean with
        {
            Documents = [clean.Documents[0] with { Financials = [record with { AmountSek = 1, Evidence = record.Evidence with { Status = RecordStatus.Verified } }] }],
        };

        var score = DigitScorer.Run(clean, changed, isSummed: false);

        Assert.Equal((2, 1, 1), (score.Changed, score.VerifiedWrong, score.Lost));
    }

    /// <summary>The document with two amounts in its second line, read as 3 150 000 and 2 900 000.</summary>
    private static ExtractedFile Clean(string first, string second)
    {
        var document = new Book().Table(Statement.IncomeStatement, Book.TwoYears).Row("Insatser", "", 3_150_000, 2_900_000).Unchecked();
        var texts = new[] { first, second };
        return new ExtractedFile(new SourceFile("a.txt", ""), Read,
        [
            document with { Financials = [.. document.Financials.Select((r, i) => r with { Evidence = new Evidence { Line = 2, SourceText = texts[i] } })] },
        ]);
    }
}
