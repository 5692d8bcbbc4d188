using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>All that one run extracted, ready to be written.</summary>
/// <param name="Files">Sorted by document id, that is by the hash of the source.</param>
/// <param name="Failures">Sorted by source file and page.</param>
public sealed record Dataset(ImmutableArray<ExtractedFile> Files, ImmutableArray<Failure> Failures)
{
    /// <summary>Every document with its id, in the order of the dataset.</summary>
    public IEnumerable<DatasetDocument> Documents =>
        from file in Files
        from document in file.Documents
        select new DatasetDocument(file, document);

    public static Dataset Of(IEnumerable<ExtractedFile> files, IEnumerable<Failure> failures) => new(
        [.. files.OrderBy(f => f.Source.Sha256, StringComparer.Ordinal)],
        [.. failures.OrderBy(f => f.SourceFile, StringComparer.Ordinal).ThenBy(f => f.Page ?? 0).ThenBy(f => f.Stage, StringComparer.Ordinal)]);
}

/// <summary>One document in its place in the dataset.</summary>
public sealed record DatasetDocument(ExtractedFile File, ExtractedDocument Document)
{
    public string Id { get; } = File.Source.DocumentId(Document.Content.Part.Ordinal);

    public DocumentPart Part => Document.Content.Part;

    /// <summary>The id of one of its tables.</summary>
    public string TableId(Table table) => $"{Id}-t{Document.Content.Tables.IndexOf(table) + 1:000}";

    /// <summary>By its index in the file; empty where it is no table of this document.</summary>
    public string TableId(int tableIndex) =>
        Document.Content.Tables.FirstOrDefault(t => t.Index == tableIndex) is { } table ? TableId(table) : "";
}
