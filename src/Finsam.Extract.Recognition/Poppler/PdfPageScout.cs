using System.Collections.Immutable;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Gathers what lies on the pages of a PDF, with one call of each of poppler's programs for a range of them.</summary>
internal sealed class PdfPageScout(string path, ImmutableArray<PageSize> sizes, Patience patience)
{
    /// <summary>Where pictures cover less, there is nothing that could hide a page's text.</summary>
    private const double HidingCover = 0.3;

    internal ImmutableArray<PdfPageFacts> Run(PageRange range, CancellationToken cancel)
    {
        var pdf = new PdfQuestions(path, patience, cancel);
        var layers = pdf.OfEach(range, r => PdfTextReader.Read(pdf, r));
        var texts = layers.Where(layer => !layer.Value.Words.IsEmpty).Select(layer => layer.Key).ToHashSet();
        var covers = texts.Count > 0 ? pdf.OfEach(range, r => PdfPictures.Cover(pdf, r, sizes)) : ImmutableDictionary<int, double>.Empty;
        var mayHide = texts.Where(page => covers.GetValueOrDefault(page) >= HidingCover).ToHashSet();
        var drawn = mayHide.Count > 0 ? pdf.OfEach(range, r => VisibleText.Count(pdf, r)) : ImmutableDictionary<int, int>.Empty;
        return [.. range.Pages.Select(page =>
        {
            var facts = new PdfPageFacts(layers.GetValueOrDefault(page), covers.GetValueOrDefault(page), null);
            return !texts.Contains(page) ? facts
                : !covers.ContainsKey(page) ? facts with { Untold = "pdfimages" }
                : !mayHide.Contains(page) ? facts
                : !drawn.TryGetValue(page, out var seen) ? facts with { Untold = "pdftohtml" }
                : Uncovered(facts with { VisibleSigns = seen }, page, pdf);
        })];
    }

    /// <summary>What is drawn may still have been painted over.</summary>
    private static PdfPageFacts Uncovered(PdfPageFacts facts, int page, PdfQuestions pdf) =>
        facts.IsHidden ? facts
        : PaintOrder.UncoveredSigns(pdf, page) is not { } seen ? facts with { Untold = "pdftocairo" }
        : facts with { VisibleSigns = Math.Min(seen, facts.VisibleSigns ?? seen) };
}
