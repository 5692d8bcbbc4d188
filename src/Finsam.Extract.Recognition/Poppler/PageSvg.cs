using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// A page as SVG by <c>pdftocairo</c>, which has followed all drawing operators: what is left is what can be seen, in the order of painting.
/// </summary>
internal static class PageSvg
{
    /// <summary>Pictures stand in the SVG as they are in the file, a third longer; the largest page of a usual scanner fits.</summary>
    private static readonly Limits Limits = new(TimeSpan.FromSeconds(30), OutputBytes: 64L << 20);

    /// <summary>Empty where the page cannot be drawn.</summary>
    internal static byte[] Of(PdfQuestions pdf, int page)
    {
        var result = pdf.Ask(["pdftocairo", "-svg"], new PageRange(page, 1), Limits, "-");
        return result.HasFailed ? [] : result.Output;
    }
}
