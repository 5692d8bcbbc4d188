using System.Text.Json;

namespace Finsam.Extract.IntegrationTests;

public class ExtractTests
{
    [Fact]
    public void A_folder_of_any_depth_becomes_a_dataset()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual).With("2020/maj/b.md", ExampleReport.Minutes);
        var called = place.Extract();
        Assert.Equal(0, called.ExitCode);
        Assert.Equal(["2020/maj/b.md", "a.txt"], place.Column("documents", "source_file").Order(StringComparer.Ordinal));
        Assert.Empty(place.Column("failures", "source_file"));
        Assert.Contains("Documents   2", called.Output, StringComparison.Ordinal);
        Assert.Contains("report.html", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_becomes_a_dataset()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual);
        Assert.Equal(0, FinsamProcess.Run("extract", Path.Combine(place.Input, "a.txt"), "--out", place.Dataset).ExitCode);
        Assert.Equal(["a.txt"], place.Column("documents", "source_file"));
    }

    [Fact]
    public void The_dataset_is_the_same_whatever_the_jobs_the_folder_and_the_run()
    {
        using var here = new Workplace().With("a.txt", ExampleReport.Annual).With("b/c.txt", ExampleReport.Minutes).With("d.xyz", "?").With("e.txt", "");
        using var there = new Workplace().With("a.txt", ExampleReport.Annual).With("b/c.txt", ExampleReport.Minutes).With("d.xyz", "?").With("e.txt", "");
        Assert.Equal(2, here.Extract("--jobs", "1").ExitCode);
        var first = here.Contents();
        Assert.Equal(2, here.Extract("--jobs", "4", "--quiet").ExitCode);
        Assert.Equal(2, FinsamProcess.RunIn(there.PathOf("input"), "extract", ".", "--out", "../dataset").ExitCode);
        Assert.NotEmpty(first);
        Assert.Equal(first, here.Contents());
        Assert.Equal(first, there.Contents());
    }

    [Fact]
    public void The_package_is_valid_JSON_and_names_files_that_exist()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual);
        place.Extract();
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(place.Dataset, "datapackage.json")));
        Assert.All(
            package.RootElement.GetProperty("resources").EnumerateArray(),
            resource => Assert.True(File.Exists(Path.Combine(place.Dataset, resource.GetProperty("path").GetString()!))));
    }

    [Fact]
    public void Quiet_says_nothing_at_all()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual);
        Assert.Equal(new Called(0, "", ""), place.Extract("--quiet"));
    }

    [Fact]
    public void Files_of_other_names_in_the_output_folder_stay()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual);
        Directory.CreateDirectory(place.Dataset);
        File.WriteAllText(Path.Combine(place.Dataset, "notes.txt"), "mine");
        Assert.Equal(0, place.Extract().ExitCode);
        Assert.Equal(0, place.Extract().ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(place.Dataset, "notes.txt")));
        Assert.Empty(Directory.GetFiles(place.Dataset, ".*.new"));
    }

    [Theory]
    [InlineData("overview", "sha256")]
    [InlineData("lines", "Årets resultat")]
    [InlineData("parts", "document 1")]
    [InlineData("tables", "")]
    public void Inspect_shows_what_the_stages_made(string stage, string shown)
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual);
        var called = FinsamProcess.Run("inspect", Path.Combine(place.Input, "a.txt"), "--stage", stage);
        Assert.Equal(0, called.ExitCode);
        Assert.Contains(shown, called.Output, StringComparison.Ordinal);
    }
}
