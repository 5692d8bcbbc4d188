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

    private SourceSnapshot(string source, long maxBytes, Func<Stream> open)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "source");
        try
        {
            using (var content = open())
            using (var copy = File.Create(Path))
            {
                RefuseUnfit(source, content.Length, maxBytes);
                content.CopyTo(copy);
            }

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

    /// <param name="source">Its name.</param>
    /// <param name="maxBytes">A longer one is refused.</param>
    /// <param name="open">Opens what the runtime cannot open by its name; null where it can.</param>
    internal static SourceSnapshot Take(string source, long maxBytes, Func<Stream>? open = null)
    {
        if (open is null)
        {
            var file = new FileInfo(source);

            // Not opened: a pipe would be waited for.
            RefuseUnfit(source, file.Exists ? file.Length : throw new FinsamException("io", $"{source} is not there or is no file"), maxBytes);
        }

        try
        {
            return new SourceSnapshot(source, maxBytes, open ?? (() => File.OpenRead(source)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException && !FullDisk.Is(unreadable))
        {
            throw new FinsamException("io", $"{source} cannot be read: {unreadable.Message}", null, unreadable);
        }
    }

    private static void RefuseUnfit(string source, long length, long maxBytes)
    {
        // Also true of pipes and devices, which would never end.
        if (length == 0)
        {
            throw new FinsamException("empty", $"{source} is empty", "copy the file again from where it came from");
        }

        if (length > maxBytes)
        {
            throw new FinsamException("too-large", $"{source} has {length >> 20} MB, more than {maxBytes >> 20}", "split it, for example with qpdf --split-pages=100");
        }
    }

    /// <summary>A path in the private folder for an intermediate.</summary>
    internal string Intermediate(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
