using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>The image of a PDF's page: drawn when it is first needed, and kept until the page is done, for it may be read twice.</summary>
internal sealed class PageDrawing(PdfPage page, PageDesk desk, CancellationToken cancel) : IDisposable
{
    private RenderedPage? _drawn;

    internal double Dpi { get; } = PdfRenderer.Dpi(page.Size, desk.Options.Recipe.Dpi, desk.Options.MaxRenderedPixels);

    /// <summary>What pdftoppm had to say.</summary>
    internal string Complaint => _drawn?.Complaint ?? "";

    /// <summary>What the page's drawing operators make, empty where that cannot be told: no picture is made for it.</summary>
    internal byte[] Svg() => page.Patience.IsLost ? [] : PageSvg.Of(new PdfQuestions(desk.Source.Path, page.Patience, cancel), page.Number);

    /// <param name="layer">Words of which only the numbers are to be read; null to read the page.</param>
    internal PageOutcome Read(IReadOnlyList<Word>? layer)
    {
        if (page.Patience.IsLost)
        {
            throw new FinsamException("timeout", "not read: too many pages of this file took too long");
        }

        try
        {
            _drawn ??= PdfRenderer.Render(desk.Source.Path, page.Number, Dpi, desk.Source.Intermediate($"page-{page.Number}"), cancel);
        }
        catch (FinsamException failure) when (failure.Code == "timeout")
        {
            page.Patience.Lose();
            throw;
        }

        var outcome = desk.ReadImage(_drawn.Path, null, page.Number, Dpi, cancel, layer);
        if (outcome.Failure?.Code == "timeout")
        {
            page.Patience.Lose();
        }

        return outcome;
    }

    public void Dispose() => _drawn?.Dispose();
}
