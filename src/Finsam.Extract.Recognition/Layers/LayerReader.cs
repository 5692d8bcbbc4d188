using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Encodings;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>
/// Files in which other OCR programs hand over what they read. There is no image to read anew: what stands there is kept
/// as it is, in the wrong language too, and repair works on it.
/// </summary>
internal static class LayerReader
{
    internal static RecognizedDocument Read(SourceSnapshot source, string name, int mostPages)
    {
        var (engine, pages) = Pages(source.Kind, File.ReadAllBytes(source.Path), name);
        if (pages.IsEmpty || pages.Length > mostPages)
        {
            throw new FinsamException(pages.IsEmpty ? "empty" : "too-large", $"{name} holds {pages.Length} pages");
        }

        return new RecognizedDocument { SourceSha256 = source.Sha256, Engine = engine, Pages = pages };
    }

    internal static (string Engine, ImmutableArray<RecognizedPage> Pages) Pages(SourceKind kind, byte[] content, string name)
    {
        var (engine, source, pages) = kind switch
        {
            SourceKind.Alto => ("alto", TextSource.Alto, AltoReader.Read(SafeXml.Load(content, name))),
            SourceKind.PageXml => ("page-xml", TextSource.Alto, PageXmlReader.Read(SafeXml.Load(content, name))),
            _ => ("hocr", TextSource.Hocr, HocrReader.Read(HtmlTree.Load(TextDecoder.Decode(content), name))),
        };
        return (engine, [.. pages.Select((page, i) => page.ToRecognized(i + 1, source))]);
    }
}
