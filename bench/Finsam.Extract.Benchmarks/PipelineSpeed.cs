using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Write;

namespace Finsam.Extract.Benchmarks;

/// <summary>Everything after recognition, on one thread: pages a second of processor time, from words to the rows of a dataset.</summary>
internal static class PipelineSpeed
{
    /// <summary>The runtime compiles at first, and compiles what runs often once more.</summary>
    private const int WarmingRounds = 5;
    private const double LeastSeconds = 10;

    /// <param name="store">Folder that keeps what was read, so that a second run reads nothing anew.</param>
    /// <param name="documents">Documents of the corpus.</param>
    internal static void Run(string store, IReadOnlyList<string> documents)
    {
        var (kept, options) = (new DocumentStore(store), new RecognitionOptions());
        using var recognizer = new DocumentRecognizer(options);
        var read = documents.Select(d => Read(kept, options, recognizer, GoldPageReader.ScanOf(d))).ToArray();
        for (var round = 0; round < WarmingRounds; round++)
        {
            Round(read);
        }

        var (rounds, before) = (0, Environment.CpuUsage.TotalTime);
        while ((Environment.CpuUsage.TotalTime - before).TotalSeconds < LeastSeconds)
        {
            Round(read);
            rounds++;
        }

        var pages = rounds * read.Sum(d => d.Pages.Length);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Console.WriteLine($"{pages / seconds:0} pages a second of processor time after recognition ({read.Sum(d => d.Pages.Length)} pages, {rounds} rounds)");
    }

    private static void Round(IEnumerable<RecognizedDocument> documents)
    {
        foreach (var document in documents)
        {
            FilePiece.Of(Extractor.Run(new SourceFile("a.pdf", document.SourceSha256), document));
        }
    }

    private static RecognizedDocument Read(DocumentStore kept, RecognitionOptions options, DocumentRecognizer recognizer, string scan)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(scan)));
        if (kept.Find(hash, options) is { } known)
        {
            return known;
        }

        var read = recognizer.Recognize(scan);
        kept.Save(read, options);
        return read;
    }
}
