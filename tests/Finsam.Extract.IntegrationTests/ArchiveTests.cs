using System.Text;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.IntegrationTests;

/// <summary>A folder that is extracted again and again, whole or in part.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Workplace place = new Workplace()
        .With("2019/a.txt", ExampleReport.Annual)
        .With("2020/b.md", ExampleReport.Minutes)
        .With("c.txt", "Protokoll\nStyrelsen beslutar att bordlägga ärendet.\n")
        .With("d.xyz", "?");

    [Fact]
    public void What_is_done_is_not_done_again_and_the_dataset_stays_as_it_is()
    {
        Assert.Equal(2, place.Extract().ExitCode);
        var first = place.Contents();
        var called = place.Extract();
        Assert.Equal(2, called.ExitCode);
        Assert.Equal(3, called.Error.Split("(done before)").Length - 1);
        Assert.Equal(first, place.Contents());
    }

    [Fact]
    public void A_changed_file_is_done_again_and_a_removed_one_leaves()
    {
        place.Extract("-q");
        place.With("c.txt", "Protokoll\nStyrelsen beslutar att anta budgeten.\n");
        File.Delete(Path.Combine(place.Input, "2020/b.md"));
        var called = place.Extract();
        Assert.Equal(1, called.Error.Split("(done before)").Length - 1);
        Assert.Equal(["2019/a.txt", "c.txt"], place.Column("documents", "source_file").Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(place.Column("lines", "text"), t => t.Contains("anta budgeten", StringComparison.Ordinal));
        Assert.DoesNotContain(place.Column("lines", "text"), t => t.Contains("bordlägga", StringComparison.Ordinal));
    }

    [Fact]
    public void A_renamed_file_stands_under_its_new_name_without_being_done_again()
    {
        place.Extract("-q");
        File.Move(Path.Combine(place.Input, "2019/a.txt"), Path.Combine(place.Input, "års,redovisning.txt"));
        var called = place.Extract();
        Assert.Equal(3, called.Error.Split("(done before)").Length - 1);
        Assert.Contains("års,redovisning.txt", place.Column("documents", "source_file"));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("emptied")]
    public void A_damaged_result_is_made_anew(string damage)
    {
        place.Extract("-q");
        var first = place.Contents();
        foreach (var file in Directory.GetFiles(Path.Combine(place.Dataset, ".finsam"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("lock", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0x55;
            File.WriteAllBytes(file, damage == "cut" ? bytes[..(bytes.Length / 2)] : damage == "emptied" ? [] : bytes);
        }

        Assert.Equal(2, place.Extract("-q").ExitCode);
        Assert.Equal(first, place.Contents());
    }

    [Theory]
    [InlineData("--include *.txt", "2019/a.txt c.txt")]
    [InlineData("--include 2020/* --include *.txt", "2019/a.txt 2020/b.md c.txt")]
    [InlineData("--include 2020/**", "2020/b.md")]
    [InlineData("--exclude *.md --exclude *.xyz", "2019/a.txt c.txt")]
    [InlineData("--since 2015-06-01 --exclude *.xyz", "2020/b.md c.txt")]
    public void Only_what_is_asked_for_is_extracted(string options, string names)
    {
        File.SetLastWriteTimeUtc(Path.Combine(place.Input, "2019/a.txt"), new DateTime(2015, 5, 31, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, place.Extract(["-q", .. options.Split(' ')]).ExitCode);
        Assert.Equal(names.Split(' '), place.Column("documents", "source_file").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dry_run_tells_what_would_be_done_and_writes_nothing()
    {
        var called = place.Extract("--dry-run");
        Assert.Equal(0, called.ExitCode);
        Assert.Contains("0 done before, 3 to be read", called.Output, StringComparison.Ordinal);
        Assert.Contains("Will fail   1 files", called.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.Dataset));
        place.Extract("-q");
        Assert.Contains("by earlier runs", place.Extract("--dry-run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_not_UTF_8_are_read_and_told_byte_by_byte()
    {
        Rename("c.txt", [.. "m\u00f6te.txt"u8.ToArray().Where(b => b != 0xC3).Select(b => b == 0xB6 ? (byte)0xF6 : b)]);
        Assert.Equal(2, place.Extract("-q").ExitCode);
        Assert.Contains("m\\xF6te.txt", place.Column("documents", "source_file"));
        Shell("rm m*te.txt");
    }

    [Fact]
    public void Inputs_are_left_exactly_as_they_were()
    {
        var before = Facts();
        place.Extract("-q");
        Assert.Equal(before, Facts());

        List<(string, DateTime, FileAttributes, string)> Facts() =>
        [
            .. Directory.GetFiles(place.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => (f, File.GetLastWriteTimeUtc(f), File.GetAttributes(f), Convert.ToHexString(File.ReadAllBytes(f)))),
        ];
    }

    [Fact]
    public void A_run_stops_where_too_many_files_fail_and_the_dataset_stays_as_it_was()
    {
        place.Extract("-q");
        var first = place.Contents();
        place.With("e.xyz", "!").With("f.xyz", "#");
        var called = place.Extract("--max-failures", "2", "--jobs", "1");
        Assert.Equal(6, called.ExitCode);
        Assert.Contains("3 of", called.Error, StringComparison.Ordinal);
        Assert.Equal(first, place.Contents());
        Assert.Equal(2, place.Extract("--max-failures", "3", "-q").ExitCode);
    }

    [Fact]
    public void Failed_files_are_tried_again_where_that_is_asked_for_or_limits_changed()
    {
        place.With("long.txt", string.Concat(Enumerable.Repeat("En rad text.\n", 2_000)));
        Assert.Equal(2, place.Extract("-q", "--max-text-size", "10K").ExitCode);
        Assert.Contains("too-large", place.Column("failures", "code"));
        Assert.Contains("done before", place.Extract("--max-text-size", "10K", "-v").Error, StringComparison.Ordinal);
        Assert.Contains("d.xyz: reading", place.Extract("--max-text-size", "10K", "--retry-failed", "-v").Error, StringComparison.Ordinal);
        Assert.Equal(2, place.Extract("-q").ExitCode);
        Assert.DoesNotContain("too-large", place.Column("failures", "code"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Parts_put_together_are_the_bytes_of_one_run(int count)
    {
        place.With("2021/twin.txt", ExampleReport.Annual);
        place.Extract("-q");
        var whole = place.Contents();
        var parts = Enumerable.Range(1, count).Select(i => place.PathOf($"part-{i}")).ToArray();
        foreach (var (i, part) in parts.Index())
        {
            Assert.InRange(FinsamProcess.Run("extract", place.Input, "--shard", $"{i + 1}/{count}", "--out", part, "-q").ExitCode, 0, 4);
        }

        Assert.Equal(2, FinsamProcess.Run(["merge", .. parts, "--out", place.PathOf("merged"), "-q"]).ExitCode);
        Assert.Equal(whole, Workplace.Contents(place.PathOf("merged")));
    }

    [Fact]
    public void Parts_that_are_not_a_whole_archive_are_refused()
    {
        FinsamProcess.Run("extract", place.Input, "--shard", "1/2", "--out", place.PathOf("one"), "-q");
        var missing = FinsamProcess.Run("merge", place.PathOf("one"), "--out", place.PathOf("merged"));
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("missing: 2", missing.Error, StringComparison.Ordinal);
        place.With("new.txt", "Ett protokoll till.\n");
        FinsamProcess.Run("extract", place.Input, "--shard", "2/2", "--out", place.PathOf("two"), "-q");
        var changed = FinsamProcess.Run("merge", place.PathOf("one"), place.PathOf("two"), "--out", place.PathOf("merged"));
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("The archive changed", changed.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathOf("merged")));
    }

    public void Dispose() => place.Dispose();

    private void Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start("bash", ["-c", $"cd '{place.Input}' && {command}"]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>By the shell: the runtime can neither write such a name nor delete it.</summary>
    private void Rename(string from, byte[] to)
    {
        var octal = string.Concat(to.Select(b => $"\\{Convert.ToString(b, 8).PadLeft(3, '0')}"));
        Shell($"mv '{from}' \"$(printf '{octal}')\"");
        var entries = FolderListing.Of(Encoding.UTF8.GetBytes(place.Input), []);
        Assert.Contains(entries, e => !e.IsUtf8);
    }
}
