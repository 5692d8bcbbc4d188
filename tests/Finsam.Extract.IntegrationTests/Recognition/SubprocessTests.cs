using System.Diagnostics;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Programs that misbehave in every way end within their limits and are known to have been ended.</summary>
public sealed class SubprocessTests
{
    private static readonly Limits Small = new(TimeSpan.FromSeconds(2), OutputBytes: 1 << 20, AddressSpaceBytes: 1L << 30, FileBytes: 1 << 16);

    [Theory]
    [InlineData("sleep 60", true, false)]
    [InlineData("sleep 60 & sleep 60", true, false)]
    [InlineData("yes", false, true)]
    [InlineData("yes 1>&2", true, false)]
    [InlineData("kill -SEGV $$", false, false)]
    [InlineData("trap '' TERM INT; sleep 60", true, false)]
    public void What_does_not_end_by_itself_is_ended(string script, bool timedOut, bool truncated)
    {
        var watch = Stopwatch.StartNew();
        var result = Subprocess.Run("bash", ["-c", script], Small);
        Assert.Equal((timedOut, truncated, true), (result.TimedOut, result.Truncated, result.WasEnded));
        Assert.InRange(result.Output.Length, 0, 1 << 20);
        Assert.InRange(result.Error.Length, 0, 1 << 15);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("exit 99")]
    public void What_ends_by_itself_is_not_taken_for_ended(string script) => Assert.False(Subprocess.Run("bash", ["-c", script], Small).WasEnded);

    [Fact]
    public void A_child_sees_an_environment_of_its_own()
    {
        Environment.SetEnvironmentVariable("FINSAM_TEST_SECRET", "hemligt");
        var result = Subprocess.Run("bash", ["-c", "env; pwd; cat; ulimit -f -n -c"], Small);
        Assert.DoesNotContain("FINSAM_TEST_SECRET", result.OutputText, StringComparison.Ordinal);
        Assert.Contains($"TMPDIR={RunFolder.Path}\n", result.OutputText, StringComparison.Ordinal);
        Assert.Contains($"\n{RunFolder.Path}\n", result.OutputText, StringComparison.Ordinal);
        Assert.Contains("LC_ALL=C.UTF-8\n", result.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_larger_than_allowed_is_not_written()
    {
        var path = Path.Combine(RunFolder.NewFolder().FullName, "stor");
        var result = Subprocess.Run("bash", ["-c", $"head -c 1000000 /dev/zero > {path}"], Small);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(Small.FileBytes, new FileInfo(path).Length);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
