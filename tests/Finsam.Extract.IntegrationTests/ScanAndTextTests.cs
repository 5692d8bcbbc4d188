using CsvHelper;
using Finsam.Extract.IntegrationTests.Recognition;

namespace Finsam.Extract.IntegrationTests;

/// <summary>The same report as a scan and as text gives the same dataset.</summary>
public class ScanAndTextTests
{
    private static readonly string[] Told =
        ["label", "concept", "measure", "period_start", "period_end", "amount_sek", "unit"];

    [NeedsTools]
    public void The_scan_gives_the_same_balance_sheet_as_the_text()
    {
        var seeds = Path.Combine(TestFiles.Corpus, "..", "..", "seeds");
        var seed = File.ReadAllBytes(Directory.GetFiles(seeds, "003_*.txt").Single());
        using var text = new Workplace().With("report.txt", seed);
        using var scan = new Workplace().With("report.pdf", File.ReadAllBytes(Path.Combine(TestFiles.Corpus, "scan-003.pdf")));
        Assert.Equal(0, text.Extract().ExitCode);
        Assert.Equal(0, scan.Extract().ExitCode);
        var expected = BalanceSheet(text);
        var found = BalanceSheet(scan);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(row => row.Text), found.Select(row => row.Text));

        // Two readings of the ink that agree are proof too, which a text has not: what it proves the scan proves, and maybe more.
        Assert.All(expected.Zip(found), row => Assert.Contains(row.Second.Status, (string[])[row.First.Status, "verified"]));
    }

    private static List<(string Text, string Status)> BalanceSheet(Workplace place)
    {
        using var csv = CsvReader.FromFile(Path.Combine(place.Dataset, "financials.csv"), CsvReaderOptions.Default);
        var rows = new List<(string, string)>();
        while (csv.Read())
        {
            if (csv.GetString("statement") == "balance_sheet")
            {
                rows.Add((string.Join(" | ", Told.Select(csv.GetString)), csv.GetString("status")));
            }
        }

        return rows;
    }
}
