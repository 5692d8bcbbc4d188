using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Store;

/// <summary>One reading in a store, as its file tells without being opened.</summary>
/// <param name="Settings">Fingerprint of the settings and the code that read it.</param>
/// <param name="Version">Schema version of the stored document.</param>
/// <param name="LastUsed">When it was written or last found.</param>
public sealed record StoreEntry(string Path, string SourceSha256, string Settings, int Version, long Bytes, DateTime LastUsed)
{
    private static readonly Regex NamePattern = new(@"^([0-9a-f]{4,64})-([0-9a-f]{12})-v(\d{1,4})(\.pages-\d{1,9})?\.json$");

    private const string Extension = ".json";
    private const string PartMark = ".pages-";

    /// <summary>Whether it holds some pages of a file whose reading was not ended, not a whole reading.</summary>
    public bool IsPart => System.IO.Path.GetFileName(Path).Contains(PartMark, StringComparison.Ordinal);

    /// <summary>Whether a run with these settings would find it.</summary>
    public bool IsOf(RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var name = System.IO.Path.GetFileName(Path);
        return (IsPart ? name[..name.IndexOf(PartMark, StringComparison.Ordinal)] + Extension : name) == NameOf(SourceSha256, options);
    }

    /// <summary>Beside the whole reading, by the first page in it: no other part has that page.</summary>
    internal static string PartPath(string wholePath, int firstPage) =>
        $"{wholePath[..^Extension.Length]}{PartMark}{firstPage.ToString(CultureInfo.InvariantCulture)}{Extension}";

    /// <summary>Of the names of all parts of a reading.</summary>
    internal static string PartPattern(string wholePath) =>
        $"{System.IO.Path.GetFileNameWithoutExtension(wholePath)}{PartMark}*{Extension}";

    internal static string NameOf(string sourceSha256, RecognitionOptions options) =>
        $"{sourceSha256}-{options.Fingerprint}-v{RecognizedDocument.CurrentSchemaVersion}{Extension}";

    /// <summary>Null for a file that no store has written, and for one that another process took away meanwhile.</summary>
    internal static StoreEntry? Of(FileInfo file)
    {
        try
        {
            return NamePattern.Match(file.Name) is { Success: true } name
                ? new StoreEntry(file.FullName, name.Groups[1].Value, name.Groups[2].Value, int.Parse(name.Groups[3].Value), file.Length, file.LastWriteTimeUtc)
                : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
