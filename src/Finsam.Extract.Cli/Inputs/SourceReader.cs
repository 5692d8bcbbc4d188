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

    private readonly DocumentRecognizer _recognizer = new(options);

    private readonly DocumentStore _store = new(store);

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    internal static string Hash(InputFile file, long maximumBytes)
    {
        try
        {
            // Pipes, sockets and devices have no length either; opening one could block for ever.
            var length = file.RawPath is null ? new FileInfo(file.Path).Length : file.Bytes;
            if (length == 0)
            {
                throw new FinsamException(FailureCode.Empty, "The file is empty.");
            }

            if (length > maximumBytes)
            {
                throw new FinsamException(FailureCode.TooLarge, $"The file has {length >> 20} MB, more than {maximumBytes >> 20} (--max-file-size): split it.");
            }

            using var content = file.Open();
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

        var read = _recognizer.Recognize(file.Path, progress, OpenerOf(file), cancel);
        _store.Save(read, options);
        return read;
    }

    internal PageCount Count(InputFile file, bool isJudged, CancellationToken cancel) => _recognizer.Count(file.Path, isJudged, OpenerOf(file), cancel);

    private static Func<Stream>? OpenerOf(InputFile file) => file.RawPath is null ? null : file.Open;

    public void Dispose() => _recognizer.Dispose();
}
