namespace Finsam.Extract.IntegrationTests;

/// <summary><c>finsam repair</c>.</summary>
public class RepairTests
{
    private const string Damaged = "Férbundet har under dret arbetat med rehabilitering fér att 6ka antalet deltagare.\n";
    private const string True = "Förbundet har under året arbetat med rehabilitering för att öka antalet deltagare.\n";

    [Fact]
    public void Repaired_text_goes_to_standard_output_and_the_file_stays()
    {
        using var place = new Workplace().With("in.txt", Damaged);
        var file = Path.Combine(place.Input, "in.txt");
        var called = FinsamProcess.Run("repair", file);
        Assert.Equal((0, True), (called.ExitCode, called.Output));
        Assert.Equal(Damaged, File.ReadAllText(file));
    }

    [Fact]
    public void Changes_are_listed_as_csv()
    {
        using var place = new Workplace().With("in.txt", Damaged);
        var called = FinsamProcess.Run("repair", Path.Combine(place.Input, "in.txt"), "--csv");
        var rows = called.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("file,line,start,length,original,repaired,kind,confidence", rows[0]);
        Assert.Contains(rows, r => r.Contains(",Férbundet,Förbundet,confusion,", StringComparison.Ordinal));
    }

    [Fact]
    public void Changed_lines_are_shown_before_and_after()
    {
        using var place = new Workplace().With("in.txt", "Ett tydligt mål.\n" + Damaged);
        var called = FinsamProcess.Run("repair", Path.Combine(place.Input, "in.txt"), "--diff");
        Assert.Contains("@@ line 2 @@\n-" + Damaged + "+" + True, called.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tydligt", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_long_text_are_counted_through()
    {
        const int Before = 12_000;
        using var place = new Workplace().With("in.txt", string.Concat(Enumerable.Repeat("Styrelsen har under året hållit sex sammanträden i kommunhuset.\n", Before)) + Damaged);
        var called = FinsamProcess.Run("repair", Path.Combine(place.Input, "in.txt"), "--diff");
        Assert.Contains($"@@ line {Before + 1} @@\n-" + Damaged + "+" + True, called.Output, StringComparison.Ordinal);
        Assert.Single(called.Output.Split('\n'), l => l.StartsWith("---", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_put_out_where_one_of_the_files_is_missing()
    {
        using var place = new Workplace().With("in.txt", Damaged);
        var called = FinsamProcess.Run("repair", Path.Combine(place.Input, "in.txt"), Path.Combine(place.Input, "none.txt"));
        Assert.NotEqual(0, called.ExitCode);
        Assert.Equal("", called.Output);
    }

    [Fact]
    public void Changes_that_were_not_made_are_listed_with_what_else_there_may_stand()
    {
        using var place = new Workplace().With("in.txt", string.Concat(Enumerable.Repeat(Damaged, 5)) + "Det ar vara insatser som vara medlemmar vill ha.\n");
        var called = FinsamProcess.Run("repair", Path.Combine(place.Input, "in.txt"), "--proposals");
        var rows = called.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("file,line,start,length,original,proposed,kind,confidence,alternatives", rows[0]);
        Assert.Contains(rows, r => r.Contains(",vara,våra,diacritic,0.", StringComparison.Ordinal) && r.Contains(",vara 0.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--diff", "--csv")]
    [InlineData("--csv", "--proposals")]
    [InlineData("--proposals", "--diff")]
    public void The_ways_to_show_changes_exclude_each_other(string one, string other) => Assert.Equal(1, FinsamProcess.Run("repair", one, other).ExitCode);
}
