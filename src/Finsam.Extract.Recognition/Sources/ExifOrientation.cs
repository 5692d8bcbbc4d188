using System.Buffers.Binary;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// How a camera or scanner was held (Exif 2.3, tag 0x0112), from the head of a JPEG, PNG or WebP file: 1 is upright, 2 to
/// 8 are the mirrored and turned ones. 1 also where the file does not tell or tells nonsense.
/// </summary>
internal static class ExifOrientation
{
    internal const int Upright = 1;

    /// <summary>EXIF stands among the first segments; a profile of colours before it may take some 64 KB pieces.</summary>
    internal const int HeadBytes = 1 << 20;

    private const int OrientationTag = 0x0112;
    private const int EntryBytes = 12;

    internal static int Read(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[Math.Min(file.Length, HeadBytes)];
        return Of(buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
    }

    internal static int Of(ReadOnlySpan<byte> head)
    {
        var exif = head switch
        {
            [0xFF, 0xD8, ..] => InJpeg(head),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => InChunks(head, start: 8, "eXIf"u8, isPng: true),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => InChunks(head, start: 12, "EXIF"u8, isPng: false),
            _ => [],
        };
        return exif.Length > 8 ? InDirectory(exif) : Upright;
    }

    private static ReadOnlySpan<byte> InJpeg(ReadOnlySpan<byte> head)
    {
        for (var at = 2; at + 4 <= head.Length && head[at] == 0xFF;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
            var end = at + 2 + length;
            if (end > head.Length || length < 2)
            {
                break;
            }

            var segment = head[(at + 4)..end];
            if (head[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8))
            {
                return segment[6..];
            }

            at = end;
        }

        return [];
    }

    private static ReadOnlySpan<byte> InChunks(ReadOnlySpan<byte> head, int start, ReadOnlySpan<byte> wanted, bool isPng)
    {
        for (long at = start; at + 8 <= head.Length;)
        {
            var chunk = head[(int)at..];
            long length = isPng ? BinaryPrimitives.ReadUInt32BigEndian(chunk) : BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.Slice(isPng ? 4 : 0, 4).SequenceEqual(wanted) && length <= chunk.Length - 8)
            {
                var content = chunk.Slice(8, (int)length);
                return content.StartsWith("Exif\0\0"u8) ? content[6..] : content;
            }

            // A PNG chunk ends with a checksum, one of RIFF is padded to an even length.
            at += isPng ? length + 12 : 8 + length + (length & 1);
        }

        return [];
    }

    private static int InDirectory(ReadOnlySpan<byte> exif)
    {
        var isLittleEndian = exif[0] == (byte)'I';
        long at = isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[4..]);
        if (at + 2 > exif.Length)
        {
            return Upright;
        }

        var count = Number16(exif[(int)at..], isLittleEndian);
        for (var i = 0; i < count && at + 2 + ((i + 1) * EntryBytes) <= exif.Length; i++)
        {
            var entry = exif.Slice((int)at + 2 + (i * EntryBytes), EntryBytes);
            if (Number16(entry, isLittleEndian) == OrientationTag)
            {
                return Number16(entry[8..], isLittleEndian) is var told and >= 1 and <= 8 ? told : Upright;
            }
        }

        return Upright;
    }

    private static int Number16(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
