using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>What a source file is.</summary>
internal enum SourceKind
{
    Text,
    Pdf,
    Image,
    Tiff,
}

/// <summary>Tells a file's kind by its content; the name only decides whether other content is text.</summary>
internal static class SourceKinds
{
    /// <summary>Readers accept a PDF's header anywhere in its first kilobyte (ISO 32000-1, annex H).</summary>
    internal const int HeadBytes = 1024;

    private static readonly string[] TextExtensions = [".txt", ".text", ".md", ".markdown"];

    internal static SourceKind Tell(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var isNamedText = TextExtensions.Contains(extension);
        var pdf = head.IndexOf("%PDF-"u8);
        return head switch
        {
            _ when pdf == 0 || (pdf > 0 && !isNamedText) => SourceKind.Pdf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => SourceKind.Image,
            [0xFF, 0xD8, 0xFF, ..] => SourceKind.Image,
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => SourceKind.Tiff,
            _ when isNamedText && !head.Contains((byte)0) => SourceKind.Text,
            _ => throw Refusal(name, extension, head),
        };
    }

    private static FinsamException Refusal(string name, string extension, ReadOnlySpan<byte> head)
    {
        if (extension == ".pdf")
        {
            return new FinsamException("not-a-pdf", $"{name} is named a PDF file and is none", $"file '{name}'");
        }

        if (TextExtensions.Contains(extension))
        {
            return head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
                ? new FinsamException("unsupported", $"{name} is UTF-16 text", $"iconv -f UTF-16 -t UTF-8 '{name}' -o utf8.txt")
                : new FinsamException("unsupported", $"{name} is named a text file and holds binary data", $"file '{name}'");
        }

        return new FinsamException(
            "unsupported", $"{name} is no PDF, TIFF, PNG, JPEG or text file", "print it to PDF, or save it as text under a name that ends in .txt");
    }
}
