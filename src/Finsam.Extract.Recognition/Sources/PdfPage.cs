using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>A page of a PDF: its own text where that is good, else what can be read from its image.</summary>
internal sealed record PdfPage(int Number, PageSize Size, PdfPageFacts Facts, TextLayerVerdict Verdict) : ISourcePage
{
    /// <summary>A text layer that somebody's OCR made comes without confidences; it is not as sure as print.</summary>
    private const double EmbeddedConfidence = 0.9;

    /// <summary>A page number and a date are not worth drawing the page for.</summary>
    private const int FewestNumbers = 4;

    internal required Patience Patience { get; init; }

    /// <summary>Whether it is to be read from its image.</summary>
    internal bool IsDrawn => Verdict.Choice != TextChoice.Layer;

    public PageOutcome Read(PageDesk desk, CancellationToken cancel)
    {
        using var drawing = new PageDrawing(this, desk, cancel);
        try
        {
            return Verdict.Choice switch
            {
                TextChoice.Layer => FromLayer(Verdict.Reason, drawing, desk.Options.Recipe),
                TextChoice.Image => FromImage(drawing, desk.Options.Recipe),
                _ => Better(FromImage(drawing, desk.Options.Recipe), drawing, desk.Options.Recipe),
            };
        }
        catch (FinsamException failure) when (failure.Code != "tool-missing")
        {
            return Verdict.Choice == TextChoice.Better
                ? FromLayer($"{Verdict.Reason}; the image cannot be read ({failure.Code})", [])
                : PageOutcome.Failed(Number, failure.Code, failure.Message);
        }
    }

    private PageOutcome Better(PageOutcome fresh, PageDrawing drawing, PageRecipe recipe)
    {
        if (fresh.Page is not { } page)
        {
            return FromLayer($"{Verdict.Reason}; the image cannot be read ({fresh.Failure?.Code})", []);
        }

        var comparison = ReadingComparison.Of(Facts, page.Words);
        return comparison.IsFresh
            ? fresh with { Page = page with { SourceReason = $"{page.SourceReason} ({comparison.Reason})" } }
            : FromLayer($"{Verdict.Reason}; kept ({comparison.Reason})", drawing, recipe);
    }

    /// <summary>The layer; of one that a reader made the numbers are read again, for its maker's word is all that vouches for them.</summary>
    private PageOutcome FromLayer(string reason, PageDrawing drawing, PageRecipe recipe)
    {
        var taken = FromLayer(reason, Facts.IsHidden ? [] : drawing.Svg());
        if (!Facts.IsHidden || !recipe.RereadNumbers || Facts.Words.Count(w => w.Any(char.IsAsciiDigit)) < FewestNumbers)
        {
            return taken;
        }

        try
        {
            var again = drawing.Read(taken.Page!.Words);
            return again.Page is { } page
                ? taken with { Page = taken.Page with { Words = page.Words, Rulings = page.Rulings, SourceReason = $"{reason}; its numbers read again" }, Engines = [.. taken.Engines, .. again.Engines] }
                : taken with { Page = taken.Page with { SourceReason = $"{reason}; its numbers could not be read again ({again.Failure?.Code})" } };
        }
        catch (FinsamException failure) when (failure.Code != "tool-missing")
        {
            return taken with { Page = taken.Page! with { SourceReason = $"{reason}; its numbers could not be read again ({failure.Code})" } };
        }
    }

    /// <param name="svg">The page as it is drawn, for words and rulings that are seen.</param>
    private PageOutcome FromLayer(string reason, ReadOnlySpan<byte> svg)
    {
        var layer = Facts.Layer!;
        var words = Facts.IsHidden ? [.. layer.Words.Select(w => w with { Confidence = EmbeddedConfidence })] : SeenWords.Of(layer.Words, svg);
        var page = new RecognizedPage
        {
            Number = Number,
            WidthPoints = Size.Width > 0 ? Math.Round(Size.Width, 2) : layer.Width,
            HeightPoints = Size.Height > 0 ? Math.Round(Size.Height, 2) : layer.Height,
            Source = Facts.IsHidden ? TextSource.EmbeddedOcr : TextSource.BornDigital,
            SourceReason = words.Length == layer.Words.Length ? reason : $"{reason}; {layer.Words.Length - words.Length} words that are not seen left out",
            Words = words,
            Rulings = DrawnRulings.Of(svg),
        };
        return new PageOutcome(page, null, ["pdftotext " + ToolInventory.PopplerVersion]);
    }

    private PageOutcome FromImage(PageDrawing drawing, PageRecipe recipe)
    {
        var outcome = drawing.Read(null);
        return outcome.Page is { } page ? Checked(outcome, page, Why(drawing.Dpi, recipe.Dpi), drawing.Complaint) : outcome;
    }

    private string Why(double dpi, double wanted) =>
        dpi < wanted ? $"{Verdict.Reason}; drawn at {dpi:0} dpi, for it is {Size.Width:0} x {Size.Height:0} points large" : Verdict.Reason;

    /// <summary>Nothing read and a complaint from the renderer is a damaged page, not an empty one.</summary>
    private PageOutcome Checked(PageOutcome outcome, RecognizedPage page, string reason, string complaint) =>
        page.Words.IsEmpty && complaint.Contains("Error", StringComparison.Ordinal)
            ? PageOutcome.Failed(Number, "corrupt", "nothing can be read, and pdftoppm says: " + complaint.Split('\n')[0])
            : outcome with { Page = page with { SourceReason = $"{reason}; {page.SourceReason}" } };
}
