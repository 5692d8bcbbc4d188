using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Finsam.Extract.Benchmarks;

/// <summary>A small whole file to be damaged.</summary>
/// <param name="Kind">Its extension.</param>
internal sealed record FuzzSeed(string Kind, byte[] Bytes);

/// <summary>
/// Small files of every kind: those of a folder, and such as no tool at hand writes small. They are written plainly, so that damage
/// meets what the readers look at and not packed text alone.
/// </summary>
internal static class FuzzSeeds
{
    private const string Letters = "BT /F1 11 Tf 72 760 Td (Samordningsf\u00F6rbundet Fj\u00E4llbygden) Tj 0 -20 Td (Summa int\u00E4kter 4 210 3 980) Tj "
        + "0 -20 Td (Personalkostnader -1 245 -1 190) Tj 0 -20 Td (\u00C5rets resultat 312 -45) Tj ET\n72 690 m 400 690 l S\n";

    private const string Word = "<w:p><w:r><w:t>Protokoll f\u00F6rt den 12 maj 2021</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Summa</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p><w:r><w:t>1 250</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    private const string Document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + Word + "</w:body></w:document>";

    private const string InsideDocx = ".docx/document.xml";

    private const string PageXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="800" imageHeight="400">
        <TextRegion id="r1"><Coords points="10,10 700,10 700,90 10,90"/><TextLine id="l1"><Coords points="10,10 700,10 700,40 10,40"/>
        <Word id="w1"><Coords points="10,10 300,10 300,40 10,40"/><TextEquiv conf="0.9"><Unicode>Intäkter</Unicode></TextEquiv></Word>
        <Word id="w2"><Coords points="400,10 600,10 600,40 400,40"/><TextEquiv conf="0.8"><Unicode>4 210</Unicode></TextEquiv></Word>
        </TextLine></TextRegion></Page></PcGts>
        """;

    internal static ImmutableArray<FuzzSeed> Of(string folder)
    {
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => new FuzzSeed(Path.GetExtension(f), File.ReadAllBytes(f))).ToList();
        var picture = files.First(f => f.Kind == ".jpg").Bytes;
        return
        [
            .. files,
            new(".pdf", Pdf(Letters, null)),
            new(".pdf", Pdf(Letters, null)),
            new(".pdf", Pdf("q 420 0 0 60 20 20 cm /Im0 Do Q\n", picture)),
            new(".pdf", Pdf("q 420 0 0 60 20 20 cm /Im0 Do Q\n3 Tr\n" + Letters, picture)),
            new(".docx", Docx(Encoding.UTF8.GetBytes(Document))),
            new(InsideDocx, Encoding.UTF8.GetBytes(Document)),
            new(InsideDocx, Encoding.UTF8.GetBytes(Document)),
            new(".xml", Encoding.UTF8.GetBytes(PageXml)),
        ];
    }

    /// <summary>The damaged file. Of a package nearly all damage shows in the checksums; so its XML is damaged before it is packed, too.</summary>
    internal static FuzzSeed Damaged(FuzzSeed source, FuzzSeed other, Random random)
    {
        var damaged = FuzzDamage.Of(source.Bytes, other.Bytes, random);
        return source.Kind == InsideDocx ? new FuzzSeed(".docx", Docx(damaged)) : source with { Bytes = damaged };
    }

    private static byte[] Pdf(string page, byte[]? picture)
    {
        var image = Encoding.Latin1.GetString(picture ?? [0xFF]);
        var how = picture is null ? "/Width 1 /Height 1 /ColorSpace /DeviceGray" : "/Width 420 /Height 60 /ColorSpace /DeviceRGB /Filter /DCTDecode";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Type /XObject /Subtype /Image {how} /BitsPerComponent 8 /Length {image.Length} >>\nstream\n{image}\nendstream",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 460 842] /Contents 6 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im0 4 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}endstream",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append($"{p:0000000000} 00000 n \n"));
        return Encoding.Latin1.GetBytes(pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    /// <summary>Stored, not packed: a changed byte is a changed letter of the XML.</summary>
    private static byte[] Docx(byte[] document)
    {
        const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        const string Relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", Encoding.UTF8.GetBytes(Types));
            Add("_rels/.rels", Encoding.UTF8.GetBytes(Relations));
            Add("word/document.xml", document);

            void Add(string name, byte[] content)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return target.ToArray();
    }
}
