using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Finsam.Extract.Recognition.Native;
using Microsoft.Win32.SafeHandles;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>What an entry of a folder is; a link is a link, whatever it leads to.</summary>
public enum EntryKind
{
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket, a device.</summary>
    Other,
}

/// <summary>One entry of a folder.</summary>
/// <param name="Path">Its path, byte by byte.</param>
/// <param name="Name">Its name; bytes that are not UTF-8 as <c>\xE5</c>.</param>
/// <param name="IsUtf8">Whether the runtime can open it by its path.</param>
/// <param name="Changed">When its content was last changed, UTC.</param>
public sealed record FolderEntry(ImmutableArray<byte> Path, string Name, bool IsUtf8, EntryKind Kind, long Bytes, DateTime Changed);

/// <summary>
/// Folders as the system has them: names are bytes. The runtime takes them for UTF-8, shows others as U+FFFD and can then no
/// longer open them; disks of the years around 2000 hold names in Latin-1 (dotnet/runtime#76877).
/// </summary>
public static unsafe class FolderListing
{
    private const int NameOffset = 19;
    private const int ModeOffset = 28;
    private const int SizeOffset = 40;
    private const int ChangedOffset = 112;
    private const int KindMask = 0xF000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The entries of a folder in no particular order, without itself and its parent.</summary>
    public static ImmutableArray<FolderEntry> Of(ReadOnlySpan<byte> folder)
    {
        nint open;
        fixed (byte* path = Terminated(folder))
        {
            open = FolderEntryPoints.opendir(path);
        }

        if (open == 0)
        {
            throw Failed();
        }

        try
        {
            var names = new List<byte[]>();
            for (var entry = FolderEntryPoints.readdir(open); entry is not null; entry = FolderEntryPoints.readdir(open))
            {
                names.Add(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset).ToArray());
            }

            var parent = folder.ToArray();
            return [.. names.Where(n => Encoding.Latin1.GetString(n) is not ("." or "..")).Select(n => Facts(parent, n)).OfType<FolderEntry>()];
        }
        finally
        {
            _ = FolderEntryPoints.closedir(open);
        }
    }

    /// <summary>Opens a file for reading by the bytes of its path.</summary>
    public static FileStream Open(ReadOnlySpan<byte> file)
    {
        int open;
        fixed (byte* path = Terminated(file))
        {
            open = FolderEntryPoints.open(path, FolderEntryPoints.ReadOnly);
        }

        return open < 0 ? throw Failed() : new FileStream(new SafeFileHandle(open, ownsHandle: true), FileAccess.Read);
    }

    /// <summary>Null for an entry that went away meanwhile.</summary>
    private static FolderEntry? Facts(byte[] folder, byte[] name)
    {
        byte[] path = [.. folder, (byte)'/', .. name];
        var facts = new byte[FolderEntryPoints.FactsLength];
        fixed (byte* at = Terminated(path), into = facts)
        {
            if (FolderEntryPoints.statx(FolderEntryPoints.CurrentFolder, at, FolderEntryPoints.NoFollow, FolderEntryPoints.BasicFacts, into) != 0)
            {
                return null;
            }
        }

        var kind = (BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(ModeOffset)) & KindMask) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Other,
        };
        var (shown, isUtf8) = Shown(name);
        var bytes = BinaryPrimitives.ReadInt64LittleEndian(facts.AsSpan(SizeOffset));
        var seconds = BinaryPrimitives.ReadInt64LittleEndian(facts.AsSpan(ChangedOffset));
        var nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(ChangedOffset + 8));
        return new FolderEntry([.. path], shown, isUtf8, kind, bytes, DateTime.UnixEpoch.AddSeconds(seconds).AddTicks(nanoseconds / 100));
    }

    private static (string Name, bool IsUtf8) Shown(byte[] name)
    {
        try
        {
            return (Strict.GetString(name), true);
        }
        catch (DecoderFallbackException)
        {
            return (string.Concat(Pieces(name)), false);
        }
    }

    /// <summary>Valid stretches as they are, every other byte as an escape.</summary>
    private static IEnumerable<string> Pieces(byte[] name)
    {
        for (var at = 0; at < name.Length;)
        {
            var isRune = Rune.DecodeFromUtf8(name.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            yield return isRune ? rune.ToString() : $"\\x{name[at]:X2}";
            at += isRune ? length : 1;
        }
    }

    private static byte[] Terminated(ReadOnlySpan<byte> path) => [.. path, 0];

    private static IOException Failed() => new(Marshal.GetLastPInvokeErrorMessage());
}
