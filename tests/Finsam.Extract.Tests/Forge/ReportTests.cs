using System.Globalization;
using Finsam.Extract.Forge;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tests.Forge;

/// <summary>What is forged must be true: gold that does not add up would teach wrong things.</summary>
public sealed class ReportTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_identity_of_the_accounts_holds(int seed)
    {
        var report = new Report(seed);
        var (before, now) = (report.Before, report.Now);
        Assert.Equal(before.Equity, now.OpeningEquity);
        foreach (var year in new[] { before, now })
        {
            Assert.Equal(year.RevenueSum + year.CostSum + year.FinancialIncome + year.FinancialCosts, year.Result);
            Assert.Equal(year.Cash + year.Receivables, year.Equity + year.LiabilitySum);
            Assert.Equal(report.Look.Unit == "tkr" ? 0 : year.Total % 1, year.Total % (report.Look.Unit == "tkr" ? 1_000 : 1));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Printed_amounts_read_back_are_the_true_ones(int seed)
    {
        var report = new Report(seed);
        var unit = report.Look.Unit == "tkr" ? 1_000 : 1;
        Assert.All(report.Amounts, amount => Assert.Equal(amount.Kronor, Number(report.Look.Amount(amount.Kronor)) * unit));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Organisation_numbers_have_their_check_digit(int seed) =>
        Assert.True(new Report(seed).OrganizationNumber == OrganizationNumber.First(new Report(seed).OrganizationNumber));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Women_and_men_are_the_total_of_each_activity(int seed) => Assert.All(
        new Report(seed).Counts.Where(c => c.Unit == "count").GroupBy(c => c.Activity),
        counts => Assert.Equal(counts.Single(c => c.Gender == "total").Value, counts.Where(c => c.Gender != "total").Sum(c => c.Value)));

    [Fact]
    public void The_same_seed_gives_the_same_report() =>
        Assert.Equal(new Report(7).Blocks.Select(b => b.ToString()), new Report(7).Blocks.Select(b => b.ToString()));

    [Fact]
    public void Another_seed_gives_another_report() =>
        Assert.Equal(200, Enumerable.Range(0, 200).Select(seed => string.Concat(new Report(seed).Blocks)).Distinct().Count());

    [Fact]
    public void Every_cell_tells_its_place_once()
    {
        var cells = new Report(3).Blocks.SelectMany(b => b.Descendants()).Select(e => e.Attribute("data-cell")?.Value).OfType<string>().ToArray();
        Assert.True(cells.Length > 50);
        Assert.Equal(cells.Length, cells.Select(c => c[..c.LastIndexOf(',')]).Distinct().Count());
    }

    private static long Number(string printed) =>
        printed is "-" or "–" ? 0 : long.Parse(string.Concat(printed.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.SpaceSeparator)).Replace('–', '-').Replace('−', '-'));
}
