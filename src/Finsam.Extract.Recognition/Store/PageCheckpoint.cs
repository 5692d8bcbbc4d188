using System.Collections.Immutable;
using System.Text.Json;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Store;

/// <summary>
/// Keeps the pages of a long file while it is read, some at a time, so that a run that is killed does not read a scan of hundreds of
/// pages from its beginning again. Failed pages are not kept. Safe for several threads.
/// </summary>
/// <param name="wholePath">Where the whole reading will stand: the parts stand beside it.</param>
/// <param name="workBetween">Work on pages that may be lost; less than that is not worth a file.</param>
internal sealed class PageCheckpoint(string wholePath, string sourceSha256, TimeSpan workBetween)
{
    private readonly Lock gate = new();
    private readonly List<KeptPage> waiting = [];
    private TimeSpan work;

    /// <summary>What an earlier run kept, by page number. A damaged part is as none.</summary>
    internal IReadOnlyDictionary<int, KeptPage> Load() =>
        Parts(wholePath).Select(Read).OfType<KeptPages>().SelectMany(p => p.Pages).GroupBy(p => p.Page.Number).ToDictionary(g => g.Key, g => g.First());

    internal void Add(KeptPage page)
    {
        lock (gate)
        {
            waiting.Add(page);
            work += page.Work;
            if (work >= workBetween)
            {
                Write();
            }
        }
    }

    /// <summary>Keeps what waits, for a run that ends before the file is read.</summary>
    internal void Flush()
    {
        lock (gate)
        {
            Write();
        }
    }

    /// <summary>The whole reading is kept: its parts go.</summary>
    internal static void Remove(string wholePath)
    {
        foreach (var part in Parts(wholePath))
        {
            File.Delete(part);
        }
    }

    /// <summary>The pages in a part of this version; null where the file holds none, or those of another source.</summary>
    internal static KeptPages? Read(string path, string sourceSha256) =>
        Seal.Content(File.ReadAllBytes(path)) is { } content
        && JsonSerializer.Deserialize(content.Span, StoredDocuments.Readable.KeptPages) is { SchemaVersion: RecognizedDocument.CurrentSchemaVersion } pages
        && pages.SourceSha256 == sourceSha256
            ? pages
            : null;

    private KeptPages? Read(string path)
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

    private void Write()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var pages = new KeptPages(RecognizedDocument.CurrentSchemaVersion, sourceSha256, [.. waiting]);
        waiting.Clear();
        work = TimeSpan.Zero;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(wholePath)!);
            WholeFile.Write(
                StoreEntry.PartPath(wholePath, pages.Pages[0].Page.Number),
                target => Seal.Write(target, content => JsonSerializer.Serialize(content, pages, StoredDocuments.Readable.KeptPages)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !FullDisk.Is(e))
        {
            // A store that may only be read: the file is read all the same, and without a net.
        }
    }

    private static ImmutableArray<string> Parts(string wholePath)
    {
        var folder = Path.GetDirectoryName(wholePath)!;
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, StoreEntry.PartPattern(wholePath)).Order(StringComparer.Ordinal)]
            : [];
    }
}
