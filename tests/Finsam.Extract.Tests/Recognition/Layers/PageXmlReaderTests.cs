using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Tests.Recognition.Layers;

public class PageXmlReaderTests
{
    [Fact]
    public void Words_come_with_boxes_around_their_outlines()
    {
        var page = Read("""
            <TextRegion id="r"><TextLine><Coords points="100,100 500,140"/>
              <Word><Coords points="100,100 290,100 290,140 100,140"/><TextEquiv conf="0.95"><Unicode>Nettokostnad</Unicode></TextEquiv></Word>
              <Word><Coords points="310,100 500,140"/><TextEquiv index="1"><Unicode>5800</Unicode></TextEquiv><TextEquiv index="0"><Unicode>5300</Unicode></TextEquiv></Word>
              <TextEquiv><Unicode>Nettokostnad 5300</Unicode></TextEquiv></TextLine></TextRegion>
            """, "imageXResolution=\"300\" imageResolutionUnit=\"PPI\"");
        Assert.Equal<Word>([new Word("Nettokostnad", new Box(24, 24, 69.6, 33.6), 0.95), new Word("5300", new Box(74.4, 24, 120, 33.6), 0.9)], page.Words.AsEnumerable());
        Assert.Equal((TextSource.Alto, "read by another program"), (page.Source, page.SourceReason));
    }

    [Fact]
    public void A_line_without_words_is_parted_at_its_spaces() =>
        Assert.Equal(
            [("Likvida", 0), ("medel", 8)],
            Read("""<TextRegion id="r"><TextLine><Coords points="0,0 1300,100"/><TextEquiv><Unicode>Likvida medel</Unicode></TextEquiv></TextLine></TextRegion>""")
                .Words.Select(w => (w.Text, (int)Math.Round(w.Box.X0 / 24))));

    [Fact]
    public void A_region_without_lines_is_cut_into_stripes() =>
        Assert.Equal(
            [("ett", 0.0), ("två", 12.0)],
            Read("<TextRegion id=\"r\"><Coords points=\"0,0 100,100\"/><TextEquiv><Unicode>ett\ntvå</Unicode></TextEquiv></TextRegion>").Words.Select(w => (w.Text, w.Box.Y0)));

    [Fact]
    public void What_has_no_outline_has_its_share_of_what_is_around_it()
    {
        const string line = "<TextLine><Word><TextEquiv><Unicode>ab</Unicode></TextEquiv></Word><Word><TextEquiv><Unicode>cd</Unicode></TextEquiv></Word></TextLine>";
        Assert.Equal(
            [new Box(24, 24, 33.6, 36), new Box(38.4, 24, 48, 36), new Box(24, 36, 33.6, 48), new Box(38.4, 36, 48, 48)],
            Read($"<TextRegion id=\"r\"><Coords points=\"100,100 200,200\"/>{line}{line}</TextRegion>").Words.Select(w => w.Box));
        var regions = Read(Region("a", "ett") + Region("b", "tv\u00e5")).Words.Select(w => w.Box).ToList();
        Assert.True(regions[0].Width > 500 && regions[0].Height > 400 && regions[1].Y0 == regions[0].Y1);
        var bare = string.Concat(Enumerable.Repeat("<TextRegion id=\"a\"><TextEquiv><Unicode>ett</Unicode></TextEquiv></TextRegion>", 2));
        Assert.All(Read(bare).Words, word => Assert.True(word.Box.Height > 400));
    }

    [Fact]
    public void Regions_come_in_the_reading_order_and_those_it_does_not_name_last() =>
        Assert.Equal("först sedan sist", Text(Read($"""
            <ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="b"/><RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
            {Region("c", "sist")}{Region("b", "sedan")}{Region("a", "först")}
            """)));

    [Fact]
    public void Outlines_of_the_older_versions_are_points() =>
        Assert.Equal(new Box(24, 24, 48, 36), Read("""
            <TextRegion id="r"><TextLine><Coords><Point x="100" y="100"/><Point x="200" y="150"/></Coords><TextEquiv><Unicode>a</Unicode></TextEquiv></TextLine></TextRegion>
            """).Words[0].Box);

    [Fact]
    public void Separators_are_rulings() =>
        Assert.True(Assert.Single(Read("""<SeparatorRegion id="s"><Coords points="100,500 2000,504"/></SeparatorRegion>""").Rulings).IsHorizontal);

    private static RecognizedPage Read(string content, string attributes = "") =>
        Assert.Single(LayerSample.Pages(SourceKind.PageXml, $"""
            <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="x.png" imageWidth="2480" imageHeight="3508" {attributes}>{content}</Page></PcGts>
            """));

    private static string Region(string id, string text) => $"<TextRegion id=\"{id}\"><TextLine><TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine></TextRegion>";

    private static string Text(RecognizedPage page) => string.Join(' ', page.Words.Select(w => w.Text));
}
