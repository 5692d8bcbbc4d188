using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Cli.Runs;

namespace Finsam.Extract.IntegrationTests;

/// <summary>Small rules of runs over archives, without starting the program.</summary>
public class RunRuleTests
{
    private static readonly DateTime Noon = new(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2", 2, 100, false)]
    [InlineData("2", 3, 3, true)]
    [InlineData("0", 1, 1, true)]
    [InlineData("10%", 19, 19, false)]
    [InlineData("10%", 2, 20, false)]
    [InlineData("10%", 3, 20, true)]
    [InlineData("2.5%", 26, 1000, true)]
    [InlineData("100%", 50, 50, false)]
    public void Failures_are_too_many_by_number_or_by_share_of_twenty_and_more(string limit, int failed, int done, bool tooMany) =>
        Assert.Equal(tooMany, FailureLimit.Parse(limit)!.IsPassed(failed, done));

    [Theory]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("-1")]
    [InlineData("101%")]
    [InlineData("%")]
    public void What_is_no_number_of_failures_is_refused(string limit) => Assert.Null(FailureLimit.Parse(limit));

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("1/0")]
    [InlineData("-1/3")]
    public void What_is_no_part_is_refused(string part) => Assert.Null(ArchiveShard.Parse(part));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    public void Parts_take_each_file_once_and_weigh_the_same_within_a_tenth(int count)
    {
        // Sizes as an archive has them: many small files and a few that are a thousand times as large.
        var files = Enumerable.Range(0, 5_000).Select(i => File($"{i:0000}.pdf", (long)(20_000 * Math.Exp(7.0 * (i * 7919 % 5_000) / 5_000)))).ToArray();
        var tree = new InputTree("/a", true, [.. files], []);
        var parts = Enumerable.Range(1, count).Select(i => new ArchiveShard(i, count).Of(tree).Own.Files).ToList();
        Assert.Equal(files.Select(f => f.Name), parts.SelectMany(p => p).Select(f => f.Name).Order(StringComparer.Ordinal));
        var loads = parts.Select(p => (double)p.Sum(f => f.Bytes)).ToList();
        Assert.True(loads.Max() <= 1.1 * loads.Min(), $"from {loads.Min()} to {loads.Max()}");
    }

    /// <summary>Whatever a byte of each kind costs, for no kind is there one part that has much more of it.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Of_each_kind_of_file_parts_have_the_same_within_a_tenth(int count)
    {
        string[] kinds = ["txt", "PDF", "tif"];
        var files = Enumerable.Range(0, 1_800).Select(i => File($"{i:0000}.{kinds[i * 31 % 3]}", (long)(1_000 * Math.Exp(5.0 * (i * 7919 % 1_800) / 1_800)))).ToArray();
        var tree = new InputTree("/a", true, [.. files], []);
        var parts = Enumerable.Range(1, count).Select(i => new ArchiveShard(i, count).Of(tree).Own.Files).ToList();
        Assert.Equal(files.Select(f => f.Name), parts.SelectMany(p => p).Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.All(kinds, kind =>
        {
            var loads = parts.Select(p => p.Where(f => f.Name.EndsWith(kind, StringComparison.Ordinal)).Sum(f => (double)f.Bytes)).ToList();
            Assert.True(loads.Max() <= 1.1 * loads.Min(), $"{kind}: from {loads.Min()} to {loads.Max()}");
        });
    }

    [Fact]
    public void Files_of_kinds_of_their_own_do_not_all_go_to_the_first_part()
    {
        var tree = new InputTree("/a", true, [.. Enumerable.Range(0, 12).Select(i => File($"a.{(char)('a' + i)}", 1_000))], []);
        Assert.All(Enumerable.Range(1, 4), i => Assert.Equal(3, new ArchiveShard(i, 4).Of(tree).Own.Files.Length));
    }

    [Fact]
    public void A_file_is_taken_in_when_it_has_not_changed_for_a_while()
    {
        var settled = new SettledFiles(TimeSpan.FromSeconds(10));
        Assert.Null(settled.Changed(Tree(File("a", 5)), Noon));
        Assert.Null(settled.Changed(Tree(File("a", 9)), Noon.AddSeconds(8)));
        Assert.Null(settled.Changed(Tree(File("a", 9)), Noon.AddSeconds(12)));
        Assert.Equal(["a"], settled.Changed(Tree(File("a", 9)), Noon.AddSeconds(18))!.Files.Select(f => f.Name));
        Assert.Null(settled.Changed(Tree(File("a", 9)), Noon.AddSeconds(30)));
    }

    [Fact]
    public void A_file_that_goes_leaves_at_once_and_one_that_grows_leaves_until_it_has_settled()
    {
        var settled = new SettledFiles(TimeSpan.FromSeconds(10));
        settled.Changed(Tree(File("a", 5), File("b", 5)), Noon);
        Assert.Equal(2, settled.Changed(Tree(File("a", 5), File("b", 5)), Noon.AddSeconds(10))!.Files.Length);
        Assert.Equal(["b"], settled.Changed(Tree(File("a", 6), File("b", 5)), Noon.AddSeconds(15))!.Files.Select(f => f.Name));
        Assert.Equal(["a"], settled.Changed(Tree(File("a", 6)), Noon.AddSeconds(25))!.Files.Select(f => f.Name));
    }

    [Fact]
    public void A_forecast_uses_what_was_measured_and_assumes_the_rest()
    {
        var measured = PageRates.None.WithPage(isDrawn: true, TimeSpan.FromSeconds(4)).WithPage(isDrawn: true, TimeSpan.FromSeconds(2)).WithExtraction(2, TimeSpan.Zero);
        Assert.Equal(30, measured.Seconds(10, 0), 6);
        Assert.Equal(PageRates.Assumed.LayeredSeconds * 10, measured.Seconds(0, 10), 6);
        Assert.False(PageRates.None.IsMeasured);
    }

    private static InputTree Tree(params InputFile[] files) => new("/a", true, [.. files], []);

    private static InputFile File(string name, long bytes) => new($"/a/{name}", name) { Bytes = bytes, Changed = DateTime.UnixEpoch };
}
