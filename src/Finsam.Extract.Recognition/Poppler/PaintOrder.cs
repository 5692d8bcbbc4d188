namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// Counts the signs of a page that no picture was painted over. Some programs write their reading of a scan as common text and paint the scan over it.
/// </summary>
internal static class PaintOrder
{
    /// <summary>Null where the page cannot be told.</summary>
    internal static int? UncoveredSigns(PdfQuestions pdf, int page)
    {
        var svg = PageSvg.Of(pdf, page);
        return svg.AsSpan().TrimEnd((byte)'\n').EndsWith("</svg>"u8) ? UncoveredSigns(PagePaint.Of(svg)) : null;
    }

    /// <summary>A sign is covered where a later picture without a mask lies over its origin.</summary>
    internal static int UncoveredSigns(PagePaint paint) =>
        paint.Signs.Count(s => !paint.Pictures.Exists(p => p.Order > s.Order && !p.IsMasked && p.Holds(s.X, s.Y)));
}
