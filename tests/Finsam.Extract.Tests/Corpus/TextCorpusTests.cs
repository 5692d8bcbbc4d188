using System.Globalization;
using System.Runtime.CompilerServices;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Xunit.Abstractions;

namespace Finsam.Extract.Tests.Corpus;

/// <summary>Invented reports of many forms, each with its true amounts and a floor below which no change may bring it.</summary>
public class TextCorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateDirectories(Folder(), "text-*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_report_is_read_as_well_as_ever_and_no_wrong_amount_is_called_verified(string name)
    {
        var floor = GoldTable.ReadFile(Path.Combine(Folder(), "text-floors.csv"), "document", "f1", "place", "verified_share", "false_alarms").Single(r => r["document"] == name);

        var score = Score(Path.Combine(Folder(), name));

        output.WriteLine($"{name} f1 {score.Amounts.F1:0.000} place {score.Place:0.000} verified {score.VerifiedShare:0.000} wrong {score.VerifiedWrong} false alarms {score.FalseAlarms}");
        Assert.Equal(0, score.VerifiedWrong);
        Assert.True(score.Amounts.F1 >= Number(floor["f1"]), $"F1 {score.Amounts.F1}");
        Assert.True(score.Place >= Number(floor["place"]), $"place {score.Place}");
        Assert.True(score.VerifiedShare >= Number(floor["verified_share"]), $"verified share {score.VerifiedShare}");
        Assert.True(score.FalseAlarms <= Number(floor["false_alarms"]), $"{score.FalseAlarms} false alarms");
    }

    private static FinancialScore Score(string folder)
    {
        var input = Path.Combine(folder, File.ReadAllText(Path.Combine(folder, "gold", "source.txt")).Trim());
        var hash = new string('0', 64);
        var file = Extractor.Run(new SourceFile(Path.GetFileName(input), hash), TextFileReader.Read(File.ReadAllBytes(input), hash));
        return FinancialScorer.Run(
            Assert.Single(file.Documents),
            GoldTable.ReadFile(Path.Combine(folder, "gold", "financials.csv"), FinancialScorer.AmountColumns),
            GoldTable.ReadFile(Path.Combine(folder, "gold", "checks.csv"), FinancialScorer.CheckColumns));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "corpus"));
}
