using System.Collections.Immutable;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>What lies on a page of a PDF.</summary>
/// <param name="Layer">Its own text; null where that cannot be read.</param>
/// <param name="PictureCover">The share of the page that pictures cover, 0 to 1.</param>
/// <param name="VisibleSigns">Signs of its text that can be seen; null where no picture is there to hide any.</param>
internal sealed record PdfPageFacts(TextLayer? Layer, double PictureCover, int? VisibleSigns)
{
    /// <summary>What is seen is mostly something else: a page number put under a scan does not make its layer print.</summary>
    private const double VisibleShare = 0.5;

    internal static PdfPageFacts Unknown { get; } = new(null, 0, null);

    internal ImmutableArray<string> Words { get; } = [.. Layer?.Words.Select(w => w.Text) ?? []];

    internal bool IsHidden => VisibleSigns is { } seen && seen < Words.Sum(w => w.Length) * VisibleShare;
}
