using System.Security.Cryptography;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>
/// From a file to what stands in it: the one place where the program meets recognition. What was read once is taken from
/// the store.
/// </summary>
internal sealed class SourceReader(RecognitionOptions options, string store) : IDisposable
{
    /// <summary>For messages: the kinds of file that can be read.</summary>
    internal const string Kinds = ".pdf .txt .md .docx .xml .hocr .tif .png .jpg .jp2 .webp .bmp .gif";

    private const long MaximumBytes = 1L << 30;

    private readonly DocumentRecognizer _recognizer = new(options);

    private readonly DocumentStore _store = new(store);

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

    internal RecognizedDocument Read(InputFile file, string sha256, IProgress<PageProgress>? progress, CancellationToken cancel)
    {
        if (_store.Find(sha256, options) is { } known)
        {
            return known;
        }

        var read = _recognizer.Recognize(file.Path, progress, cancel);
        _store.Save(read, options);
        return read;
    }

    public void Dispose() => _recognizer.Dispose();
}
