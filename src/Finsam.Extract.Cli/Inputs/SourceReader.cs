using System.Security.Cryptography;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>From a file to what stands in it: the one place where the program meets recognition.</summary>
internal sealed class SourceReader
{
    /// <summary>For messages: the kinds of file that can be read.</summary>
    internal const string Kinds = ".txt .md";

    private const long MaximumBytes = 1L << 30;

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    internal static string Hash(InputFile file)
    {
        try
        {
            // Pipes, sockets and devices have no length either; opening one could block for ever.
            var length = new FileInfo(file.Path).Length;
            if (length == 0)
            {
                throw new FinsamException(FailureCode.Empty, "The file is empty.");
            }

            if (length > MaximumBytes)
            {
                throw new FinsamException(FailureCode.TooLarge, "The file is larger than 1 GiB: split it.");
            }

            using var content = File.OpenRead(file.Path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FinsamException(FailureCode.Unreadable, "The file cannot be read: give the right to read it, or copy it anew.", null, e);
        }
    }

    internal static RecognizedDocument Read(InputFile file, string sha256) =>
        Path.GetExtension(file.Name).ToLowerInvariant() is ".txt" or ".md"
            ? TextFileReader.Read(File.ReadAllBytes(file.Path), sha256)
            : throw new FinsamException(FailureCode.Unsupported, $"Files of this kind are not read. Supported: {Kinds}.");
}
