using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Store;

/// <summary>
/// Recognized documents on disk, one JSON file each, named by what was read (SHA-256 of the source) and how (the
/// settings' fingerprint and the schema version): the same name is the same reading.
/// </summary>
public sealed class DocumentStore(string folder)
{
    /// <summary>
    /// The reading of a source with these settings; null where there is none, or none that can be understood. The file's time
    /// tells when it was last of use.
    /// </summary>
    public RecognizedDocument? Find(string sourceSha256, RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = PathOf(sourceSha256, options);
        if (Load(path, sourceSha256) is not { } document)
        {
            return null;
        }

        Touch(path);
        return document;
    }

    /// <summary>
    /// Where the reading of a source with these settings lies; null where there is none. Whether it is whole is told when it is
    /// read (<see cref="Load"/>).
    /// </summary>
    public string? Locate(string sourceSha256, RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = PathOf(sourceSha256, options);
        if (!File.Exists(path))
        {
            return null;
        }

        Touch(path);
        return path;
    }

    /// <summary>
    /// Keeps a reading and tells where: written beside its place and moved there whole. One with failed pages is not kept (null),
    /// so that whoever asks for it again reads it again.
    /// </summary>
    public string? Save(RecognizedDocument document, RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        if (!document.Failures.IsEmpty)
        {
            return null;
        }

        var path = PathOf(document.SourceSha256, options);
        WriteSealed(document, path);
        if (!document.Pages.IsEmpty)
        {
            PageCheckpoint.Remove(path);
        }

        return path;
    }

    /// <summary>Puts down a reading that is not kept, for another process of this run; whoever asked deletes it.</summary>
    public static string SaveAside(RecognizedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var path = Path.Combine(RunFolder.Path, $"{document.SourceSha256}-{Guid.NewGuid():N}.json");
        WriteSealed(document, path);
        return path;
    }

    /// <summary>A reading by its path; null where the file is gone, not whole, or holds another source's.</summary>
    public static RecognizedDocument? Load(string path, string sourceSha256)
    {
        try
        {
            return Read(path, sourceSha256);
        }
        catch (Exception unusable) when (unusable is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where the pages of a source are kept until its reading is whole.</summary>
    internal PageCheckpoint CheckpointOf(string sourceSha256, RecognitionOptions options) =>
        new(PathOf(sourceSha256, options), sourceSha256, options.WorkBetweenCheckpoints);

    /// <summary>A store that may only be read is of use all the same.</summary>
    private static void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its time of last use stays what it was.
        }
    }

    /// <summary>A document of this version and of that source; null where the file holds none.</summary>
    internal static RecognizedDocument? Read(string path, string sourceSha256)
    {
        var document = Seal.Content(File.ReadAllBytes(path)) is { } content
            ? JsonSerializer.Deserialize(content.Span, StoredDocuments.Readable.RecognizedDocument)
            : null;
        return document?.SchemaVersion == RecognizedDocument.CurrentSchemaVersion && document.SourceSha256 == sourceSha256 ? document : null;
    }

    /// <summary>The stored form: the same document gives the same bytes.</summary>
    public static void Write(RecognizedDocument document, Stream target) =>
        JsonSerializer.Serialize(target, document, StoredDocuments.Readable.RecognizedDocument);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RecognizedDocument Read(Stream source) =>
        JsonSerializer.Deserialize(source, StoredDocuments.Readable.RecognizedDocument) ?? throw new JsonException("no document");

    private static void WriteSealed(RecognizedDocument document, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, target => Seal.Write(target, content => Write(document, content)));
    }

    private string PathOf(string sourceSha256, RecognitionOptions options) => Path.Combine(
        folder,
        sourceSha256[..2],
        StoreEntry.NameOf(sourceSha256, options));
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecognizedDocument))]
[JsonSerializable(typeof(KeptPages))]
internal sealed partial class StoredDocuments : JsonSerializerContext
{
    /// <summary>With å, ä and ö as they are: the file is read by people too, and by no browser.</summary>
    internal static StoredDocuments Readable { get; } = new(new JsonSerializerOptions
    {
        Converters = { new WordConverter(), new RulingConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
