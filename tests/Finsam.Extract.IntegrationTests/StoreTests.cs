namespace Finsam.Extract.IntegrationTests;

/// <summary><c>finsam store</c> on the store of a run.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly Workplace _place = new();

    private string Dataset => _place.Dataset;

    private string[] Entries => Directory.GetFiles(Path.Combine(Dataset, ".finsam", "recognized"), "*.json", SearchOption.AllDirectories);

    [Fact]
    public void The_store_of_a_dataset_is_listed_and_found_sound()
    {
        Extract();
        var called = FinsamProcess.Run("store", Dataset, "--verify");
        Assert.Equal(0, called.ExitCode);
        Assert.Contains("2 entries", called.Output, StringComparison.Ordinal);
        Assert.Contains("used by runs now", called.Output, StringComparison.Ordinal);
        Assert.Contains("2 entries checked, 0 damaged", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_entry_is_named_and_pruned()
    {
        Extract();
        var damaged = Entries[0];
        File.WriteAllText(damaged, "{");
        var verified = FinsamProcess.Run("store", Dataset, "--verify");
        Assert.Equal(2, verified.ExitCode);
        Assert.Contains(damaged, verified.Output, StringComparison.Ordinal);
        Assert.Equal(0, FinsamProcess.Run("store", Dataset, "--prune").ExitCode);
        Assert.DoesNotContain(damaged, Entries);
        Assert.Single(Entries);
    }

    [Theory]
    [InlineData("--older-than 90", 1)]
    [InlineData("--older-than 2147483647", 2)]
    [InlineData("--down-to 0", 0)]
    [InlineData("--down-to 1G", 2)]
    public void Entries_are_pruned_by_age_and_size(string option, int left)
    {
        Extract();
        File.SetLastWriteTimeUtc(Entries[0], DateTime.UtcNow.AddDays(-100));
        Assert.Equal(0, FinsamProcess.Run(["store", Dataset, "--prune", .. option.Split(' ')]).ExitCode);
        Assert.Equal(left, Entries.Length);
    }

    [Fact]
    public void Entries_of_other_settings_are_pruned_and_foreign_files_stay()
    {
        Extract();
        var folder = Path.GetDirectoryName(Entries[0])!;
        var other = Path.Combine(folder, $"{new string('a', 64)}-0123456789ab-v1.json");
        var foreign = Path.Combine(folder, "egna.json");
        File.WriteAllText(other, "{}");
        File.WriteAllText(foreign, "{}");
        Assert.Contains("of other settings or an earlier version", FinsamProcess.Run("store", Dataset).Output, StringComparison.Ordinal);
        Assert.Equal(0, FinsamProcess.Run("store", Dataset, "--prune").ExitCode);
        Assert.False(File.Exists(other));
        Assert.True(File.Exists(foreign));
        Assert.Equal(3, Entries.Length);
    }

    public void Dispose() => _place.Dispose();

    private void Extract() => Assert.Equal(0, _place
        .With("ett.txt", "Protokoll fört vid styrelsemöte\n1 Mötet öppnas\n")
        .With("två.txt", "Årsredovisning 2019\nSumma 100\n")
        .Extract("--quiet").ExitCode);
}
