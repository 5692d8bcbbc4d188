using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Finsam.Extract.Write.Report;

namespace Finsam.Extract.Write;

/// <summary>A written file with what proves that it is unchanged.</summary>
internal sealed record FileFingerprint(string Name, long Bytes, string Sha256);

/// <summary>All files of a dataset: their names, and their content written to wherever the caller keeps them.</summary>
public static class DatasetFiles
{
    public const string Package = "datapackage.json";
    public const string CodebookFile = "codebook.md";
    public const string Report = "report.html";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Every name that a run writes; the package comes first, so that it tells a dataset from other folders.</summary>
    public static ImmutableArray<string> Names { get; } =
        [Package, .. DatasetTables.All.Select(t => NameOf(t.Schema)), CodebookFile, Report];

    /// <param name="dataset">What was extracted.</param>
    /// <param name="create">Gives a new, empty, writable stream for a name; it is closed here.</param>
    public static void Write(Dataset dataset, Func<string, Stream> create)
    {
        var fingerprints = DatasetTables.All.Select(table => WriteTable(dataset, table, create)).ToImmutableArray();
        using (var package = create(Package))
        {
            DataPackage.Write(package, fingerprints);
        }

        WriteText(create(CodebookFile), Codebook.Write);
        WriteText(create(Report), target => ReportPage.Write(target, dataset));
    }

    internal static string NameOf(TableSchema schema) => schema.Name + ".csv";

    private static FileFingerprint WriteTable(Dataset dataset, DatasetTable table, Func<string, Stream> create)
    {
        var name = NameOf(table.Schema);
        using var target = create(name);
        using var sha = SHA256.Create();
        using var hashed = new CryptoStream(target, sha, CryptoStreamMode.Write, leaveOpen: true);
        using (var writer = new StreamWriter(hashed, Utf8, leaveOpen: true))
        {
            CsvText.Write(writer, table.Schema, table.Rows(dataset));
        }

        hashed.FlushFinalBlock();
        return new FileFingerprint(name, target.Position, Convert.ToHexStringLower(sha.Hash!));
    }

    private static void WriteText(Stream target, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(target, Utf8) { NewLine = "\n" };
        write(writer);
    }
}
