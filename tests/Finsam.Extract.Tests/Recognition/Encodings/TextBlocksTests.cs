using System.Text;
using Finsam.Extract.Recognition.Encodings;

namespace Finsam.Extract.Tests.Recognition.Encodings;

public class TextBlocksTests
{
    private const string Text = "Förbundet bildades 2009.\nDet omfattar tre kommuner.\n\nÅrets resultat är bättre än väntat, utan ny rad till slut";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public void Pieces_of_any_size_are_the_text(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(Text);
        foreach (var size in new[] { 1, 7, 30, 1000 })
        {
            Assert.Equal(Text, string.Concat(TextBlocks.Read(new MemoryStream(bytes), size)));
        }
    }

    [Fact]
    public void A_piece_is_of_whole_lines_and_no_larger_than_need_be()
    {
        var pieces = TextBlocks.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), 30).ToArray();
        Assert.All(pieces[..^1], p => Assert.EndsWith("\n", p, StringComparison.Ordinal));
        Assert.Equal(3, pieces.Length);
    }

    [Fact]
    public void Letters_drawn_as_base_and_mark_are_composed() =>
        Assert.Equal("Ås, K och länet", string.Concat(TextBlocks.Read(new MemoryStream(Encoding.UTF8.GetBytes("\u212Bs, \u212A och la\u0308net")))));

    [Fact]
    public void Nothing_gives_no_piece() => Assert.Empty(TextBlocks.Read(new MemoryStream(), 10));
}
