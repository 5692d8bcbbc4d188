using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Recognition.Store;

/// <summary>
/// All of a store, for looking and clearing up. Several processes may use it meanwhile: what one of them takes away is to the
/// others as if it had never been read.
/// </summary>
public sealed class StoreShelf(string folder)
{
    private static readonly Regex PartPattern = new(@"^[0-9a-f]{4,64}-[0-9a-f]{12}-v\d{1,4}(\.pages-\d{1,9})?\.json\.[0-9a-f]{32}\.part$");

    /// <summary>A file beside its place belongs to a process that writes, or to one that was killed while it wrote.</summary>
    private static readonly TimeSpan TimeToWrite = TimeSpan.FromHours(1);

    /// <summary>The readings, the one used last first.</summary>
    public ImmutableArray<StoreEntry> Entries() =>
        [.. Files().Select(StoreEntry.Of).OfType<StoreEntry>().OrderByDescending(e => e.LastUsed).ThenBy(e => e.Path, StringComparer.Ordinal)];

    /// <summary>What killed processes left behind.</summary>
    public ImmutableArray<string> Leftovers() =>
        [.. Files().Where(f => PartPattern.IsMatch(f.Name) && DateTime.UtcNow - f.LastWriteTimeUtc > TimeToWrite).Select(f => f.FullName).Order(StringComparer.Ordinal)];

    /// <summary>Whether an entry of this version can be understood and is the reading that its name tells; of other versions only the name is known.</summary>
    public static bool IsSound(StoreEntry entry, RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return !entry.IsOf(options)
                || (entry.IsPart ? PageCheckpoint.Read(entry.Path, entry.SourceSha256) is not null : DocumentStore.Read(entry.Path, entry.SourceSha256) is not null);
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception unusable) when (unusable is IOException or JsonException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The entries used last that together stay within a size are kept; these are the others.</summary>
    public static ImmutableArray<StoreEntry> Beyond(IEnumerable<StoreEntry> entries, long bytes)
    {
        var sum = 0L;
        return [.. entries.OrderByDescending(e => e.LastUsed).ThenBy(e => e.Path, StringComparer.Ordinal).Where(e => (sum += e.Bytes) > bytes)];
    }

    private IEnumerable<FileInfo> Files()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = FileAttributes.ReparsePoint };
        return new DirectoryInfo(folder).EnumerateFiles("*", options);
    }
}
