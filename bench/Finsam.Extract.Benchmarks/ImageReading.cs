using System.Collections.Concurrent;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Benchmarks;

/// <summary>Reads page images with two workers, as many at a time as a run on two cores does, and keeps what was read.</summary>
internal static class ImageReading
{
    private const int Workers = 2;

    internal static void Run(string list, string target)
    {
        var read = new ConcurrentDictionary<string, RecognizedPage>();
        using var recognizer = new DocumentRecognizer(new RecognitionOptions { Workers = Workers });
        Parallel.ForEach(File.ReadAllLines(list), new ParallelOptions { MaxDegreeOfParallelism = Workers }, image =>
        {
            var document = recognizer.Recognize(image);
            if (document.Pages is [var page])
            {
                read[Path.GetFileNameWithoutExtension(image)] = page;
            }
        });

        // One document for the file: pages are numbered by their place in the list.
        using var stream = File.Create(target);
        DocumentStore.Write(
            new RecognizedDocument
            {
                SourceSha256 = "",
                Engine = string.Join('\n', read.Keys.Order(StringComparer.Ordinal)),
                Pages = [.. read.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value)],
            },
            stream);
    }

    /// <summary>The pages by the names of their images.</summary>
    internal static Dictionary<string, RecognizedPage> Load(string path)
    {
        using var stream = File.OpenRead(path);
        var document = DocumentStore.Read(stream);
        return document.Engine.Split('\n', StringSplitOptions.RemoveEmptyEntries).Zip(document.Pages).ToDictionary(p => p.First, p => p.Second);
    }
}
