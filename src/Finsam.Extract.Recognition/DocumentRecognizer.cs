using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Docx;
using Finsam.Extract.Recognition.Layers;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Poppler;
using Finsam.Extract.Recognition.Sources;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Recognition;

/// <summary>Reads source files. One for a run: its worker processes are kept from file to file. Safe for several threads.</summary>
public sealed class DocumentRecognizer : IDisposable
{
    private readonly RecognitionOptions _options;
    private readonly PagePool _pool;
    private readonly DocumentStore? _store;

    /// <param name="options">How to read.</param>
    /// <param name="store">Where pages of long files are kept while they are read; null to keep none.</param>
    public DocumentRecognizer(RecognitionOptions options, DocumentStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _store = store;
        _pool = new PagePool(Math.Max(1, options.Workers), () => new WorkerProcess(options));
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
        var checkpoint = _store?.CheckpointOf(source.Sha256, _options);
        var kept = checkpoint?.Load() ?? new Dictionary<int, KeptPage>();
        var file = new FileReading(name, pages.Length, new FileAllowance(_options.FileDeadline), checkpoint, progress);
        file.Allowance.Spend(TimeSpan.FromTicks(kept.Values.Sum(p => p.Work.Ticks)));

        // The work of a page must hold no other page: what lies on each (its layer, its words) goes when it is read.
        var reading = pages.Select(page => kept.TryGetValue(page.Number, out var known)
            ? Task.FromResult(new PageOutcome(known.Page, null, known.Engines))
            : _pool.Read(worker => ReadPage(page, new PageDesk(source, worker, _options), file, cancel))).ToArray();
        try
        {
            Task.WaitAll(reading, CancellationToken.None);
        }
        catch (AggregateException failures)
        {
            checkpoint?.Flush();
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

    private static PageOutcome ReadPage(ISourcePage page, PageDesk desk, FileReading file, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var watch = Stopwatch.StartNew();
        var outcome = file.Allowance.IsSpent ? file.Allowance.Refuse(page.Number) : page.Read(desk, cancel);
        var took = watch.Elapsed;
        file.Allowance.Spend(took);
        if (outcome.Page is { } read)
        {
            file.Checkpoint?.Add(new KeptPage(read, [.. outcome.Engines], took));
        }

        file.Progress?.Report(new PageProgress(file.Name, page.Number, file.Pages, outcome.Page?.Source) { Took = took });
        return outcome;
    }

    /// <summary>What the pages of one file share while they are read.</summary>
    private sealed record FileReading(string Name, int Pages, FileAllowance Allowance, PageCheckpoint? Checkpoint, IProgress<PageProgress>? Progress);
}
