using System.Buffers.Binary;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// Windows bitmaps. Leptonica reads those with the first header of 40 bytes alone; the later ones begin with the same 40
/// and add colour spaces, which a page does not need.
/// </summary>
internal static class BitmapFile
{
    private const int FileHeader = 14;
    private const int FirstHeader = 40;
    private const int DataStartAt = 10;
    private const int BitsAt = FileHeader + 14;
    private const int CompressionAt = FileHeader + 16;
    private const int MasksAt = FileHeader + 40;
    private const int Uncompressed = 0;
    private const int ByMasks = 3;

    /// <summary>The path of the file in a form that Leptonica reads: itself, or what is written to <paramref name="copy"/>.</summary>
    internal static string Readable(string path, string copy)
    {
        using var file = File.OpenRead(path);
        var head = new byte[FileHeader + 124];
        var count = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (count < FileHeader + 4 || head is not [(byte)'B', (byte)'M', ..])
        {
            return path;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(FileHeader));
        var hasMasks = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(CompressionAt)) == ByMasks;
        if (length == FirstHeader && !hasMasks)
        {
            return path;
        }

        var dropped = Math.Max(0, length - FirstHeader);
        if (length is < FirstHeader or > 124 || !IsPlain(head, hasMasks, ref dropped))
        {
            throw new FinsamException("unsupported", "a kind of bitmap that cannot be read", "convert FILE page.png");
        }

        Shorten(file, head, dropped, copy);
        return copy;
    }

    /// <summary>Masks that name the usual order of four bytes say nothing new; behind a first header they are 12 bytes more.</summary>
    private static bool IsPlain(byte[] head, bool hasMasks, ref int dropped)
    {
        if (!hasMasks)
        {
            return BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(CompressionAt)) == Uncompressed;
        }

        dropped = Math.Max(dropped, 12);
        return BinaryPrimitives.ReadInt16LittleEndian(head.AsSpan(BitsAt)) == 32
            && head.AsSpan(MasksAt, 12).SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0xFF, 0, 0, 0xFF, 0, 0, 0xFF, 0, 0, 0]);
    }

    private static void Shorten(FileStream file, byte[] head, int dropped, string copy)
    {
        var start = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(DataStartAt));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(2), (int)Math.Min(file.Length - dropped, int.MaxValue));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(DataStartAt), start - dropped);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(FileHeader), FirstHeader);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(CompressionAt), Uncompressed);
        using var shorter = File.Create(copy);
        shorter.Write(head.AsSpan(0, FileHeader + FirstHeader));
        file.Position = FileHeader + FirstHeader + dropped;
        file.CopyTo(shorter);
    }
}
