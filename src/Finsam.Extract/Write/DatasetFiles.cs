using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Write.Panels;
using Finsam.Extract.Write.Report;
using Finsam.Extract.Write.Years;

namespace Finsam.Extract.Write;

/// <summary>All files of a dataset: their names, and their content written to wherever the caller keeps them.</summary>
public static class DatasetFiles
{
    public const string Package = "datapackage.json";
    public const string CodebookFile = "codebook.md";
    public const string Report = "report.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Every name that a run writes; the package comes first, so that it tells a dataset from other folders.</summary>
    public static ImmutableArray<string> Names { get; } =
        [Package, .. DatasetTables.Schemas.Select(NameOf), CodebookFile, Report];

    /// <param name="dataset">What was extracted.</param>
    /// <param name="create">Gives a new, empty, writable stream for a name; it is closed here.</param>
    public static void Write(Dataset dataset, Func<string, Stream> create)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        Write(dataset.Files.Select(f => new NamedPiece(f.Source.Path, FilePiece.Of(f))).ToList(), dataset.Failures, create);
    }

    /// <param name="pieces">Sorted by hash; they are gone through twice, and each is held no longer than it is looked at.</param>
    /// <param name="failures">Sorted by source file and page.</param>
    /// <param name="create">Gives a new, empty, writable stream for a name; it is closed here.</param>
    public static DatasetSummary Write(IEnumerable<NamedPiece> pieces, ImmutableArray<Failure> failures, Func<string, Stream> create)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(create);
        var draft = new ReportDraft();
        var (summary, ownTables) = WriteTables(YearReviser.Run(pieces), failures, draft, create);
        ImmutableArray<FileFingerprint> fingerprints = [.. ownTables, .. PanelTables.All.Select(t => WriteTable(t, draft.Panel, create))];
        using (var package = create(Package))
        {
            DataPackage.Write(package, fingerprints);
        }

        WriteText(create(CodebookFile), Codebook.Write);
        WriteText(create(Report), target => ReportPage.Write(target, draft, summary, failures));
        return summary;
    }

    internal static string NameOf(TableSchema schema) => schema.Name + ".csv";

    /// <summary>All tables at once, so that each piece is held once; <paramref name="draft"/> gathers what looks at all files.</summary>
    private static (DatasetSummary Summary, ImmutableArray<FileFingerprint> Files) WriteTables(
        IEnumerable<NamedPiece> pieces, ImmutableArray<Failure> failures, ReportDraft draft, Func<string, Stream> create)
    {
        var tables = DatasetTables.All.Select(t => new TableFile(t.Schema, create(NameOf(t.Schema)))).ToImmutableArray();
        var summaries = new List<DatasetSummary>();
        try
        {
            foreach (var piece in pieces)
            {
                foreach (var (index, table) in tables.Index())
                {
                    table.Add(piece.Piece.RowsOf(index, piece.Name));
                }

                draft.Add(piece);
                summaries.Add(piece.Piece.Digest.Summary);
            }

            return (DatasetSummary.Sum(summaries, failures), [.. tables.Zip(DatasetTables.All, (file, table) => file.Close(table.Rows(new Dataset([], failures))))]);
        }
        finally
        {
            foreach (var table in tables)
            {
                table.Dispose();
            }
        }
    }

    private static FileFingerprint WriteTable(PanelTable table, Panel panel, Func<string, Stream> create)
    {
        using var file = new TableFile(table.Schema, create(NameOf(table.Schema)));
        return file.Close(table.Rows(panel));
    }

    private static void WriteText(Stream target, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(target, Utf8) { NewLine = "\n" };
        write(writer);
    }
}
