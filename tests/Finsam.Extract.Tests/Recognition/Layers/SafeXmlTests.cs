using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Layers;

namespace Finsam.Extract.Tests.Recognition.Layers;

public class SafeXmlTests
{
    [Theory]
    [InlineData("""<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "xx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>""")]
    [InlineData("<a><b></a>")]
    [InlineData("<a>slut")]
    [InlineData("")]
    [InlineData("<1/>")]
    public void Hostile_and_damaged_files_are_corrupt(string xml) => Assert.Equal("corrupt", CodeOf(xml));

    [Fact]
    public void A_file_outside_is_never_opened() => Assert.Empty(Load("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>").Value);

    [Fact]
    public void Elements_too_deep_are_corrupt() => Assert.Equal("corrupt", CodeOf(string.Concat(Enumerable.Repeat("<a>", 100_000))));

    [Fact]
    public void Names_lose_their_namespaces_and_text_stays() =>
        Assert.Equal("<a k=\"1\">x<b>y</b>z</a>", Load("<q:a xmlns:q=\"urn:q\" k=\"1\" q:l=\"2\">x<q:b><![CDATA[y]]></q:b>z</q:a>").ToString());

    /// <summary>Copied whole for each piece, this text would take hours.</summary>
    [Fact(Timeout = 30_000)]
    public async Task Text_that_comments_cut_into_a_million_pieces_is_read()
    {
        var xml = $"<a>{string.Concat(Enumerable.Repeat("a<!---->", 1_000_000))}</a>";
        Assert.Equal(1_000_000, (await Task.Run(() => Load(xml))).Value.Length);
    }

    [Fact]
    public void What_a_file_declares_of_its_letters_may_be_wrong() =>
        Assert.Equal("Ångström", SafeXml.Load(Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>Ångström</a>"), "x").Value);

    private static System.Xml.Linq.XElement Load(string xml) => SafeXml.Load(Encoding.UTF8.GetBytes(xml), "prov.xml");

    private static string CodeOf(string xml) => Assert.Throws<FinsamException>(() => Load(xml)).Code;
}
