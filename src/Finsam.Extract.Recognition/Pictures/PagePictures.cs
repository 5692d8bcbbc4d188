using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Poppler;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Recognition.Pictures;

/// <summary>
/// Pictures of one source file's pages as they were read: upright and level, so that boxes lie where they belong. To be used by one
/// thread, the one that made it.
/// </summary>
public sealed class PagePictures : IDisposable
{
    private readonly SourceSnapshot _source;
    private readonly RecognitionOptions _options;
    private readonly WorkerProcess _worker;
    private int _made;

    public PagePictures(string path, RecognitionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _source = SourceSnapshot.Take(path, options.MaxSourceBytes);
        _worker = new WorkerProcess(options);
    }

    /// <summary>The file holds images of its pages: a PDF, a TIFF or another image file, not a text or a layer without its scan.</summary>
    public bool HasImages => _source.Kind is not (SourceKind.Text or SourceKind.Docx or SourceKind.Alto or SourceKind.PageXml or SourceKind.Hocr);

    /// <summary>A page's picture as PNG.</summary>
    /// <param name="dpi">Its resolution, 20 to 600 dots per inch.</param>
    public byte[] Png(RecognizedPage page, double dpi, IReadOnlyList<Mark> marks, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        var target = _source.Intermediate($"picture-{_made++}.png");
        var order = new PictureOrder(page.QuarterTurns, page.SkewDegrees, Math.Clamp(dpi, 20, 600), marks, target);
        var reply = _source.Kind == SourceKind.Pdf ? FromPdf(page, order, cancel) : FromImage(page, order, cancel);
        return reply.Code is { } code
            ? throw new FinsamException(code, $"page {page.Number} cannot be drawn: {reply.Message}")
            : File.ReadAllBytes(target);
    }

    public void Dispose()
    {
        _worker.Dispose();
        _source.Dispose();
    }

    private OcrReply FromPdf(RecognizedPage page, PictureOrder order, CancellationToken cancel)
    {
        var dpi = PdfRenderer.Dpi(new PageSize(page.WidthPoints, page.HeightPoints), order.Dpi, _options.MaxRenderedPixels);
        using var drawn = PdfRenderer.Render(_source.Path, page.Number, dpi, _source.Intermediate($"page-{page.Number}"), cancel);
        return Ask(Request(drawn.Path, page) with { Dpi = dpi, Picture = order }, cancel);
    }

    private OcrReply FromImage(RecognizedPage page, PictureOrder order, CancellationToken cancel)
    {
        if (_source.Kind != SourceKind.Tiff)
        {
            return Ask(Request(BitmapFile.Readable(_source.Path, _source.Intermediate("bitmap")), page) with { Picture = order }, cancel);
        }

        using var stream = File.OpenRead(_source.Path);
        var frames = TiffFrames.Read(stream, _options.MaxPages).Frames;
        return page.Number <= frames.Length
            ? Ask(Request(_source.Path, page) with { TiffFrame = frames[page.Number - 1], Picture = order }, cancel)
            : throw new FinsamException("corrupt", $"the file has no page {page.Number}");
    }

    private OcrRequest Request(string image, RecognizedPage page) =>
        new(image, null, page.Number, page.Dpi > 0 ? page.Dpi : null, _options.MaxImagePixels, _options.Model, _options.Recipe);

    private OcrReply Ask(OcrRequest request, CancellationToken cancel) => _worker.Read(request, _options.PageDeadline, cancel);
}
