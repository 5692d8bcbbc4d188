using System.Text;

namespace Finsam.Extract.Recognition.Encodings;

/// <summary>
/// Bytes to text, whatever a Swedish archive may have written them with: UTF-8 and UTF-16 with or without a mark at the
/// start, Windows-1252, DOS (850), Macintosh and EBCDIC. Which of the single-byte sets it is, the letters tell.
/// </summary>
internal static class TextDecoder
{
    /// <summary>EBCDIC for Sweden and Finland; its space is 0x40, and 0x20 is a control code.</summary>
    private const int SwedishEbcdic = 20278;

    /// <summary>Of shorter text nothing can be said by counting.</summary>
    private const int EnoughBytes = 64;

    /// <summary>Of text, about one sign in seven is a space; other text in Latin letters has hardly an @ (0x40).</summary>
    private const double LeastSpaceShare = 0.08;

    /// <summary>Of UTF-16 in Latin letters nearly every second byte is nil.</summary>
    private const double LeastNilShare = 0.35;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static Encoding CodePage(int number) => Encoding.GetEncoding(number);

    internal static string Decode(ReadOnlySpan<byte> content)
    {
        if (MarkedEncoding(content) is { } marked)
        {
            return marked.GetString(content).TrimStart('\uFEFF');
        }

        if (UnmarkedUtf16(content) is { } wide)
        {
            return wide.GetString(content);
        }

        if (IsEbcdic(content))
        {
            return CodePage(SwedishEbcdic).GetString(content);
        }

        var text = Utf8Text.Decode(content);
        return TwiceEncoded.Mended(text);
    }

    /// <summary>Content that is no text in any of the sets above: it holds nil bytes and is not UTF-16.</summary>
    internal static bool IsBinary(ReadOnlySpan<byte> head) =>
        head.Contains((byte)0) && MarkedEncoding(head) is null && UnmarkedUtf16(head) is null;

    /// <summary>UTF-32 comes first: its mark begins like that of UTF-16.</summary>
    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> content)
    {
        var head = content[..(Math.Min(content.Length, 4096) & ~1)];
        if (head.Length < 4)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] is > 0 and < (byte)'\t' || head[i + 1] is > 0 and < (byte)'\t')
            {
                return null;
            }

            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var least = head.Length * LeastNilShare;
        return odd >= least && even == 0 ? Encoding.Unicode : even >= least && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsEbcdic(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, 4096)];
        return head.Length >= EnoughBytes && head.Count((byte)0x40) > head.Length * LeastSpaceShare && head.Count((byte)' ') == 0 && head.Count((byte)'\n') == 0;
    }
}
