namespace Finsam.Extract.Cli.Output;

/// <summary>Sizes as people write them.</summary>
internal static class ByteCount
{
    private const string Units = "KMG";

    /// <summary>Null where it is no size: <c>4096</c>, <c>500K</c>, <c>2G</c>.</summary>
    internal static long? Parse(string text)
    {
        var unit = text.Length == 0 ? -1 : Units.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal);
        var number = unit < 0 ? text : text[..^1];
        return long.TryParse(number, out var count) && count is >= 0 and <= 1L << 32 ? count << (10 * (unit + 1)) : null;
    }

    internal static string Text(long bytes) =>
        bytes >= 1L << 30 ? $"{bytes / (double)(1L << 30):0.0} GB" : bytes >= 1 << 20 ? $"{bytes / (double)(1 << 20):0.0} MB" : $"{(bytes + 1023) / 1024} kB";
}
