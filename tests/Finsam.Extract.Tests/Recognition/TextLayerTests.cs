using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Tests.Recognition;

public class TextLayerTests
{
    [Fact]
    public void Words_of_a_layer_come_with_their_boxes_and_composed_letters()
    {
        const string table = """
            level	page_num	par_num	block_num	line_num	word_num	left	top	width	height	conf	text
            1	1	0	0	0	0	0.000000	0.000000	595.000000	842.000000	-1	###PAGE###
            5	1	0	0	0	0	72.10	50.00	30.05	11.00	100	A\u030Arets
            5	1	0	0	0	1	105.00	50.00	10.00	11.00	100	\uFB01nans-

            """;
        var layer = PdfTextReader.Parse(table.Replace("\\u030A", "\u030A", StringComparison.Ordinal).Replace("\\uFB01", "\uFB01", StringComparison.Ordinal))[1];
        Assert.Equal((595, 842), (layer.Width, layer.Height));
        Assert.Equal<Word>([new Word("\u00C5rets", new Box(72.1, 50, 102.15, 61), 1), new Word("finans-", new Box(105, 50, 115, 61), 1)], layer.Words.AsEnumerable());
    }

    [Fact]
    public void Pages_keep_their_numbers_and_lose_what_has_no_place()
    {
        const string table = """
            level	page_num	par_num	block_num	line_num	word_num	left	top	width	height	conf	text
            5	3	0	0	0	0	1	1	1	1	100	herrelös
            1	4	0	0	0	0	294.3	807.9	595	842	-1	###PAGE###
            5	4	0	0	0	0	10	20	30	10	100	Summa
            5	4	0	0	0	0	inf	-nan	30	10	100	borta
            1	6	0	0	0	0	0	0	842	595	-1	###PAGE###

            """;
        var layers = PdfTextReader.Parse(table);
        Assert.Equal([4, 6], layers.Keys.Order());
        Assert.Equal((595, 842), (layers[4].Width, layers[4].Height));
        Assert.Equal<Word>([new Word("Summa", new Box(10, 20, 40, 30), 1)], layers[4].Words.AsEnumerable());
        Assert.Empty(layers[6].Words);
    }

    [Fact]
    public void A_word_that_is_spelled_as_it_is_drawn_is_not_copied()
    {
        var word = string.Concat("\u00C5rs", "m\u00F6te");
        Assert.Same(word, DrawnLetters.Spelled(word));
        Assert.Equal("\u00C5rsm\u00F6tets fix-", DrawnLetters.Spelled("A\u030Arsmo\u0308tets \uFB01x\u00AD"));
    }

    [Fact]
    public void A_table_without_a_page_is_no_layer() => Assert.Empty(PdfTextReader.Parse("level\tpage_num\n"));

    [Theory]
    [InlineData("   2     0 image    1654  2339  gray    1   8  jpeg   no        34  0   200   200  136K 3.6%", 1.0)]
    [InlineData("   2     0 image    827   1170  rgb     3   8  jpeg   no        34  0   200   200  136K 3.6%", 0.25)]
    [InlineData("   2     0 smask    1654  2339  gray    1   8  jpeg   no        34  0   200   200  136K 3.6%", 0.0)]
    [InlineData("   2     0 stencil  1654  2339  -       1   1  jbig2  no        34  0   200   200  136K 3.6%", 1.0)]
    [InlineData("   7     0 image    1654  2339  gray    1   8  jpeg   no        34  0   200   200  136K 3.6%", 0.0)]
    [InlineData("", 0.0)]
    public void Pictures_cover_a_share_of_their_page(string row, double share)
    {
        var covers = PdfPictures.Cover($"page num\n-----\n{row}\n", new PageRange(2, 2), [default, new PageSize(595.3, 841.9), new PageSize(595.3, 841.9)]);
        Assert.Equal([(2, share), (3, 0)], covers.OrderBy(c => c.Key).Select(c => (c.Key, Math.Round(c.Value, 2))));
    }

    [Fact]
    public void Signs_that_are_seen_are_counted_page_by_page()
    {
        const string markup = """
            <page number="2" position="absolute" top="0" left="0" height="1262" width="892">
            <text top="1" left="1" width="9" height="9" font="0"><b>Not 4</b> R&amp;D</text>
            <text top="9" left="1" width="9" height="9" font="0"> </text>
            </page>
            <page number="3" position="absolute" top="0" left="0" height="1262" width="892">
            </page>
            <page number="9"><text top="1">utanför</text></page>
            """;
        Assert.Equal([(2, 7), (3, 0)], VisibleText.Count(markup, new PageRange(2, 2)).OrderBy(p => p.Key).Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void A_page_that_is_passed_over_has_no_count_of_signs()
    {
        const string markup = """<page number="2"><text top="1">sedd</text></page>""";
        Assert.Equal([2], VisibleText.Count(markup, new PageRange(1, 3)).Keys);
    }

    [Theory]
    [InlineData("""<use xlink:href="#image5" transform="matrix(0.5,0,0,0.5,0,0)"/>""", 1)]
    [InlineData("""<use xlink:href="#image5" transform="matrix(0,-0.5,0.5,0,0,100)"/>""", 1)]
    [InlineData("""<use xlink:href="#image5" mask="url(#mask0)" transform="matrix(0.5,0,0,0.5,0,0)"/>""", 3)]
    [InlineData("""<mask id="mask0"><use xlink:href="#image5"/></mask>""", 3)]
    [InlineData("""<use xlink:href="#image9"/>""", 3)]
    public void A_sign_is_covered_by_a_picture_that_is_painted_after_it(string picture, int uncovered)
    {
        var svg = $"""
            <svg><defs><image id="image5" width="200" height="200" xlink:href="data:image/png;base64,AA=="/></defs>
            <use xlink:href="#glyph0-1" x="10" y="20"/><use xlink:href="#glyph0-2" x="99" y="99"/>{picture}
            <path d="M 0 0"/><use xlink:href="#glyph0-1" x="50" y="50"/></svg>
            """;
        Assert.Equal(uncovered, PaintOrder.UncoveredSigns(PagePaint.Of(System.Text.Encoding.UTF8.GetBytes(svg))));
    }

    [Theory]
    [InlineData(1, 2, "1-1")]
    [InlineData(5, 2, "1-3 4-5")]
    [InlineData(70, 2, "1-32 33-64 65-70")]
    [InlineData(4, 1, "1-4")]
    public void Pages_are_asked_about_in_ranges_for_every_worker(int pages, int workers, string ranges) =>
        Assert.Equal(ranges, string.Join(' ', PageRange.Cut(pages, workers).Select(r => $"{r.First}-{r.Last}")));

    [Fact]
    public void Halves_of_a_range_are_all_of_it()
    {
        var (former, latter) = new PageRange(10, 7).Halves();
        Assert.Equal((10, 12, 13, 16), (former.First, former.Last, latter.First, latter.Last));
    }

    [Theory]
    [InlineData(595, 842, 200)]
    [InlineData(2384, 3370, 160)]
    [InlineData(8400, 8400, 54)]
    [InlineData(0, 0, 200)]
    [InlineData(14400000, 14400000, 1)]
    public void Large_pages_are_drawn_coarser(double width, double height, double dpi) =>
        Assert.Equal(dpi, PdfRenderer.Dpi(new PageSize(width, height), 200, 40_000_000));
}
