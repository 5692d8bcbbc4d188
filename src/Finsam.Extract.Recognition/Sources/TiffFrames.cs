using System.Buffers.Binary;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// Counts the pages of a TIFF file by walking its directories (TIFF 6.0, section 2). Leptonica follows a chain that
/// bites its own tail for ever; this walk stops there.
/// </summary>
internal static class TiffFrames
{
    private const int EntryBytes = 12;

    internal static int Count(Stream file)
    {
        var header = Bytes(file, 0, 8);
        var isLittleEndian = header[0] == (byte)'I';
        var seen = new HashSet<long>();
        for (long at = Number32(header.AsSpan(4)); at != 0;)
        {
            if (!seen.Add(at))
            {
                throw new FinsamException("corrupt", "the TIFF file's pages form a loop");
            }

            var entries = Number16(Bytes(file, at, 2));
            at = Number32(Bytes(file, at + 2 + (entries * EntryBytes), 4));
        }

        return seen.Count;

        int Number16(ReadOnlySpan<byte> bytes) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

        long Number32(ReadOnlySpan<byte> bytes) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static byte[] Bytes(Stream file, long offset, int count)
    {
        var bytes = new byte[count];
        file.Position = offset;
        return file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count
            ? bytes
            : throw new FinsamException("corrupt", "the TIFF file ends before its last page");
    }
}
