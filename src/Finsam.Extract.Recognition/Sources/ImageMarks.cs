using System.Buffers.Binary;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>Image files by the bytes that they begin with.</summary>
internal static class ImageMarks
{
    private const int BitmapHeaderAt = 14;

    internal static SourceKind? Tell(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => SourceKind.Image,
        [0xFF, 0xD8, 0xFF, ..] => SourceKind.Image,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => SourceKind.Tiff,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => SourceKind.Image,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => SourceKind.Image,
        [(byte)'P', (byte)'4' or (byte)'5' or (byte)'6', (byte)'\n' or (byte)' ', >= (byte)'0' and <= (byte)'9', ..] => SourceKind.Image,
        _ when IsJpeg2000(head) || IsBitmap(head) => SourceKind.Image,
        _ => null,
    };

    /// <summary>ISO/IEC 15444-1: the signature box of a file (annex I), or the start of a codestream and its size marker (annex A).</summary>
    internal static bool IsJpeg2000(ReadOnlySpan<byte> head) =>
        head.StartsWith("\0\0\0\fjP  \r\n"u8) || IsCodestream(head);

    internal static bool IsCodestream(ReadOnlySpan<byte> head) => head is [0xFF, 0x4F, 0xFF, 0x51, ..];

    /// <summary>Text may begin with BM; a bitmap tells the size of its second header there.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head is [(byte)'B', (byte)'M', ..] && head.Length > BitmapHeaderAt + 4
        && BinaryPrimitives.ReadUInt32LittleEndian(head[BitmapHeaderAt..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;
}
