using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>The footnotes and endnotes of a Word file by their references.</summary>
internal sealed class Footnotes(MainDocumentPart main)
{
    /// <summary>The paragraphs of the note; none where the reference leads nowhere.</summary>
    internal IEnumerable<Paragraph> Of(OpenXmlElement reference)
    {
        OpenXmlElement? note = reference switch
        {
            FootnoteReference foot => main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.Value == foot.Id?.Value),
            EndnoteReference end => main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.Value == end.Id?.Value),
            _ => null,
        };
        return note?.Elements<Paragraph>() ?? [];
    }
}
