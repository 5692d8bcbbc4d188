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
    private const int SizeOffset = 40;
    private const int ChangedOffset = 112;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The entries of a folder in no particular order, without itself and its parent.</summary>
    /// <param name="root">The folder that somebody named.</param>
    /// <param name="below">The path from there, on which no link is followed; empty for the folder itself.</param>
    public static ImmutableArray<FolderEntry> Of(ReadOnlySpan<byte> root, ReadOnlySpan<byte> below)
    {
        var folder = new LinkFreePath([.. root], [.. below]).OpenFolder();
        var open = FolderEntryPoints.fdopendir(folder);
        if (open == 0)
        {
            _ = FolderEntryPoints.close(folder);
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        try
        {
            var names = new List<byte[]>();
            for (var entry = FolderEntryPoints.readdir(open); entry is not null; entry = FolderEntryPoints.readdir(open))
            {
                names.Add(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset).ToArray());
            }

            byte[] path = below.IsEmpty ? root.ToArray() : [.. root, (byte)'/', .. below];
            return [.. names.Where(n => Encoding.Latin1.GetString(n) is not ("." or "..")).Select(n => Facts(folder, path, n)).OfType<FolderEntry>()];
        }
        finally
        {
            _ = FolderEntryPoints.closedir(open);
        }
    }

    /// <summary>Opens a file for reading; on the way from the root to it, and at its end, no link is followed.</summary>
    /// <param name="root">The folder that somebody named.</param>
    /// <param name="below">The path from there.</param>
    public static FileStream Open(ReadOnlySpan<byte> root, ReadOnlySpan<byte> below) =>
        new(new SafeFileHandle(new LinkFreePath([.. root], [.. below]).OpenFile(), ownsHandle: true), FileAccess.Read);

    /// <summary>Null for an entry that went away meanwhile.</summary>
    private static FolderEntry? Facts(int folder, byte[] path, byte[] name)
    {
        var facts = new byte[FolderEntryPoints.FactsLength];
        if (LinkFreePath.KindOf(folder, name, FolderEntryPoints.NoFollow, facts) is not { } kind)
        {
            return null;
        }

        var (shown, isUtf8) = Shown(name);
        var bytes = BinaryPrimitives.ReadInt64LittleEndian(facts.AsSpan(SizeOffset));
        var seconds = BinaryPrimitives.ReadInt64LittleEndian(facts.AsSpan(ChangedOffset));
        var nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(ChangedOffset + 8));
        return new FolderEntry([.. path, (byte)'/', .. name], shown, isUtf8, kind, bytes, DateTime.UnixEpoch.AddSeconds(seconds).AddTicks(nanoseconds / 100));
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
}
