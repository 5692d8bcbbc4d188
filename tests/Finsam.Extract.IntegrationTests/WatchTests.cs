using System.Diagnostics;

namespace Finsam.Extract.IntegrationTests;

/// <summary>Runs that end by a signal, and the watch that goes on until one.</summary>
public class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_watch_takes_files_in_when_they_have_settled_and_ends_when_it_is_told()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Minutes);
        using var watch = FinsamProcess.Start(place.PathOf("."), "watch", place.Input, "--out", place.Dataset, "--settle", "1");
        var said = watch.StandardError.ReadToEndAsync();
        WaitUntil(() => Sources(place).SequenceEqual(["a.txt"]));
        place.With("b/c.txt", ExampleReport.Annual);
        File.Delete(Path.Combine(place.Input, "a.txt"));
        WaitUntil(() => Sources(place).SequenceEqual(["b/c.txt"]));
        // Not INT: where tests run in the background it is ignored, and so it is by what they start.
        Signal(watch, "TERM");
        Assert.True(watch.WaitForExit(Patience));
        Assert.Equal(130, watch.ExitCode);
        Assert.Contains("watching", await said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130)]
    [InlineData("KILL", 137)]
    public void A_run_ended_by_a_signal_goes_on_where_it_was(string signal, int code)
    {
        using var place = new Workplace();
        for (var i = 0; i < 20; i++)
        {
            place.With($"{i}.txt", $"{ExampleReport.Annual}\nDnr {i}\n");
        }

        Assert.Equal(0, FinsamProcess.Run("extract", place.Input, "--out", place.PathOf("whole"), "-q").ExitCode);
        using var run = FinsamProcess.Start(place.PathOf("."), "extract", place.Input, "--out", place.Dataset, "-q", "--jobs", "1");
        WaitUntil(() => run.HasExited || Results(place) >= 3);
        Signal(run, signal);
        Assert.True(run.WaitForExit(Patience));
        Assert.Contains(run.ExitCode, new HashSet<int> { code, 0 });
        var called = place.Extract();
        Assert.Equal(0, called.ExitCode);
        Assert.True(called.Error.Split("(done before)").Length > 3);
        Assert.Equal(Workplace.Contents(place.PathOf("whole")), place.Contents());
    }

    [Fact]
    public void A_run_tells_its_state_to_Prometheus_and_its_story_as_JSON()
    {
        using var place = new Workplace().With("a.txt", ExampleReport.Annual).With("b.xyz", "?");
        Assert.Equal(2, place.Extract("-q", "--metrics", place.PathOf("finsam.prom"), "--log", place.PathOf("finsam.json")).ExitCode);
        var metrics = File.ReadAllLines(place.PathOf("finsam.prom"));
        Assert.Contains("finsam_files 2", metrics);
        Assert.Contains("finsam_files_done{how=\"failed\"} 1", metrics);
        Assert.Contains("finsam_failures_total{code=\"unsupported\"} 1", metrics);
        Assert.All(metrics, line => Assert.Matches("^(# (HELP|TYPE) finsam_|finsam_[a-z_]+({[a-z]+=\"[a-z-]+\"})? [0-9.EN+-]|finsam_left_seconds NaN)", line));
        var events = File.ReadAllLines(place.PathOf("finsam.json"));
        Assert.All(events, line => Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(line)?["Timestamp"]));
        Assert.Contains(events, line => line.Contains("unsupported", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources(Workplace place) =>
        File.Exists(Path.Combine(place.Dataset, "documents.csv")) ? place.Column("documents", "source_file").Distinct() : [];

    private static int Results(Workplace place)
    {
        var folder = Path.Combine(place.Dataset, ".finsam", "results");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.result", SearchOption.AllDirectories).Length : 0;
    }

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }

    private static void WaitUntil(Func<bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(watch.Elapsed < Patience, "waited in vain");
            Thread.Sleep(50);
        }
    }
}
