namespace Finsam.Extract.Recognition.Processes;

/// <summary>A disk without room, or a quota used up: no fault of the file that was being read.</summary>
public static class FullDisk
{
    private const int NoSpace = 28;
    private const int OverQuota = 122;

    /// <summary>ERROR_DISK_FULL, which the runtime gives where it finds out by itself.</summary>
    private const int NoSpaceWindows = 112;

    public static bool Is(Exception? error) =>
        error is not null && ((error is IOException && (error.HResult & 0xFFFF) is NoSpace or OverQuota or NoSpaceWindows) || Is(error.InnerException));
}
