namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// The bytes of a TIFF or BigTIFF file, in either byte order: its directories with the first value of each entry. What
/// leads out of the file is an <see cref="EndOfStreamException"/>.
/// </summary>
internal sealed class TiffBytes
{
    private const int ShortType = 3;
    private const int LongType = 4;
    private const int RationalType = 5;
    private const int Long8Type = 16;
    private const int BigVersion = 43;
    private const int MostEntries = 4096;

    private readonly Stream _file;
    private readonly bool _isLittleEndian;
    private readonly bool _isBig;

    internal TiffBytes(Stream file)
    {
        _file = file;
        _isLittleEndian = At(0, 1)[0] == (byte)'I';
        _isBig = Number(At(2, 2)) == BigVersion;
        FirstDirectory = _isBig ? Number(At(8, 8)) : Number(At(4, 4));
    }

    /// <summary>Where the first directory stands; 0 where there is none.</summary>
    internal long FirstDirectory { get; }

    /// <summary>The entries of a directory, by tag, with their first values, and where the next directory stands.</summary>
    internal (IReadOnlyDictionary<int, double> Values, long Next) Directory(long at)
    {
        var (countBytes, entryBytes) = _isBig ? (8, 20) : (2, 12);
        var count = Number(At(at, countBytes));
        if (count is < 0 or > MostEntries)
        {
            throw new EndOfStreamException();
        }

        var values = new Dictionary<int, double>();
        for (var i = 0; i < count; i++)
        {
            var entry = At(at + countBytes + (i * entryBytes), entryBytes);
            values.TryAdd((int)Number(entry.AsSpan(0, 2)), First(entry));
        }

        return (values, Number(At(at + countBytes + (count * entryBytes), _isBig ? 8 : 4)));
    }

    private double First(byte[] entry)
    {
        var at = _isBig ? 12 : 8;
        var value = entry.AsSpan(at);
        switch (Number(entry.AsSpan(2, 2)))
        {
            case ShortType:
                var count = Number(entry.AsSpan(4, at - 4));
                return count * 2 <= value.Length ? Number(value[..2]) : Number(At(Number(value), 2));
            case LongType:
                return Number(value[..4]);
            case Long8Type:
                return Number(value);
            case RationalType:
                var pair = _isBig ? value : At(Number(value), 8);
                return Number(pair[..4]) / Math.Max(1.0, Number(pair[4..8]));
            default:
                return 0;
        }
    }

    private long Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            number = (number << 8) | bytes[_isLittleEndian ? bytes.Length - 1 - i : i];
        }

        return number;
    }

    private byte[] At(long offset, int count)
    {
        if (offset < 0)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[count];
        _file.Position = offset;
        return _file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw new EndOfStreamException();
    }
}
