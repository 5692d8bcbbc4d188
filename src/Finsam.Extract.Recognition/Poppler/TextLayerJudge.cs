using System.Collections.Immutable;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Where a page's text is to be taken from.</summary>
internal enum TextChoice
{
    Layer,
    Image,

    /// <summary>The layer is in doubt: the image is read too, and the better reading stands.</summary>
    Better,
}

/// <summary>What was decided on a page's text layer, and why.</summary>
internal sealed record TextLayerVerdict(TextChoice Choice, string Reason);

/// <summary>
/// Decides page by page whether the text that a PDF holds can be taken. A text that is seen is what its maker wrote, as long as
/// its fonts tell its characters; one that is hidden is somebody's reading of a scan, and must prove itself.
/// </summary>
internal static class TextLayerJudge
{
    private const double MostUnreadableShare = 0.03;

    /// <summary>With fewer words a share tells nothing: the page goes with its neighbours.</summary>
    private const int EnoughWords = 25;

    /// <summary>Of the words of a good Swedish text the lexicon lacks hardly more than names.</summary>
    private const double KnownShareOfPrint = 0.6;
    private const double KnownShareOfScan = 0.85;

    /// <summary>Few words seen on a page of pictures may be a stamp or signing mark on a scan.</summary>
    private const double ScanCover = 0.5;
    private const int StampWords = 60;

    internal static ImmutableArray<TextLayerVerdict> Run(ImmutableArray<PdfPageFacts> pages)
    {
        var own = pages.Select(Own).ToImmutableArray();
        return [.. own.Select((verdict, i) => verdict ?? LikeNeighbours(pages, own, i))];
    }

    /// <summary>The verdict by the page's own words; null where they are too few.</summary>
    private static TextLayerVerdict? Own(PdfPageFacts page)
    {
        if (page.Layer is null)
        {
            return new TextLayerVerdict(TextChoice.Image, "the text layer cannot be read");
        }

        var evidence = LayerEvidence.Of(page.Words);
        return evidence switch
        {
            { Signs: 0 } => new TextLayerVerdict(TextChoice.Image, "no text on the page"),
            _ when evidence.Unreadable > evidence.Signs * MostUnreadableShare =>
                new TextLayerVerdict(TextChoice.Image, "text layer without meaning: its font does not tell its characters"),
            _ when page.Untold is { } program =>
                new TextLayerVerdict(TextChoice.Better, $"whether the text is seen cannot be told, for {program} failed"),
            _ when !page.IsHidden && page.PictureCover >= ScanCover && evidence.Words < StampWords =>
                new TextLayerVerdict(TextChoice.Better, "little text on a page of pictures"),
            { Words: < EnoughWords } => null,
            { IsEnglish: true } => new TextLayerVerdict(TextChoice.Layer, $"{Kind(page)}, English"),
            { LacksSwedish: true } =>
                new TextLayerVerdict(TextChoice.Better, $"{Kind(page)} with {evidence.SwedishLetterShare:0.0%} å, ä and ö, as if made for another language"),
            _ => ByWords(page, evidence),
        };
    }

    private static TextLayerVerdict ByWords(PdfPageFacts page, LayerEvidence evidence)
    {
        var isGood = evidence.KnownShare >= (page.IsHidden ? KnownShareOfScan : KnownShareOfPrint);
        return new TextLayerVerdict(isGood ? TextChoice.Layer : TextChoice.Better, $"{Kind(page)}, {evidence.KnownShare:0%} of {evidence.Words} words known");
    }

    /// <summary>Pages of one file beside each other mostly come from one machine: the nearest page whose text is of the same kind decides.</summary>
    private static TextLayerVerdict LikeNeighbours(ImmutableArray<PdfPageFacts> pages, ImmutableArray<TextLayerVerdict?> own, int index)
    {
        var nearest = Enumerable.Range(0, pages.Length)
            .Where(i => own[i] is not null && pages[i].Layer is not null && pages[i].IsHidden == pages[index].IsHidden && pages[i].Words.Length > 0)
            .OrderBy(i => Math.Abs(i - index))
            .Select(i => (int?)i)
            .FirstOrDefault();
        return nearest is { } page
            ? new TextLayerVerdict(own[page]!.Choice == TextChoice.Layer ? TextChoice.Layer : TextChoice.Better, $"{Kind(pages[index])}, short, judged as page {page + 1}")
            : new TextLayerVerdict(pages[index].IsHidden ? TextChoice.Better : TextChoice.Layer, $"{Kind(pages[index])}, too short to judge");
    }

    private static string Kind(PdfPageFacts page) => page.IsHidden ? "hidden text" : "visible text";
}
