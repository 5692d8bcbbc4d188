using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>What is at hand where one page is read.</summary>
internal sealed record PageDesk(SourceSnapshot Source, WorkerProcess Worker, RecognitionOptions Options)
{
    /// <summary>Hands an image to the worker.</summary>
    /// <param name="layer">Words of another reader, of which only the numbers are read; null to read the page.</param>
    internal PageOutcome ReadImage(string image, TiffFrame? tiffFrame, int page, double? dpi, CancellationToken cancel, IReadOnlyList<Word>? layer = null)
    {
        var request = new OcrRequest(image, tiffFrame, page, dpi, Options.MaxImagePixels, Options.Model, Options.Recipe) { Layer = layer };
        var reply = Worker.Read(request, Options.PageDeadline, cancel);
        return reply switch
        {
            { Page: { } read } => new PageOutcome(read, null, reply.Engine is { } engine ? [engine] : []),
            { Missing: { } name } => throw ToolInventory.Missing(name),
            _ => PageOutcome.Failed(page, reply.Code ?? "ocr", reply.Message ?? ""),
        };
    }
}

/// <summary>What became of one page: it was read or it failed.</summary>
/// <param name="Engines">Programs that read it, with their versions.</param>
internal sealed record PageOutcome(RecognizedPage? Page, PageFailure? Failure, IReadOnlyList<string> Engines)
{
    internal static PageOutcome Failed(int page, string code, string message) =>
        new(null, new PageFailure(page, "recognize", code, message), []);
}

/// <summary>One page of a source file that is not text.</summary>
internal interface ISourcePage
{
    /// <summary>1-based number in the file.</summary>
    int Number { get; }

    PageOutcome Read(PageDesk desk, CancellationToken cancel);
}
