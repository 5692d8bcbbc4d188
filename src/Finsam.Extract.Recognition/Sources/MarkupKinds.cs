using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Encodings;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>XML and HTML by their first element: the formats in which OCR programs hand over what they read.</summary>
internal static class MarkupKinds
{
    /// <summary>The first element, after declarations, comments and a document type (whose own declarations are not read).</summary>
    private static readonly Regex RootPattern = new(@"\G(?>(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>)*)<(?:[\w.-]+:)?(?<name>[A-Za-z][\w.-]*)", RegexOptions.Singleline | RegexOptions.IgnoreCase);

    /// <summary>Each hOCR file has pages, and says in its head who read them.</summary>
    private static readonly string[] HocrMarks = ["ocr_page", "ocr-system", "ocr-capabilities"];

    /// <summary>Null for what does not begin with a tag. Text may begin with one, too: its name then says that it is text.</summary>
    internal static SourceKind? Tell(string name, ReadOnlySpan<byte> head, bool isNamedText)
    {
        var text = TextDecoder.IsBinary(head) ? "" : TextDecoder.Decode(head).TrimStart();
        if (!text.StartsWith('<') || RootPattern.Match(text) is not { Success: true } root)
        {
            return null;
        }

        return root.Groups["name"].Value.ToLowerInvariant() switch
        {
            "alto" => SourceKind.Alto,
            "pcgts" => SourceKind.PageXml,
            _ when HocrMarks.Any(m => text.Contains(m, StringComparison.Ordinal)) => SourceKind.Hocr,
            _ when isNamedText => null,
            "html" or "head" or "body" => throw new FinsamException(
                "unsupported", $"{name} is a web page and no hOCR", "print it from a browser to PDF"),
            var other => throw new FinsamException(
                "unsupported", $"{name} is XML or HTML of another kind (<{other}>), neither ALTO nor PAGE nor hOCR", $"file '{name}'"),
        };
    }
}
