using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// A way down from a folder to something below it, on which no link is followed. What was found as a file or a folder may have been
/// replaced by a link before it is opened, itself or a folder above it: so each step is opened from the one before, and refuses links.
/// </summary>
/// <param name="Root">The folder that somebody named: links on the way to it are theirs.</param>
/// <param name="Below">The rest of the path, byte by byte; empty for the folder itself.</param>
internal readonly unsafe record struct LinkFreePath(ImmutableArray<byte> Root, ImmutableArray<byte> Below)
{
    private const int ModeOffset = 28;
    private const int KindMask = 0xF000;

    /// <summary>Opens it as a folder to be listed. The number is the caller's to close.</summary>
    internal int OpenFolder() => Open(FolderEntryPoints.ReadOnly | FolderEntryPoints.FolderOnly);

    /// <summary>Opens it for reading, where it is a file: a pipe would be waited for, a device might act. The number is the caller's to close.</summary>
    internal int OpenFile()
    {
        var folder = OpenAbove();
        try
        {
            // Looked at before it is opened, for opening alone can set a device going, and after, for it may have been replaced in between.
            RequireFile(KindOf(folder, Steps[^1], FolderEntryPoints.NoFollow));
            var file = OpenStep(folder, Steps[^1], FolderEntryPoints.ReadOnly | FolderEntryPoints.NoLink);
            try
            {
                RequireFile(KindOf(file, [], FolderEntryPoints.OfOpenFile));
                return file;
            }
            catch
            {
                _ = FolderEntryPoints.close(file);
                throw;
            }
        }
        finally
        {
            _ = FolderEntryPoints.close(folder);
        }
    }

    /// <summary>What lies at a name in an open folder, or, without a name, what is open.</summary>
    /// <param name="facts">Filled with <c>struct statx</c> where it is given.</param>
    internal static EntryKind? KindOf(int folder, ReadOnlySpan<byte> name, int how, byte[]? facts = null)
    {
        facts ??= new byte[FolderEntryPoints.FactsLength];
        fixed (byte* at = (byte[])[.. name, 0], into = facts)
        {
            if (FolderEntryPoints.statx(folder, at, how, FolderEntryPoints.BasicFacts, into) != 0)
            {
                return null;
            }
        }

        return (BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(ModeOffset)) & KindMask) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Other,
        };
    }

    private ImmutableArray<byte[]> Steps
    {
        get
        {
            var steps = ImmutableArray.CreateBuilder<byte[]>();
            var rest = Below.AsSpan();
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf((byte)'/');
                steps.Add((end < 0 ? rest : rest[..end]).ToArray());
                rest = end < 0 ? [] : rest[(end + 1)..];
            }

            return steps.ToImmutable();
        }
    }

    private int Open(int how)
    {
        if (Below.IsEmpty)
        {
            return OpenStep(FolderEntryPoints.CurrentFolder, Root.AsSpan(), how);
        }

        var folder = OpenAbove();
        try
        {
            return OpenStep(folder, Steps[^1], how | FolderEntryPoints.NoLink);
        }
        finally
        {
            _ = FolderEntryPoints.close(folder);
        }
    }

    private int OpenAbove()
    {
        var folder = OpenStep(FolderEntryPoints.CurrentFolder, Root.AsSpan(), FolderEntryPoints.Step | FolderEntryPoints.FolderOnly);
        foreach (var step in Steps[..^1])
        {
            var above = folder;
            try
            {
                folder = OpenStep(above, step, FolderEntryPoints.Step | FolderEntryPoints.FolderOnly | FolderEntryPoints.NoLink);
            }
            finally
            {
                _ = FolderEntryPoints.close(above);
            }
        }

        return folder;
    }

    private static int OpenStep(int folder, ReadOnlySpan<byte> name, int how)
    {
        int opened;
        fixed (byte* at = (byte[])[.. name, 0])
        {
            opened = FolderEntryPoints.openat(folder, at, how);
        }

        return opened >= 0 ? opened : throw Refusal(new IOException(Marshal.GetLastPInvokeErrorMessage()), KindOf(folder, name, FolderEntryPoints.NoFollow));
    }

    private static void RequireFile(EntryKind? kind)
    {
        if (kind != EntryKind.File)
        {
            throw Refusal(new IOException("It is no longer there, or is no file any more."), kind);
        }
    }

    private static Exception Refusal(IOException error, EntryKind? kind) => kind switch
    {
        EntryKind.Link => new FinsamException("link", "A link stands there now, or on the way to it: links are not followed", "put the file itself there", error),
        EntryKind.Other => new FinsamException("empty", "It is a pipe, a socket or a device, not a file", null, error),
        _ => error,
    };
}
