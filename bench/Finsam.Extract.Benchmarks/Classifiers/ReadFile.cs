using System.Collections.Immutable;
using System.Security.Cryptography;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>A file as the program reads it, page by page.</summary>
/// <param name="Name">File name.</param>
internal sealed record ReadFile(string Name, ExtractedFile Extracted)
{
    /// <summary>Texts have no pages: so many lines stand for one.</summary>
    private const int LinesOfText = 40;

    internal ImmutableArray<Line> Lines { get; } = [.. Extracted.Documents.SelectMany(d => d.Content.Lines).Where(l => !l.IsRule && l.Text.Length > 0)];

    internal IEnumerable<(int Number, ImmutableArray<Line> Lines)> Pages =>
        Lines.GroupBy(l => l.Page ?? (1 + (l.Number / LinesOfText))).Select(g => (g.Key, g.ToImmutableArray()));

    internal ExtractedDocument DocumentOf(Line line) =>
        Extracted.Documents.Last(d => d.Content.Part.FirstLine <= line.Index);

    internal static ReadFile Of(string path, string store)
    {
        var options = new RecognitionOptions();
        var kept = new DocumentStore(store);
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        if (kept.Find(hash, options) is not { } read)
        {
            using var recognizer = new DocumentRecognizer(options);
            read = recognizer.Recognize(path);
            kept.Save(read, options);
        }

        return new ReadFile(Path.GetFileName(path), Extractor.Run(new SourceFile(Path.GetFileName(path), hash), read));
    }
}
