using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

/// <summary>A dataset written to memory.</summary>
internal sealed class MemoryFolder
{
    private readonly Dictionary<string, MemoryStream> files = [];

    internal static MemoryFolder Of(Dataset dataset)
    {
        var folder = new MemoryFolder();
        DatasetFiles.Write(dataset, name => folder.files[name] = new MemoryStream());
        return folder;
    }

    internal static MemoryFolder Of(ImmutableArray<NamedPiece> pieces, ImmutableArray<Failure> failures, out DatasetSummary summary)
    {
        var folder = new MemoryFolder();
        summary = DatasetFiles.Write(pieces, failures, name => folder.files[name] = new MemoryStream());
        return folder;
    }

    internal IEnumerable<string> Names => files.Keys;

    internal byte[] Bytes(string name) => files[name].ToArray();

    internal string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
