using System.Runtime.InteropServices;

namespace Finsam.Extract.Recognition.Native;

/// <summary>
/// The C library's entry points for folders and files by the bytes of their names, under their own names; nothing here checks
/// anything. See <see cref="Sources.FolderListing"/>.
/// </summary>
internal static unsafe partial class FolderEntryPoints
{
    private const string Library = "libc";

    internal const int CurrentFolder = -100;

    internal const int NoFollow = 0x100;

    /// <summary>AT_EMPTY_PATH: facts of an open file.</summary>
    internal const int OfOpenFile = 0x1000;

    internal const uint BasicFacts = 0x7ff;

    /// <summary>Size of <c>struct statx</c>, the same on all architectures (statx(2)).</summary>
    internal const int FactsLength = 256;

    /// <summary>O_NONBLOCK | O_CLOEXEC, the same on x86-64 and ARM: a pipe is not waited for.</summary>
    internal const int ReadOnly = 0x800 | 0x80000;

    /// <summary>O_PATH: a step on the way to a file, for which the right to list is not needed.</summary>
    internal const int Step = 0x200000 | 0x80000;

    /// <summary>O_NOFOLLOW: a link is not opened. ARM has other numbers than x86-64 for it (asm-generic/fcntl.h).</summary>
    internal static readonly int NoLink = IsArm ? 0x8000 : 0x20000;

    /// <summary>O_DIRECTORY.</summary>
    internal static readonly int FolderOnly = IsArm ? 0x4000 : 0x10000;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    [LibraryImport(Library, SetLastError = true)]
    internal static partial nint fdopendir(int folder);

    /// <returns>A <c>struct dirent</c>; null at the end, or with errno where the folder cannot be read on.</returns>
    [LibraryImport(Library, SetLastError = true)]
    internal static partial byte* readdir(nint folder);

    [LibraryImport(Library)]
    internal static partial int closedir(nint folder);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int statx(int folder, byte* path, int flags, uint mask, byte* facts);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int openat(int folder, byte* path, int flags);

    [LibraryImport(Library)]
    internal static partial int close(int file);
}
