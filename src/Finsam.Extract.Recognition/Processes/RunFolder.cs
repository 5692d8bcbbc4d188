namespace Finsam.Extract.Recognition.Processes;

/// <summary>
/// The private folder of this process for copies, images and the temporary files of its children. It goes when the process ends;
/// those of processes that were killed go when the next one starts.
/// </summary>
internal static class RunFolder
{
    private const string Prefix = "finsam-run-";

    /// <summary>Held open while its process lives, whatever ends that: the system lets go of it (flock(2)).</summary>
    private const string LockName = "lock";

    /// <summary>A folder without a lock may be one that is being made.</summary>
    private static readonly TimeSpan TimeToMakeIt = TimeSpan.FromHours(1);

    private static readonly Lazy<(string Path, FileStream Lock)> Mine = new(Make);

    internal static string Path => Mine.Value.Path;

    /// <summary>A new folder inside it.</summary>
    internal static DirectoryInfo NewFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N")));

    /// <summary>Deletes the folders of processes that are gone; how many there were.</summary>
    internal static int Sweep(string parent) =>
        new DirectoryInfo(parent).EnumerateDirectories(Prefix + "*").Where(f => f.LinkTarget is null).ToList().Count(IsDeleted);

    private static bool IsDeleted(DirectoryInfo folder)
    {
        try
        {
            var held = System.IO.Path.Combine(folder.FullName, LockName);
            if (!File.Exists(held))
            {
                return DateTime.UtcNow - folder.LastWriteTimeUtc > TimeToMakeIt && Delete(folder.FullName);
            }

            using var free = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return Delete(folder.FullName);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Delete(string folder)
    {
        Directory.Delete(folder, recursive: true);
        return true;
    }

    private static void Leave(string path, FileStream held)
    {
        held.Dispose();
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // A child has written there meanwhile: the next process sweeps it away.
        }
    }

    private static (string Path, FileStream Lock) Make()
    {
        var parent = System.IO.Path.GetTempPath();
        Sweep(parent);
        var path = Directory.CreateTempSubdirectory(Prefix).FullName;
        var held = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave(path, held);
        return (path, held);
    }
}
