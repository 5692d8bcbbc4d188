using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Which of two readings of one page stands: a PDF's own text, or what was read from its image.</summary>
/// <param name="IsFresh">What was read from the image.</param>
internal sealed record ReadingComparison(bool IsFresh, string Reason)
{
    /// <summary>So many more words than a layer holds are no accident of reading.</summary>
    private const double ManyMore = 1.15;
    private const int SomeMore = 5;

    /// <summary>A reading that lost a tenth of the words is not better for knowing the rest.</summary>
    private const double Nearly = 0.9;
    private const double ClearlyBetter = 0.02;

    internal static ReadingComparison Of(PdfPageFacts page, ImmutableArray<Word> read)
    {
        var (layer, fresh) = (LayerEvidence.Of(page.Words), LayerEvidence.Of(read.Select(w => w.Text)));
        var hasMore = fresh.Known > (layer.Known * ManyMore) + SomeMore;
        var isSurer = fresh.Known >= layer.Known * Nearly && fresh.KnownShare > layer.KnownShare + ClearlyBetter;
        var isAsGood = page.IsHidden && fresh.Signs >= layer.Signs * Nearly && fresh.Known >= layer.Known * Nearly && fresh.KnownShare >= layer.KnownShare;
        return new ReadingComparison(hasMore || isSurer || isAsGood, $"known words: {layer.Known} of {layer.Words} in the text layer, {fresh.Known} of {fresh.Words} in the image");
    }
}
