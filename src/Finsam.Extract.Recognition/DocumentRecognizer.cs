using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Docx;
using Finsam.Extract.Recognition.Layers;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Poppler;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Recognition;

/// <summary>Reads source files. One for a run: its worker processes are kept from file to file. Safe for several threads.</summary>
public sealed class DocumentRecognizer : IDisposable
{
    private readonly RecognitionOptions _options;
    private readonly PagePool _pool;

    public DocumentRecognizer(RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var command = options.WorkerCommand.IsEmpty ? WorkerCommand.Find() : options.WorkerCommand;
        _pool = new PagePool(Math.Max(1, options.Workers), () => new WorkerProcess(command, options.WorkerAddressSpaceBytes));
    }

    internal IReadOnlyList<int> WorkerProcessIds => _pool.ProcessIds;

    /// <summary>
    /// Reads one file. A page that cannot be read is among <see cref="RecognizedDocument.Failures"/>; a file that cannot
    /// is a <see cref="FinsamException"/> with one of the codes of docs/recognition.md.
    /// </summary>
    /// <param name="path">Its path, or only its name where <paramref name="open"/> is given.</param>
    /// <param name="progress">Told of each page.</param>
    /// <param name="open">Opens a file that the runtime cannot open by its path.</param>
    /// <param name="cancel">Ends the reading.</param>
    public RecognizedDocument Recognize(
        string path, IProgress<PageProgress>? progress = null, Func<Stream>? open = null, CancellationToken cancel = default)
    {
        using var source = SourceSnapshot.Take(path, _options.MaxSourceBytes, open);
        if (source.Kind is SourceKind.Text or SourceKind.Alto or SourceKind.PageXml or SourceKind.Hocr)
        {
            RefuseLong(source, path);
        }

        return source.Kind switch
        {
            SourceKind.Text => NotBlank(TextFileReader.Read(File.ReadAllBytes(source.Path), source.Sha256), path),
            SourceKind.Docx => NotBlank(DocxReader.Read(source, path), path),
            SourceKind.Alto or SourceKind.PageXml or SourceKind.Hocr => LayerReader.Read(source, path, _options.MaxPages),
            SourceKind.Pdf => ReadPdf(source, path, progress, cancel),
            SourceKind.Tiff => ReadTiff(source, path, progress, cancel),
            _ => ReadPages(source, path, [new ImagePage(1, null)], progress, cancel),
        };
    }

    private void RefuseLong(SourceSnapshot source, string name)
    {
        var length = new FileInfo(source.Path).Length;
        if (length > _options.MaxTextBytes)
        {
            throw new FinsamException("too-large", $"{name} has {length >> 20} MB of text, more than {_options.MaxTextBytes >> 20}", "save it in parts");
        }
    }

    /// <summary>
    /// How many pages a file has and how many of them are to be read from images, without reading any; null pages for a text.
    /// A file that cannot be read is a <see cref="FinsamException"/>, as it would be then.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="isJudged">Whether a PDF's text layers are looked at (some 10 ms a page); else the images are not counted.</param>
    /// <param name="open">Opens a file that the runtime cannot open by its path.</param>
    /// <param name="cancel">Ends it.</param>
    public PageCount Count(string path, bool isJudged, Func<Stream>? open = null, CancellationToken cancel = default)
    {
        using var source = SourceSnapshot.Take(path, _options.MaxSourceBytes, open);
        switch (source.Kind)
        {
            case SourceKind.Pdf:
                var sizes = PdfInspector.Pages(source.Path, path, _options.MaxPages, cancel);
                return new PageCount(sizes.Length, isJudged ? PdfPages.Plan(source.Path, sizes, (_pool, _options), cancel).Count(p => p is PdfPage { IsDrawn: true }) : null);
            case SourceKind.Tiff:
                using (var stream = File.OpenRead(source.Path))
                {
                    var frames = TiffFrames.Pages(stream, _options.MaxPages).Length;
                    return new PageCount(frames, frames);
                }

            case SourceKind.Text or SourceKind.Alto or SourceKind.PageXml or SourceKind.Hocr or SourceKind.Docx:
                return new PageCount(null, 0);
            default:
                return new PageCount(1, 1);
        }
    }

    public void Dispose() => _pool.Dispose();

    private static RecognizedDocument NotBlank(RecognizedDocument document, string name) =>
        document.TextLines.All(l => string.IsNullOrWhiteSpace(l.Text))
            ? throw new FinsamException("empty", $"{name} holds nothing but blank lines")
            : document;

    private RecognizedDocument ReadPdf(SourceSnapshot source, string name, IProgress<PageProgress>? progress, CancellationToken cancel)
    {
        var sizes = PdfInspector.Pages(source.Path, name, _options.MaxPages, cancel);
        return ReadPages(source, name, PdfPages.Plan(source.Path, sizes, (_pool, _options), cancel), progress, cancel);
    }

    private RecognizedDocument ReadTiff(SourceSnapshot source, string name, IProgress<PageProgress>? progress, CancellationToken cancel)
    {
        using var stream = File.OpenRead(source.Path);
        var pages = TiffFrames.Pages(stream, _options.MaxPages);
        return pages.IsEmpty
            ? throw new FinsamException("corrupt", $"{name} holds no pages")
            : ReadPages(source, name, pages, progress, cancel);
    }

    private RecognizedDocument ReadPages(
        SourceSnapshot source, string name, ImmutableArray<ISourcePage> pages, IProgress<PageProgress>? progress, CancellationToken cancel)
    {
        // The work of a page must hold no other page: what lies on each (its layer, its words) goes when it is read.
        var count = pages.Length;
        var allowance = new FileAllowance(_options.FileDeadline);
        var reading = pages.Select(page => _pool.Read(worker =>
        {
            cancel.ThrowIfCancellationRequested();
            var watch = Stopwatch.StartNew();
            var outcome = allowance.IsSpent ? allowance.Refuse(page.Number) : page.Read(new PageDesk(source, worker, _options), cancel);
            allowance.Spend(watch.Elapsed);
            progress?.Report(new PageProgress(name, page.Number, count, outcome.Page?.Source) { Took = watch.Elapsed });
            return outcome;
        })).ToArray();
        try
        {
            Task.WaitAll(reading, CancellationToken.None);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions.FirstOrDefault(f => f is FinsamException) ?? failures.InnerExceptions[0]);
        }

        return new RecognizedDocument
        {
            SourceSha256 = source.Sha256,
            Engine = string.Join(", ", reading.SelectMany(r => r.Result.Engines).Distinct().Order(StringComparer.Ordinal)),
            Pages = [.. reading.Select(r => r.Result.Page).OfType<RecognizedPage>()],
            Failures = [.. reading.Select(r => r.Result.Failure).OfType<PageFailure>()],
        };
    }
}
