using System.Globalization;
using System.Text;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Tests.Check;
using Xunit.Abstractions;

namespace Finsam.Extract.Tests.Corpus;

/// <summary>
/// No reader knows a seed: with other people, places, years and amounts, in the text and in the true records alike, as much
/// is found as in the seeds themselves.
/// </summary>
public class DisguisedSeedTests(ITestOutputHelper output)
{
    public static TheoryData<string, int> Disguises => new() { { "000", 1 }, { "000", 2 }, { "003", 3 }, { "003", 4 } };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void As_much_is_found_under_other_names_years_and_amounts(string seed, int number)
    {
        var original = Read(seed, (line, _) => line);
        var (disguise, amounts) = Make(seed, number);
        var disguised = Read(seed, (line, n) => disguise.Line(line, n, amounts[n]));
        foreach (var table in RecordScorer.Tables.Where(t => File.Exists(Path.Combine(Gold.Folder(), seed, t + ".csv"))))
        {
            var truth = True(seed, table, disguise.Field);
            var before = RecordScorer.Run(table, True(seed, table, (_, v) => v), RecordScorer.RowsOf(table, original));
            var after = RecordScorer.Run(table, truth, RecordScorer.RowsOf(table, disguised));
            output.WriteLine($"{seed} {number} {table}: {before.F1:0.0000} {after.F1:0.0000}");
            foreach (var difference in after.F1 < before.F1 ? RecordScorer.Differences(table, truth, RecordScorer.RowsOf(table, disguised)) : [])
            {
                output.WriteLine("  " + difference);
            }

            Assert.True(after.F1 >= before.F1 - Slack(table), $"{table}: {before.F1:0.0000} became {after.F1:0.0000}");
        }
    }

    [Fact]
    public void A_disguise_changes_what_it_is_to_change()
    {
        var disguise = new Disguise(5, ["Anna-Lena Umander", "Bo Ek"], ["Umeå kommun", "Anna-Lena Umander"]);
        disguise.Know([3_450_000]);
        var line = disguise.Line("Anna-Lena Umander, Umea kommun, 2019-03-04, 3 450 000 kr, org.nr 222000-1834", 9, []);
        Assert.DoesNotContain("Umander", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Umea", line, StringComparison.Ordinal);
        Assert.DoesNotContain("2019", line, StringComparison.Ordinal);
        Assert.DoesNotContain("3 450 000", line, StringComparison.Ordinal);
        Assert.DoesNotContain("222000-1834", line, StringComparison.Ordinal);
        Assert.Matches(@"^Summa\t(?:133 000 -2 4 68|199 500 -3 70 2)$", disguise.Line("Summa\t66 500 -1 2 34", 9, [(66_500, 1), (-1_234, 1)]));
    }

    /// <summary>One record in a hundred may be read otherwise for reasons of its letters and digits, which are others; whole documents not.</summary>
    private static double Slack(string table) => table is "documents" or "meetings" ? 0 : 0.015;

    private static (Disguise Disguise, ILookup<int, (decimal Amount, int Unit)> Amounts) Make(string seed, int number)
    {
        var truth = Path.Combine(Gold.Folder(), seed, "text.txt");
        var disguise = new Disguise(
            number, Gold.Rows(Gold.Folder(), seed, "people.csv").Select(r => r["name"]), File.ReadAllLines(File.Exists(truth) ? truth : SeedOf(seed)));
        var amounts = Gold.Rows(Gold.Folder(), seed, "financials.csv");
        disguise.Know(amounts.Select(AmountOf));
        return (disguise, amounts.ToLookup(r => int.Parse(r["line"], CultureInfo.InvariantCulture), r => (AmountOf(r), r["unit"] == "kr" ? 1 : 1000)));

        static decimal AmountOf(Dictionary<string, string> row) => decimal.Parse(row["amount_sek"], CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, string>[] True(string seed, string table, Func<string, string, string> change) =>
        [.. Gold.Rows(Gold.Folder(), seed, table + ".csv").Select(r => r.ToDictionary(f => f.Key, f => change(f.Key, f.Value)))];

    private static ExtractedFile Read(string seed, Func<string, int, string> change)
    {
        var lines = File.ReadAllText(SeedOf(seed)).Split('\n').Select((l, i) => change(l, i + 1));
        var hash = new string('0', 64);
        return Extractor.Run(new SourceFile(seed, hash), TextFileReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), hash));
    }

    private static string SeedOf(string seed) => Directory.EnumerateFiles(Path.Combine(Gold.Folder(), "..", "..", "seeds"), seed + "_*").Single();
}
