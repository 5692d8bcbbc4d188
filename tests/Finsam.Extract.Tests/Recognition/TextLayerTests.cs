using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Tests.Recognition;

public class TextLayerTests
{
    private const string Swedish = "Förbundet har under året arbetat långsiktigt med samverkan mellan parterna och stödet till deltagare. ";
    private const string Stripped = "Forbundet har under aret arbetat langsiktigt med samverkan mellan parterna och stodet till deltagare. ";
    private const string English = "The board of the association has met with each of the members and decided on the budget for the year. ";

    [Theory]
    [InlineData(Swedish, 3, 0.0, true)]
    [InlineData(Swedish, 3, 1.0, true)]
    [InlineData(Stripped, 3, 1.0, false)]
    [InlineData(Stripped, 1, 0.0, true)]
    [InlineData(English, 3, 0.0, true)]
    [InlineData("", 1, 0.0, false)]
    [InlineData("Sida 3", 1, 1.0, false)]
    [InlineData("Sida 3", 1, 0.1, true)]
    [InlineData("\uE001\uE002\uE003 \uE004 abc", 9, 0.0, false)]
    [InlineData("5 300 000 -12 009 7 757 531", 20, 0.0, true)]
    public void A_layer_is_taken_where_its_letters_make_sense(string text, int times, double cover, bool isUsable)
    {
        var verdict = TextLayerJudge.Judge(string.Concat(Enumerable.Repeat(text, times)), cover);
        Assert.Equal(isUsable, verdict.IsUsable);
        Assert.Equal(isUsable, verdict.Reason.Length == 0);
    }

    [Fact]
    public void Words_of_a_layer_come_with_their_boxes_and_composed_letters()
    {
        const string table = """
            level	page_num	par_num	block_num	line_num	word_num	left	top	width	height	conf	text
            1	1	0	0	0	0	0.000000	0.000000	595.000000	842.000000	-1	###PAGE###
            5	1	0	0	0	0	72.10	50.00	30.05	11.00	100	A\u030Arets
            5	1	0	0	0	1	105.00	50.00	10.00	11.00	100	\uFB01nans-

            """;
        var layer = PdfTextReader.Parse(table.Replace("\\u030A", "\u030A", StringComparison.Ordinal).Replace("\\uFB01", "\uFB01", StringComparison.Ordinal))!;
        Assert.Equal((595, 842), (layer.Width, layer.Height));
        Assert.Equal<Word>([new Word("\u00C5rets", new Box(72.1, 50, 102.15, 61), 1), new Word("finans-", new Box(105, 50, 115, 61), 1)], layer.Words.AsEnumerable());
    }

    [Fact]
    public void A_table_without_a_page_is_no_layer() => Assert.Null(PdfTextReader.Parse("level\tpage_num\n"));

    [Theory]
    [InlineData("   1     0 image    1654  2339  gray    1   8  jpeg   no        34  0   200   200  136K 3.6%", 1.0)]
    [InlineData("   1     0 image    827   1170  rgb     3   8  jpeg   no        34  0   200   200  136K 3.6%", 0.25)]
    [InlineData("   1     0 smask    1654  2339  gray    1   8  jpeg   no        34  0   200   200  136K 3.6%", 0.0)]
    [InlineData("   1     0 stencil  1654  2339  -       1   1  jbig2  no        34  0   200   200  136K 3.6%", 1.0)]
    [InlineData("", 0.0)]
    public void Pictures_cover_a_share_of_the_page(string row, double share) =>
        Assert.Equal(share, PdfPageClassifier.PictureCover($"page num\n-----\n{row}\n", new PageSize(595.3, 841.9)), 2);

    [Theory]
    [InlineData(595, 842, 200)]
    [InlineData(2384, 3370, 160)]
    [InlineData(8400, 8400, 54)]
    [InlineData(0, 0, 200)]
    public void Large_pages_are_drawn_coarser(double width, double height, double dpi) =>
        Assert.Equal(dpi, PdfRenderer.Dpi(new PageSize(width, height), 200, 40_000_000));
}
