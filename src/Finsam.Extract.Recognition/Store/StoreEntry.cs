using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Store;

/// <summary>One reading in a store, as its file tells without being opened.</summary>
/// <param name="Settings">Fingerprint of the settings and the code that read it.</param>
/// <param name="Version">Schema version of the stored document.</param>
/// <param name="LastUsed">When it was written or last found.</param>
public sealed record StoreEntry(string Path, string SourceSha256, string Settings, int Version, long Bytes, DateTime LastUsed)
{
    private static readonly Regex NamePattern = new(@"^([0-9a-f]{4,64})-([0-9a-f]{12})-v(\d{1,4})\.json$");

    /// <summary>Whether a run with these settings would find it.</summary>
    public bool IsOf(RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return System.IO.Path.GetFileName(Path) == NameOf(SourceSha256, options);
    }

    internal static string NameOf(string sourceSha256, RecognitionOptions options) =>
        $"{sourceSha256}-{options.Fingerprint}-v{RecognizedDocument.CurrentSchemaVersion}.json";

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
