namespace Finsam.Extract.IntegrationTests;

public class HelpTests
{
    public static TheoryData<string> Verbs => ["extract", "audit", "inspect", "repair", "store", "doctor", "train"];

    [Fact]
    public void The_program_lists_its_verbs_and_exit_codes()
    {
        var called = FinsamProcess.Run("--help");
        Assert.Equal(0, called.ExitCode);
        Assert.Contains("  extract <INPUT>", called.Output, StringComparison.Ordinal);
        Assert.Contains("  inspect <FILE>", called.Output, StringComparison.Ordinal);
        Assert.Contains("  doctor ", called.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", called.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_explains_itself_with_an_example(string verb)
    {
        var called = FinsamProcess.Run(verb, "--help");
        Assert.Equal(0, called.ExitCode);
        Assert.Contains($"Example:\n  finsam {verb}", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_told() => Assert.StartsWith("0.", FinsamProcess.Run("--version").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("bogus", "bogus")]
    [InlineData("extract", "--out")]
    [InlineData("extract in --out out --jobs 0", "--jobs")]
    [InlineData("extract in --out out --quiet --verbose", "--quiet")]
    [InlineData("extract /there/is/no/such/folder --out out", "/there/is/no/such/folder")]
    [InlineData("inspect x.txt --stage nonsense", "nonsense")]
    [InlineData("store out --older-than 9", "--prune")]
    [InlineData("store out --prune --older-than -1", "--older-than")]
    [InlineData("store out --prune --down-to much", "--down-to")]
    [InlineData("store /there/is/no/such/folder", "/there/is/no/such/folder")]
    public void A_wrong_call_ends_with_1_and_says_what_is_wrong(string call, string named)
    {
        var called = FinsamProcess.Run(call.Split(' '));
        Assert.Equal(1, called.ExitCode);
        Assert.Contains(named, called.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_lists_each_tool_with_its_version_or_remedy()
    {
        var called = FinsamProcess.Run("doctor");
        Assert.Equal(called.Output.Contains("missing ", StringComparison.Ordinal) ? 3 : 0, called.ExitCode);
        Assert.Contains("pdftoppm", called.Output, StringComparison.Ordinal);
    }
}
