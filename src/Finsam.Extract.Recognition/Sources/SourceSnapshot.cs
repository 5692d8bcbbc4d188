using System.Security.Cryptography;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// A private copy of a source file: what is hashed is what is read, even where the file changes meanwhile, and no tool
/// is ever handed a name that it could take for an option.
/// </summary>
internal sealed class SourceSnapshot : IDisposable
{
    private readonly DirectoryInfo _folder = RunFolder.NewFolder();

    private SourceSnapshot(string source)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "source");
        try
        {
            File.Copy(source, Path);
            using var stream = File.OpenRead(Path);
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
            Kind = SourceKinds.Tell(source, stream);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal string Path { get; }

    internal string Sha256 { get; }

    internal SourceKind Kind { get; }

    internal static SourceSnapshot Take(string source, long maxBytes)
    {
        var file = new FileInfo(source);
        if (!file.Exists)
        {
            throw new FinsamException("io", $"{source} is not there or is no file");
        }

        // Also true of pipes and devices, which would never end.
        if (file.Length == 0)
        {
            throw new FinsamException("empty", $"{source} is empty", "copy the file again from where it came from");
        }

        if (file.Length > maxBytes)
        {
            throw new FinsamException("too-large", $"{source} has {file.Length >> 20} MB, more than {maxBytes >> 20}", "split it, for example with qpdf --split-pages=100");
        }

        try
        {
            return new SourceSnapshot(source);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new FinsamException("io", $"{source} cannot be read: {unreadable.Message}", null, unreadable);
        }
    }

    /// <summary>A path in the private folder for an intermediate.</summary>
    internal string Intermediate(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
