using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>By what a Word file tells where its pages begin.</summary>
internal enum DocxPages
{
    /// <summary>It does not tell.</summary>
    Untold,

    /// <summary>Only where the writer began a new page.</summary>
    ByBreaks,

    /// <summary>Word wrote down where the pages began when it last laid the text out, at breaks of the writer's, too.</summary>
    AsRendered,
}

/// <summary>Tells the breaks of pages.</summary>
internal static class PageBreaks
{
    internal static DocxPages KindOf(Body body) =>
        body.Descendants<LastRenderedPageBreak>().Any() ? DocxPages.AsRendered
        : body.Descendants().Any(IsBreak) ? DocxPages.ByBreaks
        : DocxPages.Untold;

    internal static bool IsBreak(OpenXmlElement element) => element switch
    {
        Break pageBreak => pageBreak.Type?.Value == BreakValues.Page,
        PageBreakBefore before => before.Val is null || before.Val.Value,
        _ => false,
    };
}
