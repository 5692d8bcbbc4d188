using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>A written file with what proves that it is unchanged.</summary>
internal sealed record FileFingerprint(string Name, long Bytes, string Sha256);

/// <summary>One table while it is written: header first, then the rows of one file after another, hashed as they go.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly DatasetTable table;
    private readonly Stream target;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    internal TableFile(DatasetTable table, Stream target)
    {
        this.table = table;
        this.target = target;
        using var header = new StringWriter();
        CsvText.Write(header, table.Schema, []);
        Add(header.ToString());
    }

    internal void Add(string rows)
    {
        var bytes = Encoding.UTF8.GetBytes(rows);
        hash.AppendData(bytes);
        target.Write(bytes);
        length += bytes.Length;
    }

    /// <summary>Adds the rows that belong to no file, those of what failed, and closes the file.</summary>
    internal FileFingerprint Close(ImmutableArray<Failure> failures)
    {
        Add(CsvText.Rows(table.Rows(new Dataset([], failures))));
        target.Dispose();
        return new FileFingerprint(DatasetFiles.NameOf(table.Schema), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Dispose()
    {
        target.Dispose();
        hash.Dispose();
    }
}
