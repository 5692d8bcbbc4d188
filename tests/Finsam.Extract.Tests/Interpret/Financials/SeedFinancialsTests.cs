using Finsam.Extract.Interpret.Financials;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Tables;

namespace Finsam.Extract.Tests.Interpret.Financials;

/// <summary>The two seed documents, damaged as they are.</summary>
public class SeedFinancialsTests
{
    [Theory]
    [InlineData("000_5a226ee30a990aa0.txt", 126)]
    [InlineData("003_3b3028d2bb363aa9.txt", 268)]
    public void Every_amount_of_a_seed_is_found_once(string seed, int amounts)
    {
        var records = FinancialReader.Run(Content(seed));
        Assert.Equal(amounts, records.Length);
        Assert.Equal(amounts, records.DistinctBy(r => (r.TableIndex, r.Row, r.Column)).Count());
    }

    [Fact]
    public void Amounts_of_four_torn_columns_are_parted()
    {
        var row = FinancialReader.Run(Content("000_5a226ee30a990aa0.txt")).Where(r => r.Evidence.Line == 926);
        Assert.Equal([-5925479m, -6635840m, 710361m, -5758752m], row.Select(r => r.AmountSek));
    }

    [Fact]
    public void Tables_without_a_unit_among_kronor_are_seen_to_be_in_thousands()
    {
        var notes = FinancialReader.Run(Content("003_3b3028d2bb363aa9.txt")).Where(r => r.Note == "2" && r.Evidence.Line >= 574);
        Assert.All(notes, r => Assert.Equal(MoneyUnit.Tkr, r.Unit));
    }

    private static PartContent Content(string seed)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        return TableText.Content(File.ReadAllText(Path.Combine(folder!.FullName, "seeds", seed)));
    }
}
