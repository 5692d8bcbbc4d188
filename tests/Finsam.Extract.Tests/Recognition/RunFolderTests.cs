using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Tests.Recognition;

public sealed class RunFolderTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("finsam-test-");

    [Fact]
    public void Folders_of_dead_processes_are_swept_and_no_others()
    {
        Make("finsam-run-dead", "lock");
        Make("finsam-run-living", "lock");
        Make("finsam-run-begun", "source");
        Make("somebody-else", "lock");
        File.CreateSymbolicLink(Path.Combine(_parent.FullName, "finsam-run-link"), Path.Combine(_parent.FullName, "somebody-else"));
        using (new FileStream(Path.Combine(_parent.FullName, "finsam-run-living", "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(1, RunFolder.Sweep(_parent.FullName));
        }

        Assert.Equal(
            ["finsam-run-begun", "finsam-run-link", "finsam-run-living", "somebody-else"],
            _parent.GetFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(_parent.FullName, "somebody-else", "lock")));
    }

    [Fact]
    public void A_folder_without_a_lock_is_swept_when_it_is_old()
    {
        Directory.SetLastWriteTimeUtc(Make("finsam-run-old", "source"), DateTime.UtcNow.AddDays(-1));
        Assert.Equal(1, RunFolder.Sweep(_parent.FullName));
        Assert.Empty(_parent.GetFileSystemInfos());
    }

    [Fact]
    public void The_folder_of_this_process_is_its_own_and_held()
    {
        Assert.StartsWith("finsam-run-", Path.GetFileName(RunFolder.Path), StringComparison.Ordinal);
        Assert.Throws<IOException>(() => File.Open(Path.Combine(RunFolder.Path, "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None));
    }

    public void Dispose() => _parent.Delete(recursive: true);

    private string Make(string folder, string file)
    {
        var path = Path.Combine(_parent.FullName, folder);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, file), "");
        return path;
    }
}
