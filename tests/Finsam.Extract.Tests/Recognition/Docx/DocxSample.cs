using System.IO.Compression;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Docx;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Tests.Recognition.Docx;

/// <summary>Word files written part by part, as another program might.</summary>
internal static class DocxSample
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string[] Parts = ["styles", "numbering", "footnotes", "header", "footer"];

    /// <summary>The lines of a file with that body; parts are given as <c>("styles", "&lt;w:styles>…")</c> without their namespaces.</summary>
    internal static string Text(string body, params (string Part, string Content)[] parts) =>
        string.Join('\n', Read(body, parts).TextLines.Select(l => l.Text));

    internal static RecognizedDocument Read(string body, params (string Part, string Content)[] parts) =>
        Read(Package([("word/document.xml", Rooted("document", $"<w:body>{body}</w:body>")), .. parts.Select(p => ($"word/{p.Part}.xml", Rooted(Root(p.Part), p.Content)))]));

    internal static RecognizedDocument Read(byte[] package)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, package);
            using var source = SourceSnapshot.Take(path, long.MaxValue);
            Assert.Equal(SourceKind.Docx, source.Kind);
            return DocxReader.Read(source, "prov.docx");
        }
        finally
        {
            File.Delete(path);
        }
    }

    internal static byte[] Package(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            var types = string.Concat(Parts.Prepend("document").Select(p => $"<Override PartName=\"/word/{p}.xml\" ContentType=\"{Main}{p}{(p == "document" ? ".main" : "")}+xml\"/>"));
            var links = string.Concat(Parts.Select((p, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/{p}\" Target=\"{p}.xml\"/>").Where((_, i) => entries.Any(e => e.Name == $"word/{Parts[i]}.xml")));
            Write(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{types}</Types>");
            Write(zip, "_rels/.rels", Links($"<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/>"));
            Write(zip, "word/_rels/document.xml.rels", Links(links));
            foreach (var (name, content) in entries)
            {
                Write(zip, name, content);
            }
        }

        return bytes.ToArray();
    }

    internal static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    internal static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    internal static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(text.Split('|').Select(t => P(t)))}</w:tc>";

    internal static string Rooted(string root, string content) =>
        $"<w:{root} xmlns:w=\"{Word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">{content}</w:{root}>";

    private static string Root(string part) => part switch { "header" => "hdr", "footer" => "ftr", _ => part };

    private static string Links(string links) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
