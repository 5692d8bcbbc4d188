namespace Finsam.Extract.IntegrationTests;

/// <summary>Every input ends in documents.csv or in failures.csv, and none of them ends the run.</summary>
public class BadInputTests
{
    private const string Good = "good.txt";

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty.txt", [], "empty" },
        { "empty.pdf", [], "empty" },
        { "letter.xyz", "text"u8.ToArray(), "unsupported" },
        { "named.pdf", "this is no PDF"u8.ToArray(), "" },
        { "cut.pdf", "%PDF-1.4\n1 0 obj\n<<"u8.ToArray(), "" },
        { "blank.txt", "  \n\n\t\n"u8.ToArray(), "" },
        { "a\nb\u001b[31m.xyz", "odd name"u8.ToArray(), "unsupported" },
        { "=cmd.xyz", "odd name"u8.ToArray(), "unsupported" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_is_a_failure_and_the_good_ones_are_extracted(string name, byte[] content, string code)
    {
        using var place = new Workplace().With(Good, ExampleReport.Annual).With(name, content);
        var called = place.Extract();
        Assert.Equal(2, called.ExitCode);
        Assert.Equal([Good], place.Column("documents", "source_file").Distinct());
        Assert.Equal([name], place.Column("failures", "source_file"));
        Assert.All(place.Column("failures", "message"), Assert.NotEmpty);
        Assert.True(code.Length == 0 || place.Column("failures", "code").Single() == code);
        Assert.DoesNotContain('\u001b', called.Error + called.Output);
    }

    [Fact]
    public void The_same_content_twice_stands_once_in_the_dataset_and_nothing_is_lost()
    {
        using var place = new Workplace().With("first.txt", ExampleReport.Annual).With("second.txt", ExampleReport.Annual);
        Assert.Equal(0, place.Extract().ExitCode);
        Assert.Equal(["first.txt"], place.Column("documents", "source_file").Distinct());
        Assert.Equal(["second.txt"], place.Column("failures", "source_file"));
        Assert.Equal(["duplicate"], place.Column("failures", "code"));
        Assert.Contains("first.txt", place.Column("failures", "message").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_not_followed_but_told()
    {
        using var place = new Workplace().With(Good, ExampleReport.Annual);
        File.CreateSymbolicLink(Path.Combine(place.Input, "link.txt"), Path.Combine(place.Input, Good));
        Directory.CreateSymbolicLink(Path.Combine(place.Input, "loop"), place.Input);
        Assert.Equal(2, place.Extract().ExitCode);
        Assert.Equal(["link.txt", "loop"], place.Column("failures", "source_file"));
        Assert.All(place.Column("failures", "code"), code => Assert.Equal("link", code));
    }

    [Fact]
    public void Hidden_files_are_no_inputs()
    {
        using var place = new Workplace().With(Good, ExampleReport.Annual).With(".hidden.xyz", "x").With(".git/config", "x");
        Assert.Equal(0, place.Extract().ExitCode);
        Assert.Empty(place.Column("failures", "source_file"));
    }

    [Fact]
    public void A_folder_without_files_says_what_was_looked_for()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Input);
        var called = place.Extract();
        Assert.Equal(4, called.ExitCode);
        Assert.Contains("looked for", called.Error, StringComparison.Ordinal);
        Assert.Contains("finsam extract", called.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.Dataset));
    }

    [Fact]
    public void A_run_in_which_every_input_fails_ends_with_4_and_still_lists_them()
    {
        using var place = new Workplace().With("a.xyz", "x").With("b.txt", "");
        Assert.Equal(4, place.Extract().ExitCode);
        Assert.Equal(["a.xyz", "b.txt"], place.Column("failures", "source_file"));
    }

    [Theory]
    [InlineData("dataset")]
    [InlineData("deep/er/dataset")]
    [InlineData("")]
    public void A_dataset_inside_its_input_is_refused(string below)
    {
        using var place = new Workplace().With(Good, ExampleReport.Annual);
        var called = FinsamProcess.Run("extract", place.Input, "--out", Path.Combine(place.Input, below));
        Assert.Equal(1, called.ExitCode);
        Assert.Contains("inside the input", called.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(place.Input));
    }

    [Theory]
    [InlineData("/proc/finsam-dataset")]
    [InlineData("/dev/null/dataset")]
    public void An_output_that_cannot_be_written_is_told_before_any_work(string output)
    {
        using var place = new Workplace().With(Good, ExampleReport.Annual);
        var called = FinsamProcess.Run("extract", place.Input, "--out", output);
        Assert.Equal(5, called.ExitCode);
        Assert.Contains(output, called.Error, StringComparison.Ordinal);
        Assert.Equal("", called.Output);
    }

    [Fact]
    public void Somebody_elses_table_is_not_overwritten()
    {
        using var place = new Workplace().With(Good, ExampleReport.Annual);
        Directory.CreateDirectory(place.Dataset);
        File.WriteAllText(Path.Combine(place.Dataset, "people.csv"), "my,own\n");
        var called = place.Extract();
        Assert.Equal(5, called.ExitCode);
        Assert.Contains("people.csv", called.Error, StringComparison.Ordinal);
        Assert.Equal("my,own\n", File.ReadAllText(Path.Combine(place.Dataset, "people.csv")));
    }

    [Fact]
    public void Inspect_refuses_a_bad_file_with_its_reason()
    {
        using var place = new Workplace().With("a.xyz", "x");
        var called = FinsamProcess.Run("inspect", Path.Combine(place.Input, "a.xyz"));
        Assert.Equal(1, called.ExitCode);
        Assert.StartsWith("finsam: ", called.Error, StringComparison.Ordinal);
    }
}
