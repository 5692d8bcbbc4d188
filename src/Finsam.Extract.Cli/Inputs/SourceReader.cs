using System.Security.Cryptography;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>
/// From a file to what stands in it: the one place where the program meets recognition. What was read once is taken from
/// the store.
/// </summary>
internal sealed class SourceReader : IDisposable
{
    /// <summary>For messages: the kinds of file that can be read.</summary>
    internal const string Kinds = ".pdf .txt .md .docx .xml .hocr .tif .png .jpg .jp2 .webp .bmp .gif";

    private readonly RecognitionOptions _options;
    private readonly DocumentRecognizer _recognizer;
    private readonly DocumentStore _store;

    internal SourceReader(RecognitionOptions options, string store)
    {
        _options = options;
        _store = new DocumentStore(store);
        _recognizer = new DocumentRecognizer(options, _store);
    }

    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    internal static string Hash(InputFile file, long maximumBytes)
    {
        try
        {
            // Of a file that was named itself: pipes, sockets and devices have no length either, and opening one could block for ever.
            if (file.Found is null && new FileInfo(file.Path).Length == 0)
            {
                throw new FinsamException(FailureCode.Empty, "The file is empty.");
            }

            using var content = file.Open();
            var length = content.Length;
            if (length == 0)
            {
                throw new FinsamException(FailureCode.Empty, "The file is empty.");
            }

            if (length > maximumBytes)
            {
                throw new FinsamException(FailureCode.TooLarge, $"The file has {length >> 20} MB, more than {maximumBytes >> 20} (--max-file-size): split it.");
            }

            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FinsamException(FailureCode.Unreadable, "The file cannot be read: give the right to read it, or copy it anew.", null, e);
        }
    }

    internal RecognizedDocument Read(InputFile file, string sha256, IProgress<PageProgress>? progress, CancellationToken cancel)
    {
        if (_store.Find(sha256, _options) is { } known)
        {
            return known;
        }

        var read = _recognizer.Recognize(file.Path, progress, OpenerOf(file), cancel);
        _store.Save(read, _options);
        return read;
    }

    /// <summary>Where what stands in a file lies, read if it was not before; what of the store is whole is found out by who opens it.</summary>
    internal Reading Locate(InputFile file, string sha256, IProgress<PageProgress>? progress, CancellationToken cancel) =>
        _store.Locate(sha256, _options) is { } path ? new Reading(Path.GetFullPath(path), sha256) : ReadAnew(file, progress, cancel);

    internal Reading ReadAnew(InputFile file, IProgress<PageProgress>? progress, CancellationToken cancel)
    {
        var read = _recognizer.Recognize(file.Path, progress, OpenerOf(file), cancel);
        return _store.Save(read, _options) is { } path
            ? new Reading(Path.GetFullPath(path), read.SourceSha256)
            : new Reading(DocumentStore.SaveAside(read), read.SourceSha256) { HasFailures = true };
    }

    internal PageCount Count(InputFile file, bool isJudged, CancellationToken cancel) => _recognizer.Count(file.Path, isJudged, OpenerOf(file), cancel);

    private static Func<Stream>? OpenerOf(InputFile file) => file.Found is null ? null : file.Open;

    public void Dispose() => _recognizer.Dispose();
}
