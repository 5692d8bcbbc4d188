using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>
/// What a dataset keeps of one source file: its rows of every table, and a digest for what looks at all files together. A
/// dataset is the pieces of its files one after another, so that an archive of any size is written with one of them in memory.
/// </summary>
public sealed record FilePiece
{
    /// <summary>
    /// Stands where a dataset names the source. A piece belongs to content and is kept by its hash; the name comes when the
    /// dataset is written. Private use (U+E000), for no document prints it.
    /// </summary>
    public const string NameMark = "\uE000source-file\uE000";

    public required string Sha256 { get; init; }

    /// <summary>CSV rows without header, table by table as in <see cref="DatasetTables.All"/>.</summary>
    public required ImmutableArray<string> Tables { get; init; }

    public required FileDigest Digest { get; init; }

    /// <summary>The piece of a file whose name is <see cref="NameMark"/>, or of one whose name stands for good.</summary>
    public static FilePiece Of(ExtractedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var alone = new Dataset([file], []);
        return new FilePiece
        {
            Sha256 = file.Source.Sha256,
            Tables = [.. DatasetTables.All.Select(table => CsvText.Rows(table.Rows(alone)))],
            Digest = FileDigest.Of(file),
        };
    }

    /// <summary>Rows of one table with the name that this dataset has for the source.</summary>
    internal string RowsOf(int table, string name) => Tables[table].Replace(NameMark, CsvText.Field(name), StringComparison.Ordinal);
}

/// <summary>A piece under the name that a dataset has for its source.</summary>
/// <param name="Name">Relative to the input root, with <c>/</c>.</param>
public sealed record NamedPiece(string Name, FilePiece Piece);
