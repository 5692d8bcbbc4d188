using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>A page of a PDF: its own text where that is good, else what can be read from its image.</summary>
internal sealed record PdfPage(int Number, PageSize Size) : ISourcePage
{
    /// <summary>A picture that covers this much of the page is a scan (or a background).</summary>
    private const double ScanCover = 0.85;

    /// <summary>A text layer that somebody's OCR made comes without confidences; it is not as sure as print.</summary>
    private const double EmbeddedConfidence = 0.9;

    public PageOutcome Read(PageDesk desk, CancellationToken cancel)
    {
        try
        {
            if (desk.Options.IgnoreTextLayers)
            {
                return ReadImage(desk, "text layers are ignored", cancel);
            }

            var layer = PdfTextReader.Read(desk.Source.Path, Number, cancel);
            var cover = PdfPageClassifier.PictureCover(desk.Source.Path, Number, Size, cancel);
            var verdict = layer is null
                ? new TextLayerVerdict(false, "the text layer cannot be read")
                : TextLayerJudge.Judge(string.Join(' ', layer.Words.Select(w => w.Text)), cover);
            return verdict.IsUsable ? Take(layer!, desk, cover, cancel) : ReadImage(desk, verdict.Reason, cancel);
        }
        catch (FinsamException failure) when (failure.Code != "tool-missing")
        {
            return PageOutcome.Failed(Number, failure.Code, failure.Message);
        }
    }

    private PageOutcome Take(TextLayer layer, PageDesk desk, double cover, CancellationToken cancel)
    {
        var isScan = cover >= ScanCover && !PdfPageClassifier.HasVisibleText(desk.Source.Path, Number, cancel);
        var page = new RecognizedPage
        {
            Number = Number,
            WidthPoints = layer.Width,
            HeightPoints = layer.Height,
            Source = isScan ? TextSource.EmbeddedOcr : TextSource.BornDigital,
            SourceReason = isScan ? "hidden text over a picture of the page, good Swedish" : "visible text",
            Words = isScan ? [.. layer.Words.Select(w => w with { Confidence = EmbeddedConfidence })] : layer.Words,
        };
        return new PageOutcome(page, null, "pdftotext " + ToolInventory.PopplerVersion);
    }

    private PageOutcome ReadImage(PageDesk desk, string reason, CancellationToken cancel)
    {
        var dpi = PdfRenderer.Dpi(Size, desk.Options.Recipe.Dpi, desk.Options.MaxRenderedPixels);
        var rendered = PdfRenderer.Render(desk.Source.Path, Number, dpi, desk.Source.Intermediate($"page-{Number}"), cancel);
        try
        {
            var outcome = desk.ReadImage(rendered.Path, null, Number, dpi, cancel);
            return outcome.Page is { } page ? Checked(outcome, page, reason, rendered.Complaint) : outcome;
        }
        finally
        {
            File.Delete(rendered.Path);
        }
    }

    /// <summary>Nothing read and a complaint from the renderer is a damaged page, not an empty one.</summary>
    private PageOutcome Checked(PageOutcome outcome, RecognizedPage page, string reason, string complaint) =>
        page.Words.IsEmpty && complaint.Contains("Error", StringComparison.Ordinal)
            ? PageOutcome.Failed(Number, "corrupt", "nothing can be read, and pdftoppm says: " + complaint.Split('\n')[0])
            : outcome with { Page = page with { SourceReason = $"{reason}; {page.SourceReason}" } };
}
