using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>
/// Word files (ISO/IEC 29500) as lines of text in the form that text inputs have: headings with number signs, bold lines
/// in asterisks, the cells of a table's row parted by tabs. What Word would print is kept: insertions and the results of
/// fields, not deletions and hidden text.
/// </summary>
internal static class DocxReader
{
    internal static RecognizedDocument Read(SourceSnapshot source, string name)
    {
        DocxGuard.Check(source.Path, name);
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = DocxGuard.LargestParts };
            using var file = File.OpenRead(source.Path);
            using var package = WordprocessingDocument.Open(file, false, settings);
            return Read(package, source.Sha256, name);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            throw new FinsamException("corrupt", $"{name} is a damaged Word file: {damaged.Message}", "open and save it in Word or LibreOffice", damaged);
        }
    }

    /// <summary>What the package reader throws for parts that are missing, cut short or of the wrong kind.</summary>
    private static bool IsDamage(Exception e) =>
        e is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException
            or InvalidOperationException or ArgumentException or UriFormatException;

    private static RecognizedDocument Read(WordprocessingDocument package, string sha256, string name)
    {
        if (package.MainDocumentPart is not { } main || main.Document?.Body is not { } body)
        {
            throw new FinsamException("corrupt", $"{name} is a Word file without a document in it");
        }

        var lines = new DocxLines(PageBreaks.KindOf(body));
        var blocks = new BlockWriter(lines, new ParagraphStyles(main), new ListNumbers(main), new Footnotes(main));
        Margin(main.HeaderParts.Select(part => part.Header?.Descendants<Paragraph>() ?? []), lines);
        blocks.Write(body);
        Margin(main.FooterParts.Select(part => part.Footer?.Descendants<Paragraph>() ?? []), lines);
        return new RecognizedDocument
        {
            SourceSha256 = sha256,
            Engine = "docx",
            TextLines = lines.ToSourceLines(),
            LinesSource = TextSource.BornDigital,
        };
    }

    /// <summary>Headers stand before all text and footers behind it, each once: repeated on every page they would cut tables.</summary>
    private static void Margin(IEnumerable<IEnumerable<Paragraph>> parts, DocxLines lines)
    {
        var texts = parts.SelectMany(p => p).SelectMany(p => RunText.Of(p).Lines).Select(l => l.Text.Trim()).Distinct(StringComparer.Ordinal);
        lines.Gap();
        foreach (var text in texts.Where(t => t.Any(char.IsLetter)))
        {
            lines.Add(text);
        }

        lines.Gap();
    }
}
