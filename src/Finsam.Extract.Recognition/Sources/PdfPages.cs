using System.Collections.Immutable;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>The pages of a PDF, each with the decision where its text is to be taken from.</summary>
internal static class PdfPages
{
    /// <summary>Looks at all pages, ranges of them side by side, before the first one is read: short ones are judged by their neighbours.</summary>
    internal static ImmutableArray<ISourcePage> Plan(
        string path, ImmutableArray<PageSize> sizes, (PagePool Pool, RecognitionOptions Options) desk, CancellationToken cancel)
    {
        var patience = new Patience();
        var facts = desk.Options.IgnoreTextLayers
            ? [.. sizes.Select(_ => PdfPageFacts.Unknown)]
            : Scout(new PdfPageScout(path, sizes, patience), PageRange.Cut(sizes.Length, Math.Max(1, desk.Options.Workers)), desk.Pool, cancel);
        var verdicts = desk.Options.IgnoreTextLayers
            ? [.. sizes.Select(_ => new TextLayerVerdict(TextChoice.Image, "text layers are ignored"))]
            : TextLayerJudge.Run(facts);
        return [.. sizes.Select((size, i) => new PdfPage(i + 1, size, facts[i], verdicts[i]) { Patience = patience })];
    }

    private static ImmutableArray<PdfPageFacts> Scout(PdfPageScout scout, IEnumerable<PageRange> ranges, PagePool pool, CancellationToken cancel)
    {
        var scouting = ranges.Select(range => pool.Read(_ =>
        {
            cancel.ThrowIfCancellationRequested();
            return scout.Run(range, cancel);
        })).ToArray();
        return [.. Task.WhenAll(scouting).GetAwaiter().GetResult().SelectMany(facts => facts)];
    }
}
