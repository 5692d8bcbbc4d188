using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Finsam.Extract.Benchmarks;

/// <summary>Damage to a file: what disks and lines do to it, and what people do who mean harm.</summary>
internal static class FuzzDamage
{
    private static readonly string[] Extremes =
        ["0", "-1", "1", "255", "65535", "65536", "2147483647", "-2147483648", "4294967295", "9999999999999999999999", "1e308", "-0.0000001", "NaN", ""];

    private static readonly uint[] ExtremeWords = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    private static readonly string[] Nested = ["<<", "[", "(", "<a>", "<div>", "<w:tbl><w:tr><w:tc>", "<TextLine>", "&lt;", "q\n", "| ", "\u00A0", "\uFFFF", "9 0 R ", "-", "#"];

    /// <summary>One wound, for many make any file unreadable at its first byte; in half of the files up to five more.</summary>
    internal static byte[] Of(byte[] source, byte[] other, Random random)
    {
        var bytes = source.ToList();
        for (var n = random.Next(2) == 0 ? 1 : random.Next(2, 7); n > 0 && bytes.Count > 0; n--)
        {
            Wound(bytes, other, random);
        }

        return [.. bytes];
    }

    private static void Wound(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + (int)Math.Pow(2, random.NextDouble() * 12));
        switch (random.Next(12))
        {
            case 0 or 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat((byte)"\t\n 0\0<"[random.Next(6)], length));
                break;
            case 6:
                var noise = new byte[length];
                random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
            case 7:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                break;
            case 8 or 9:
                ReplaceNumber(bytes, at, random);
                break;
            case 10:
                ReplaceWord(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Nested[random.Next(Nested.Length)], 1 << random.Next(14)))));
                break;
        }
    }

    /// <summary>A printed number, from there on: sizes, counts, places of objects, points of boxes.</summary>
    private static void ReplaceNumber(List<byte> bytes, int at, Random random)
    {
        var start = bytes.FindIndex(at, b => char.IsAsciiDigit((char)b));
        if (start < 0)
        {
            return;
        }

        var end = bytes.FindIndex(start, b => !char.IsAsciiDigit((char)b));
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        var number = random.Next(3) > 0 ? Extremes[random.Next(Extremes.Length)] : random.Next(1000).ToString(CultureInfo.InvariantCulture);
        bytes.InsertRange(start, Encoding.ASCII.GetBytes(number));
    }

    /// <summary>Two or four bytes of a binary format: sizes and places in a TIFF, a PNG, a JPEG or a ZIP.</summary>
    private static void ReplaceWord(List<byte> bytes, int at, Random random)
    {
        Span<byte> word = stackalloc byte[4];
        var value = ExtremeWords[random.Next(ExtremeWords.Length)];
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(word, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(word, value);
        }

        // Most of what matters in a binary file stands in its first bytes, or in its last.
        var place = random.Next(3) == 0 ? at : Math.Max(0, random.Next(2) == 0 ? random.Next(Math.Min(200, bytes.Count)) : bytes.Count - 1 - random.Next(Math.Min(400, bytes.Count)));
        for (var i = 0; i < (random.Next(2) == 0 ? 2 : 4) && place + i < bytes.Count; i++)
        {
            bytes[place + i] = word[i];
        }
    }
}
