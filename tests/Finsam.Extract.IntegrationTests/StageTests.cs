using System.Diagnostics;
using Finsam.Extract.Cli.Stages;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.IntegrationTests;

/// <summary>What comes after reading runs in a process of its own: whatever ends that costs one file.</summary>
public sealed class StageTests : IDisposable
{
    private static readonly StageRequest Any = new("reading", "00", "shelf", "0", "");

    private readonly Workplace place = new Workplace().With("a.txt", ExampleReport.Annual).With("b.md", ExampleReport.Minutes);

    [Fact]
    public void A_file_that_takes_too_long_fails_and_the_next_one_gets_an_answer()
    {
        using var stages = Pool($"read a; if mkdir {place.PathOf("once")} 2>/dev/null; then sleep 60; fi; echo '{Reply}'; sleep 60", TimeSpan.FromSeconds(0.5));
        Assert.Equal("timeout", Assert.Single(stages.Ask(Any, CancellationToken.None).Failures).Code);
        Assert.Equal(7, stages.Ask(Any, CancellationToken.None).Pages);
    }

    [Fact]
    public void A_process_that_dies_is_started_once_more()
    {
        using var stages = Pool($"read a; mkdir {place.PathOf("once")} 2>/dev/null && exit 1; echo '{Reply}'; sleep 60", TimeSpan.FromSeconds(20));
        Assert.Equal(7, stages.Ask(Any, CancellationToken.None).Pages);
    }

    [Theory]
    [InlineData("read a; kill -9 $$")]
    [InlineData("read a; echo no reply; sleep 60")]
    public void A_file_over_which_it_dies_or_raves_twice_fails(string script)
    {
        using var stages = Pool(script, TimeSpan.FromSeconds(20));
        Assert.Equal("crash", Assert.Single(stages.Ask(Any, CancellationToken.None).Failures).Code);
    }

    [Fact]
    public void A_cancelled_run_does_not_wait_for_it()
    {
        using var stages = Pool("sleep 60", TimeSpan.FromSeconds(50));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => stages.Ask(Any, cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_reading_that_is_gone_is_told_and_nothing_is_put_down()
    {
        var reply = StageWorker.Answer(new StageRequest(place.PathOf("none.json"), "00", place.PathOf("shelf"), "0", ""));
        Assert.True(reply.IsReadingLost);
        Assert.False(Directory.Exists(place.PathOf("shelf")));
    }

    [Fact]
    public void Too_little_memory_fails_the_file_and_more_of_it_mends_that()
    {
        Assert.Equal(4, place.Extract("-q", "--stage-memory", "20M").ExitCode);
        Assert.All(place.Column("failures", "code"), code => Assert.Equal("memory", code));
        Assert.Equal(0, place.Extract("-q").ExitCode);
        Assert.Empty(place.Column("failures", "code"));
    }

    public void Dispose() => place.Dispose();

    private const string Reply = """{"Kinds":[],"Failures":[],"Pages":7}""";

    private static StagePool Pool(string script, TimeSpan time) =>
        new(new StageLimits(time, 1 << 30), () => new LineWorker(["/bin/bash", "-c", script], new WorkerLimits(1L << 32, 1 << 30, 1 << 30)));
}
