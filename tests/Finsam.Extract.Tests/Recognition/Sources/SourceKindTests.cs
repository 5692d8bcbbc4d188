using System.IO.Compression;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Recognition.Sources;

public class SourceKindTests
{
    private const string Hocr = "<html><head><meta name='ocr-system' content='x'/></head></html>";

    [Theory]
    [InlineData("årsredovisning.txt", "%PDF-1.7", nameof(SourceKind.Pdf))]
    [InlineData("utan ändelse", "skräp\n%PDF-1.4", nameof(SourceKind.Pdf))]
    [InlineData("om.txt", "Formatet börjar med %PDF-", nameof(SourceKind.Text))]
    [InlineData("bild.pdf", "GIF89a", nameof(SourceKind.Image))]
    [InlineData("sida.bin", "RIFF....WEBPVP8 ", nameof(SourceKind.Image))]
    [InlineData("sida", "P5\n10 10\n255\n", nameof(SourceKind.Image))]
    [InlineData("BMW.txt", "BM är en förkortning för bemanning", nameof(SourceKind.Text))]
    [InlineData("fax", "II*\0", nameof(SourceKind.Tiff))]
    [InlineData("stor.tif", "II+\0", nameof(SourceKind.Tiff))]
    [InlineData("sida.xml", "<?xml version=\"1.0\"?>\n<!-- x --><alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\">", nameof(SourceKind.Alto))]
    [InlineData("sida.txt", "<ns:alto xmlns:ns=\"x\">", nameof(SourceKind.Alto))]
    [InlineData("sida", "<PcGts xmlns=\"x\">", nameof(SourceKind.PageXml))]
    [InlineData("sida.xml", "<!DOCTYPE html [<!ENTITY a 'b'>]>" + Hocr, nameof(SourceKind.Hocr))]
    [InlineData("sida.txt", Hocr, nameof(SourceKind.Hocr))]
    [InlineData("rapport.md", "<table><tr><td>Kostnad</td></tr></table>", nameof(SourceKind.Text))]
    [InlineData("rapport.md", "<!-- sida 1 -->\n# Rapport", nameof(SourceKind.Text))]
    [InlineData("rapport.txt", "Rapport", nameof(SourceKind.Text))]
    public void Content_tells_the_kind_and_the_name_only_text(string name, string content, string kind) =>
        Assert.Equal(kind, Tell(name, Encoding.Latin1.GetBytes(content)).ToString());

    [Theory]
    [InlineData("brev.pdf", "Hej", "not-a-pdf", "file")]
    [InlineData("brev", "Hej", "unsupported", ".txt")]
    [InlineData("binär.txt", "a\0\u0001\0\u0002\0b", "unsupported", "file")]
    [InlineData("sida.html", "<!doctype html><html><body>Hej", "unsupported", "PDF")]
    [InlineData("data.xml", "<?xml version=\"1.0\"?><rader/>", "unsupported", "file")]
    [InlineData("brev.rtf", "{\\rtf1 Hej}", "unsupported", "soffice")]
    [InlineData("brev.txt", "{\\rtf1 Hej}", "unsupported", "soffice")]
    [InlineData("bok", "AT&TFORM", "unsupported", "ddjvu")]
    [InlineData("foto.jpg", "\0\0\0\u0018ftypheic\0\0\0\0", "unsupported", "heif-convert")]
    [InlineData("ut.ps", "%!PS-Adobe-3.0", "unsupported", "ps2pdf")]
    [InlineData("arkiv.docx", "PK\u0003\u0004", "corrupt", "copy")]
    public void What_is_not_read_says_what_to_do(string name, string content, string code, string remedy)
    {
        var failure = Assert.Throws<FinsamException>(() => Tell(name, Encoding.Latin1.GetBytes(content)));
        Assert.Equal(code, failure.Code);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument text", "--convert-to docx")]
    [InlineData("[Content_Types].xml", "spreadsheetml", "Excel", "--convert-to pdf")]
    [InlineData("foto.png", "", "zip archive", "unzip")]
    public void Other_packages_say_what_they_are(string entry, string content, string what, string remedy)
    {
        var failure = Assert.Throws<FinsamException>(() => Tell("fil", Zip(entry, content)));
        Assert.Equal("unsupported", failure.Code);
        Assert.Contains(what, failure.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_file_needs_no_name() =>
        Assert.Equal(SourceKind.Docx, Tell("fil", Zip("[Content_Types].xml", "<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>")));

    [Fact]
    public void Utf16_is_text_and_xml_in_it_is_xml()
    {
        Assert.Equal(SourceKind.Text, Tell("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Hej")]));
        Assert.Equal(SourceKind.Alto, Tell("a.xml", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<alto/>")]));
    }

    [Fact]
    public void A_megabyte_of_blanks_and_open_tags_takes_no_time() =>
        Assert.Equal(SourceKind.Text, Tell("a.txt", Encoding.ASCII.GetBytes("<?" + new string(' ', 200_000) + string.Concat(Enumerable.Repeat("<!--", 10_000)))));

    [Fact]
    public void Any_bytes_are_of_a_kind_or_refused_with_a_code() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            try
            {
                return Enum.IsDefined(Tell("a.txt", bytes ?? []));
            }
            catch (FinsamException failure)
            {
                return failure.Code is "unsupported" or "corrupt";
            }
        }).QuickCheckThrowOnFailure();

    private static SourceKind Tell(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return SourceKinds.Tell(name, stream);
    }

    private static byte[] Zip(string entry, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(content);
        }

        return bytes.ToArray();
    }
}
