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

    /// <summary>The program that should tell whether the text is seen and failed; null where it is known.</summary>
    public string? Untold { get; init; }

    internal ImmutableArray<string> Words { get; } = [.. Layer?.Words.Select(w => w.Text) ?? []];

    /// <summary>What may be hidden is not trusted as print.</summary>
    internal bool IsHidden => Untold is not null || (VisibleSigns is { } seen && seen < Words.Sum(w => w.Length) * VisibleShare);
}
