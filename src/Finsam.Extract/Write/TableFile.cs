using System.Security.Cryptography;
using System.Text;

namespace Finsam.Extract.Write;

/// <summary>A written file with what proves that it is unchanged.</summary>
internal sealed record FileFingerprint(string Name, long Bytes, string Sha256);

/// <summary>One table while it is written: header first, then the rows of one file after another, hashed as they go.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly TableSchema schema;
    private readonly Stream target;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    internal TableFile(TableSchema schema, Stream target)
    {
        this.schema = schema;
        this.target = target;
        using var header = new StringWriter();
        CsvText.Write(header, schema, []);
        Add(header.ToString());
    }

    internal void Add(string rows)
    {
        var bytes = Encoding.UTF8.GetBytes(rows);
        hash.AppendData(bytes);
        target.Write(bytes);
        length += bytes.Length;
    }

    /// <summary>Adds the rows that belong to no file and closes the file.</summary>
    internal FileFingerprint Close(IEnumerable<string?[]> last)
    {
        Add(CsvText.Rows(last));
        target.Dispose();
        return new FileFingerprint(DatasetFiles.NameOf(schema), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Dispose()
    {
        target.Dispose();
        hash.Dispose();
    }
}
