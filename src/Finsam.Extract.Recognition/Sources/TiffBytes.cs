namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// The bytes of a TIFF or BigTIFF file, in either byte order: its directories with the first value of each standard entry. What
/// leads out of the file is an <see cref="EndOfStreamException"/>.
/// </summary>
internal sealed class TiffBytes
{
    private const int ByteType = 1;
    private const int ShortType = 3;
    private const int LongType = 4;
    private const int RationalType = 5;
    private const int Long8Type = 16;
    private const int BigVersion = 43;
    private const int MostEntries = 4096;

    /// <summary>Standard values that lead out of the file tell that it was cut short; of private ones nobody knows what they lead to.</summary>
    private const int FirstPrivateTag = 32768;

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

    /// <summary>The first values of a directory's standard entries, by tag, and where the next directory stands.</summary>
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
            var tag = (int)Number(entry.AsSpan(0, 2));
            if (tag < FirstPrivateTag)
            {
                values.TryAdd(tag, First(entry));
            }
        }

        return (values, Number(At(at + countBytes + (count * entryBytes), _isBig ? 8 : 4)));
    }

    /// <summary>Values that do not fit into their entry stand elsewhere, and the entry tells where.</summary>
    private double First(byte[] entry)
    {
        var at = _isBig ? 12 : 8;
        var type = Number(entry.AsSpan(2, 2));
        var size = type switch { ByteType => 1, ShortType => 2, LongType => 4, RationalType or Long8Type => 8, _ => 0 };
        var field = entry.AsSpan(at);
        var length = size * Math.Max(1, (double)Number(entry.AsSpan(4, at - 4)));
        var first = length <= field.Length ? field[..size] : At(Number(field), size);
        return type == RationalType ? Number(first[..4]) / Math.Max(1.0, Number(first[4..])) : Number(first);
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
