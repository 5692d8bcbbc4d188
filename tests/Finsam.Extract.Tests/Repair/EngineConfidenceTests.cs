using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class EngineConfidenceTests
{
    private const string Page = """
        Samordningsförbundet har under året fortsatt arbetet med att utveckla samverkan mellan myndigheterna i länet.
        Styrelsen har haft fem sammanträden och två utbildningsdagar. Medlemmarna är kommunerna, regionen och
        Arbetsförmedlingen. Insatserna riktas tiil personer som behöver stöd från flera håll.
        """;

    [Fact]
    public void A_word_that_the_engine_was_unsure_of_needs_less_evidence()
    {
        Assert.Contains("riktas till personer", Repaired(0.4, "tiil"));
        Assert.True(ConfidenceOfTill(0.4) > ConfidenceOfTill(0.98));
    }

    [Fact]
    public void Right_words_stay_however_unsure_the_engine_was() =>
        Assert.Equal(Page.Split('\n')[1], Repaired(0.3, "Styrelsen", "sammanträden", "Medlemmarna").Split('\n')[1]);

    [Fact]
    public void The_least_sure_of_the_words_of_a_stretch_counts()
    {
        var line = LineOf("ett två tre", _ => 1) with { Words = [WordOf("ett", 0.9), WordOf("två", 0.5), WordOf("tre", 0.7)] };
        Assert.Equal([0.9, 0.5, 0.7, 0.5], [EngineConfidence.Of(line, 0, 3), EngineConfidence.Of(line, 4, 3), EngineConfidence.Of(line, 8, 3), EngineConfidence.Of(line, 2, 7)]);
    }

    private static double ConfidenceOfTill(double confidence)
    {
        var repairs = RepairedLines(confidence, "tiil").SelectMany(l => l.Repairs.Concat(l.Proposals.Select(p => p.Change)));
        return Assert.Single(repairs, r => r.Original == "tiil").Confidence;
    }

    private static string Repaired(double confidence, params string[] unsure) =>
        string.Join('\n', RepairedLines(confidence, unsure).Select(l => l.Text));

    private static ImmutableArray<Line> RepairedLines(double confidence, params string[] unsure) =>
        LineRepairer.Run([.. Page.Split('\n').Select(l => LineOf(l, w => unsure.Contains(w) ? confidence : 0.97))]);

    private static Line LineOf(string text, Func<string, double> confidence) => new()
    {
        Index = 0, Number = 1, SourceText = text, Plain = text, Text = text, Words = [.. text.Split(' ').Select(w => WordOf(w, confidence(w)))],
    };

    private static Word WordOf(string text, double confidence) => new(text, new Box(0, 0, 1, 1), confidence);
}
