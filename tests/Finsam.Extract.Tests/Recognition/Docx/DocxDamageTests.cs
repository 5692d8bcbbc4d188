using System.Text;
using Finsam.Extract.Model;
using FsCheck;
using FsCheck.Fluent;
using static Finsam.Extract.Tests.Recognition.Docx.DocxSample;

namespace Finsam.Extract.Tests.Recognition.Docx;

public class DocxDamageTests
{
    private static readonly byte[] Sound = Package(("word/document.xml", Rooted("document", $"<w:body>{P("Text")}</w:body>")));

    [Theory]
    [InlineData("<w:p><w:r>", "corrupt")]
    [InlineData("</w:body></w:document>", "corrupt")]
    public void Parts_that_are_no_xml_are_corrupt(string body, string code) =>
        Assert.Equal(code, CodeOf(Package(("word/document.xml", Rooted("document", $"<w:body>{body}</w:body>")))));

    [Fact]
    public void Entities_are_refused() =>
        Assert.Equal("corrupt", CodeOf(Package(("word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Rooted("document", "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>")))));

    [Fact]
    public void Elements_a_hundred_thousand_deep_are_refused() =>
        Assert.Equal("corrupt", CodeOf(Package(("word/document.xml", Rooted("document", $"<w:body>{string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))}{string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))}</w:body>")))));

    /// <summary>What a part is, its content type says and not its name.</summary>
    [Theory]
    [InlineData("word/document.bin")]
    [InlineData("word/document")]
    [InlineData("word/docu%6Dent.png")]
    public void Elements_too_deep_are_refused_under_any_name(string part)
    {
        var deep = Rooted("document", $"<w:body>{string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))}{string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))}</w:body>");
        Assert.Equal("corrupt", CodeOf(Package((part, deep))));
        Assert.Contains("deep in each other", Assert.Throws<FinsamException>(() => Read(Package((part, deep)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_no_xml_and_do_no_harm() =>
        Assert.NotEmpty(Read(Package(
            ("word/document.xml", Rooted("document", $"<w:body>{P("Text")}</w:body>")), ("word/media/image1.png", "\u0089PNG"), ("word/media/image2.svg", "<svg><g></svg>"))).TextLines);

    [Fact]
    public void A_package_that_unpacks_to_too_much_is_refused_before_it_is_read() =>
        Assert.Equal("too-large", CodeOf(Package(("word/document.xml", Rooted("document", "<w:body><w:p/></w:body>")), ("word/bomb.xml", $"<a>{new string(' ', 257 << 20)}</a>"))));

    [Fact]
    public void A_package_without_its_document_is_corrupt() => Assert.Equal("corrupt", CodeOf(Package()));

    [Fact]
    public void A_package_cut_anywhere_fails_with_a_code() =>
        Prop.ForAll(Gen.Choose(8, Sound.Length - 1).ToArbitrary(), length => CodeOf(Sound[..length]) == "corrupt").QuickCheckThrowOnFailure();

    [Fact]
    public void A_package_with_one_changed_byte_is_read_or_fails_with_a_code() =>
        Prop.ForAll(Gen.Choose(4, Sound.Length - 1).Two().ToArbitrary(), at =>
        {
            byte[] changed = [.. Sound];
            changed[at.Item1] ^= 0x15;
            try
            {
                Read(changed);
                return true;
            }
            catch (FinsamException failure)
            {
                return failure.Code is "corrupt" or "unsupported" or "too-large" or "encrypted";
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("EncryptedPackage", "encrypted")]
    [InlineData("WordDocument", "unsupported")]
    [InlineData("Workbook", "unsupported")]
    public void Compound_files_say_what_they_are(string stream, string code) =>
        Assert.Equal(code, CodeOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)]));

    private static string CodeOf(byte[] package) => Assert.Throws<FinsamException>(() => Read(package)).Code;
}
