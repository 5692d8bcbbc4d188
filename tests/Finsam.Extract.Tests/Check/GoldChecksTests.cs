using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

/// <summary>The checks of the seeds' true records against those that were made by hand.</summary>
public class GoldChecksTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    public void Nine_in_ten_checks_made_by_hand_are_found_and_every_failing_one(string seed)
    {
        var folder = Gold.Folder();
        var found = Checker.Run(Gold.Document(folder, seed)).Checks
            .Select(c => (c.Kind.ToCode(), c.Expected, c.Actual, c.Outcome.ToCode())).ToHashSet();
        var gold = Gold.Rows(folder, seed, "checks.csv");
        var missing = gold.Where(g => !found.Contains(
            (g["kind"], decimal.Parse(g["expected"]), decimal.Parse(g["actual"]), g["outcome"]))).ToList();
        missing.ForEach(m => output.WriteLine(string.Join(" | ", m.Values)));
        Assert.DoesNotContain(missing, m => m["outcome"] == "fail");
        Assert.True(gold.Count - missing.Count >= 0.9 * gold.Count, $"{missing.Count} of {gold.Count} are missing");
    }
}
