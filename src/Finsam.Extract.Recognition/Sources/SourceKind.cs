using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Encodings;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>What a source file is.</summary>
internal enum SourceKind
{
    Text,
    Pdf,
    Image,
    Tiff,
    Alto,
    PageXml,
    Hocr,
    Docx,
}

/// <summary>Tells a file's kind by its content; the name only decides whether other content is text.</summary>
internal static class SourceKinds
{
    /// <summary>Readers accept a PDF's header anywhere in its first kilobyte (ISO 32000-1, annex H).</summary>
    private const int PdfHeadBytes = 1024;

    /// <summary>The head of an hOCR file may hold styles before the first mark of OCR.</summary>
    private const int HeadBytes = 256 << 10;

    private static readonly string[] TextExtensions = [".txt", ".text", ".md", ".markdown"];

    /// <param name="content">The file, which can be sought in; its position is not kept.</param>
    internal static SourceKind Tell(string name, Stream content)
    {
        content.Position = 0;
        var buffer = new byte[HeadBytes];
        var head = buffer.AsSpan(0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var isNamedText = TextExtensions.Contains(extension);
        var pdf = head[..Math.Min(head.Length, PdfHeadBytes)].IndexOf("%PDF-"u8);
        if (pdf == 0 || (pdf > 0 && !isNamedText))
        {
            return SourceKind.Pdf;
        }

        return ImageMarks.Tell(head)
            ?? PackageKinds.Tell(name, head, content)
            ?? MarkupKinds.Tell(name, head, isNamedText)
            ?? ForeignKinds.Refuse(name, head)
            ?? (isNamedText && !TextDecoder.IsBinary(head) ? SourceKind.Text : throw Refusal(name, extension, isNamedText));
    }

    private static FinsamException Refusal(string name, string extension, bool isNamedText)
    {
        if (extension == ".pdf")
        {
            return new FinsamException("not-a-pdf", $"{name} is named a PDF file and is none", $"file '{name}'");
        }

        return isNamedText
            ? new FinsamException("unsupported", $"{name} is named a text file and holds binary data", $"file '{name}'")
            : new FinsamException(
                "unsupported",
                $"{name} is no PDF, image, Word, ALTO, PAGE, hOCR or text file",
                "print it to PDF, or save it as text under a name that ends in .txt");
    }
}
