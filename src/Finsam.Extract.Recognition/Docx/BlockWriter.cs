using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>Writes the blocks of a Word file (paragraphs, tables, what holds such) as lines.</summary>
internal sealed class BlockWriter(DocxLines lines, ParagraphStyles styles, ListNumbers numbers, Footnotes notes)
{
    private bool _isInRows;

    internal void Write(OpenXmlElement container)
    {
        foreach (var block in container.ChildElements)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Paragraph(paragraph);
                    break;
                case Table table:
                    lines.Gap();
                    new TableWriter(lines, this).Write(table);
                    lines.Gap();
                    break;
                case SectionProperties or TableCellProperties:
                    break;
                case AlternateContent either:
                    Write(either.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement)either);
                    break;
                case DeletedRun or MoveFromRun:
                    break;
                default:
                    // Content controls, custom XML and the like hold blocks of their own.
                    Write(block);
                    break;
            }
        }
    }

    /// <summary>The number and text of a paragraph in a cell, on one line.</summary>
    internal (string Text, RunText Runs) InCell(Paragraph paragraph)
    {
        var runs = RunText.Of(paragraph);
        var text = string.Join(' ', runs.Lines.Select(l => l.Text.Replace('\t', ' ').Trim()).Where(t => t.Length > 0));
        var number = Number(paragraph, text.Length == 0);
        return (text.Length == 0 ? "" : number + text, runs);
    }

    /// <summary>What hangs on a paragraph: the text boxes and the notes that are anchored in it.</summary>
    internal void Attachments(RunText runs)
    {
        foreach (var box in runs.Boxes)
        {
            lines.Gap();
            Write(box);
            lines.Gap();
        }

        foreach (var note in runs.Notes.SelectMany(notes.Of))
        {
            lines.Gap();
            Paragraph(note);
        }
    }

    private void Paragraph(Paragraph paragraph)
    {
        var runs = RunText.Of(paragraph);
        if (lines.Pages == DocxPages.ByBreaks && paragraph.ParagraphProperties?.PageBreakBefore is { } before && PageBreaks.IsBreak(before))
        {
            lines.NewPage();
        }

        var level = styles.HeadingLevel(paragraph);
        var isBold = level == 0 && (runs.IsBold || styles.IsBold(paragraph));
        var mark = Number(paragraph, runs.Lines.All(l => string.IsNullOrWhiteSpace(l.Text)));
        Gap(runs);
        foreach (var line in runs.Lines)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                Turn(lines.Pages == DocxPages.AsRendered ? line.Rendered : 0);
                lines.Add(Marked(mark + line.Text.Trim(' '), level, isBold));
                mark = "";
                Turn(lines.Pages == DocxPages.ByBreaks ? line.Breaks : 0);
            }
            else
            {
                Turn(lines.Pages == DocxPages.AsRendered ? line.Rendered : line.Breaks);
            }
        }

        Attachments(runs);
    }

    /// <summary>Paragraphs stand apart, but not those that are rows of a table made with tabs.</summary>
    private void Gap(RunText runs)
    {
        var isRow = runs.Lines.Any(l => l.Text.Trim().Contains('\t'));
        if (!isRow || !_isInRows)
        {
            lines.Gap();
        }

        _isInRows = isRow;
    }

    private void Turn(int pages)
    {
        for (var i = 0; i < pages; i++)
        {
            lines.NewPage();
        }
    }

    /// <summary>An empty paragraph of a list counts, too. One whose end was deleted is a part of the next one, and a hidden one is none.</summary>
    private string Number(Paragraph paragraph, bool isEmpty)
    {
        var end = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        if (end?.ChildElements.Any(e => e is Deleted or MoveFrom || (isEmpty && e is Vanish { Val: null or { Value: true } })) == true)
        {
            return "";
        }

        var direct = paragraph.ParagraphProperties?.NumberingProperties;
        var place = direct?.NumberingId is null ? styles.Numbering(paragraph) : direct;
        var number = numbers.Next(place);
        return number.Length > 0 ? number + " " : "";
    }

    private static string Marked(string text, int headingLevel, bool isBold) => headingLevel switch
    {
        > 0 => $"{new string('#', headingLevel)} {text.Replace('\t', ' ')}",
        _ when text.StartsWith('#') => "\\" + text,
        _ when isBold && !text.Contains('*') => $"**{text}**",
        _ => text,
    };
}
