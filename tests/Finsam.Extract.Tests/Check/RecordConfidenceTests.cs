using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Proof;
using Finsam.Extract.Model;
using Finsam.Extract.Training;

namespace Finsam.Extract.Tests.Check;

/// <summary>The learnt confidence of records other than amounts.</summary>
public class RecordConfidenceTests
{
    [Fact]
    public void A_name_that_nobody_can_read_is_less_sure() =>
        Assert.True(Judged(Person("Anna Lindqvist")) > Judged(Person("Änna Lïn_q vistr|")));

    [Fact]
    public void A_name_of_a_line_that_was_read_badly_is_less_sure() =>
        Assert.True(Judged(Person("Anna Lindqvist"), 0.98) > Judged(Person("Anna Lindqvist"), 0.4));

    [Theory]
    [InlineData(RecordStatus.Verified, 0.99, 0.99, 1)]
    [InlineData(RecordStatus.Suspect, 0.4, 0, 0.4)]
    public void What_checks_say_of_a_number_stays(RecordStatus status, double confidence, double least, double most)
    {
        var number = new ParticipantRecord
        {
            Activity = "Steget", Measure = "participants", Gender = "total", Value = 12, Unit = "count",
            Evidence = new Evidence { Page = 1, Line = 1, Confidence = confidence, Status = status },
        };
        var judged = RecordConfidence.Run(With(0.95) with { Participants = [number] }).Participants[0].Evidence;
        Assert.Equal(status, judged.Status);
        Assert.InRange(judged.Confidence, least, most);
    }

    [Fact]
    public void The_model_is_learnt_the_same_each_time_and_tells_right_from_wrong()
    {
        var files = Enumerable.Range(0, 40).Select(i => Known(i % 4 != 0)).ToArray();
        string[] models = [.. Enumerable.Range(0, 2).Select(_ => Learnt(files))];
        Assert.Equal(models[0], models[1]);
        Assert.Equal(RecordTraits.Names, models[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[0]));
        Assert.Contains("\nunreadable\t-", models[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_right_once_for_each_true_row_and_those_that_no_gold_speaks_of_are_not_judged()
    {
        var truth = new[] { Row("Steget", "12"), Row("Bron", "7") };
        var found = new[] { Row("Steget", "12"), Row("Steget", "12"), Row("", "3"), Row("Bron", "8") };
        Assert.Equal<bool?>([true, false, null, false], RecordScorer.Judge("participants", truth, found));
    }

    [Fact]
    public void A_reliability_table_holds_each_record_in_the_row_of_its_confidence()
    {
        var all = Reliability.Of(0.995, true) + Reliability.Of(0.99, false) + Reliability.Of(0.3, false) + Reliability.Of(1, true);
        Assert.Equal((4, 2), (all.Cases, all.Right));
        Assert.Equal([(0, 1, 0), (0.99, 3, 2)], all.Rows.Where(r => r.Cases > 0).Select(r => (r.From, r.Cases, r.Right)));
    }

    private static double Judged(PersonRecord person, double line = 0.95) =>
        RecordConfidence.Run(With(line) with { People = [person with { Evidence = person.Evidence with { Confidence = 0.85 * line } }] }).People[0].Evidence.Confidence;

    private static PersonRecord Person(string name) =>
        new() { Name = name, Body = "board", Role = "member", Evidence = new Evidence { Page = 1, Line = 1, Confidence = 0.85 } };

    private static ExtractedDocument With(double confidence) => new()
    {
        Content = new PartContent(
            new DocumentPart { Ordinal = 1, Type = DocumentType.AnnualReport, FirstLine = 0, LastLine = 0 },
            [new Line { Index = 0, Page = 1, Number = 1, SourceText = "", Plain = "", Text = "", Confidence = confidence }],
            [])
        { PageSources = ImmutableDictionary<int, TextSource>.Empty.Add(1, TextSource.Ocr) },
    };

    private static JudgedRecords Known(bool isRight) => new(
        new ExtractedFile(
            new SourceFile("known.pdf", new string('a', 64)), new RecognizedDocument { SourceSha256 = "", Engine = "test" },
            [With(0.9) with { People = [Person(isRight ? "Anna Lindqvist" : "Anna Lin_|vist")] }]),
        ImmutableDictionary<string, ImmutableArray<bool?>>.Empty.Add("people", [isRight]));

    private static string Learnt(IEnumerable<JudgedRecords> files)
    {
        var model = Path.GetTempFileName();
        RecordTrainer.Run(files, model, new Progress<string>());
        var text = File.ReadAllText(model);
        File.Delete(model);
        return text;
    }

    private static Dictionary<string, string> Row(string activity, string value) => new(StringComparer.Ordinal)
    {
        ["ordinal"] = "1", ["activity"] = activity, ["measure"] = "participants", ["gender"] = "total", ["value"] = value, ["unit"] = "count",
    };
}
