using Finsam.Extract.Cli.Output;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Cli.Runs;

/// <summary>
/// Room on the disks that a run writes to. On a full one poppler's programs end with 0 and leave cut files: what then looks like
/// a damaged document is none, so the run ends before it puts that down.
/// </summary>
internal sealed class DiskRoom(long least, params IEnumerable<string> folders)
{
    private readonly string[] folders = [.. folders, Path.GetTempPath()];

    internal void Require()
    {
        foreach (var folder in folders)
        {
            if (Free(folder) is { } free && free < least)
            {
                throw Short(folder, $"only {ByteCount.Text(free)} left, less than {ByteCount.Text(least)} (--min-free)", null);
            }
        }
    }

    /// <summary>Whether an error came of a full disk; then it is not the fault of the file at hand.</summary>
    internal static bool IsCause(Exception error) => FullDisk.Is(error);

    internal static FinsamException Short(string folder, string what, Exception? cause) => new(
        FailureCode.Output,
        $"There is no room to go on in {folder.Printable()}: {what}. What is done is kept.",
        "Make room, then run the same command again: it goes on where it was.",
        cause);

    private static long? Free(string folder)
    {
        var there = new DirectoryInfo(folder);
        while (!there.Exists && there.Parent is { } parent)
        {
            there = parent;
        }

        try
        {
            return new DriveInfo(there.FullName).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
