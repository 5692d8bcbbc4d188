using System.Collections.Immutable;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Gathers what lies on the pages of a PDF, with one call of each of poppler's programs for a range of them.</summary>
internal sealed class PdfPageScout(string path, ImmutableArray<PageSize> sizes, Patience patience)
{
    /// <summary>Where pictures cover less, there is nothing that could hide a page's text.</summary>
    private const double HidingCover = 0.3;

    /// <summary>A page on which pdftotext hangs, floods or dies, or that it passes over, costs its own text alone: the range is asked in halves.</summary>
    internal ImmutableArray<PdfPageFacts> Run(PageRange range, CancellationToken cancel)
    {
        if (patience.IsLost)
        {
            return [.. Enumerable.Repeat(PdfPageFacts.Unknown, range.Count)];
        }

        var read = PdfTextReader.Read(path, range, cancel);
        if (range.Count > 1 && (read is null || read.Count < range.Count))
        {
            var (former, latter) = range.Halves();
            return [.. Run(former, cancel), .. Run(latter, cancel)];
        }

        if (read is not { } layers)
        {
            patience.Lose();
            return [PdfPageFacts.Unknown];
        }

        var covers = PdfPictures.Cover(path, range, sizes, cancel);
        var mayHide = covers.Select((cover, i) => cover >= HidingCover && layers.GetValueOrDefault(range.First + i) is { Words.IsEmpty: false }).ToArray();
        var drawn = mayHide.Contains(true) ? VisibleText.Count(path, range, cancel) : null;
        return [.. covers.Select((cover, i) =>
        {
            var page = range.First + i;
            var facts = new PdfPageFacts(layers.GetValueOrDefault(page), cover, mayHide[i] ? drawn?[i] : null);
            return facts.VisibleSigns is null || facts.IsHidden ? facts : Uncovered(facts, page, cancel);
        })];
    }

    /// <summary>What is drawn may still have been painted over.</summary>
    private PdfPageFacts Uncovered(PdfPageFacts facts, int page, CancellationToken cancel) =>
        PaintOrder.UncoveredSigns(path, page, cancel) is { } seen && seen < facts.VisibleSigns ? facts with { VisibleSigns = seen } : facts;
}
