using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Tests.Recognition.Layers;

public class AltoReaderTests
{
    [Fact]
    public void Words_come_with_boxes_in_points_and_confidences()
    {
        var page = LayerSample.Alto("mm10", """<String CONTENT="Årsredovisning" HPOS="254" VPOS="127" WIDTH="254" HEIGHT="50" WC="0.87"/><SP/><String CONTENT="2021" HPOS="520" VPOS="127" WIDTH="60" HEIGHT="50"/>""");
        Assert.Equal<Word>(
            [new Word("Årsredovisning", new Box(72, 36, 144, 50.17), 0.87), new Word("2021", new Box(147.4, 36, 164.41, 50.17), 0.9)],
            page.Words.AsEnumerable());
        Assert.Equal((595.28, 841.89), (page.WidthPoints, page.HeightPoints));
        Assert.Equal(TextSource.Alto, page.Source);
        Assert.StartsWith("read by another program", page.SourceReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mm10", 2100, 2970, 72.0 / 254)]
    [InlineData("inch1200", 9921, 14031, 0.06)]
    [InlineData("pixel", 2480, 3508, 0.24)]
    [InlineData("pixel", 1654, 2339, 0.36)]
    [InlineData("pixel", 3508, 2480, 0.24)]
    public void Units_are_led_to_points_and_pixels_guessed_from_the_page(string unit, int width, int height, double scale)
    {
        var page = LayerSample.Alto(unit, """<String CONTENT="x" HPOS="100" VPOS="100" WIDTH="100" HEIGHT="100"/>""", $"WIDTH=\"{width}\" HEIGHT=\"{height}\"");
        Assert.Equal(100 * scale, page.Words[0].Box.X0, 0.01);
        Assert.Equal(width * scale, page.WidthPoints, 0.01 * width * scale);
        Assert.Equal(unit == "pixel", page.SourceReason.Contains("guessed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""<String CONTENT="för"/><HYP CONTENT="-"/>""", "för-")]
    [InlineData("""<String CONTENT="för" SUBS_TYPE="HypPart1" SUBS_CONTENT="förbund"/><HYP CONTENT="&#173;"/>""", "för-")]
    [InlineData("""<String CONTENT="för-"/><HYP CONTENT="-"/>""", "för-")]
    [InlineData("""<HYP CONTENT="-"/><String CONTENT="bund"/>""", "bund")]
    [InlineData("""<String CONTENT="Summa kostnader 5 300"/>""", "Summa kostnader 5 300")]
    [InlineData("""<String CONTENT=""/><String CONTENT="a"/>""", "a")]
    [InlineData("""<String/>""", "")]
    public void Strings_of_a_line_are_its_words(string line, string words) =>
        Assert.Equal(words, string.Join(' ', LayerSample.Alto("pixel", line).Words.Select(w => w.Text)));

    [Fact]
    public void A_string_of_several_words_is_parted_by_its_signs()
    {
        var words = LayerSample.Alto("mm10", """<String CONTENT="ab cde" HPOS="0" VPOS="0" WIDTH="600" HEIGHT="10"/>""").Words;
        Assert.Equal([(0, 56.69), (85.04, 170.08)], words.Select(w => (w.Box.X0, w.Box.X1)));
    }

    [Fact]
    public void Words_without_a_place_have_their_share_of_what_is_around_them()
    {
        var lines = """<TextLine><String CONTENT="ab"/><SP/><String CONTENT="cd"/></TextLine><TextLine><String CONTENT="ef"/></TextLine>""";
        Assert.Equal(
            [new Box(36, 36, 50.4, 50.4), new Box(57.6, 36, 72, 50.4), new Box(36, 50.4, 72, 64.8)],
            Boxes($"""<TextBlock HPOS="600" VPOS="600" WIDTH="600" HEIGHT="480">{lines}</TextBlock>"""));
        Assert.Equal(
            [new Box(0, 0, 115.2, 216), new Box(172.8, 0, 288, 216), new Box(0, 216, 288, 432)],
            Boxes($"<TextBlock>{lines}</TextBlock>"));

        static IEnumerable<Box> Boxes(string block) => LayerSample.Pages(SourceKind.Alto, $"""
            <alto><Description><MeasurementUnit>inch1200</MeasurementUnit></Description><Layout><Page WIDTH="4800" HEIGHT="7200">{block}</Page></Layout></alto>
            """)[0].Words.Select(w => w.Box);
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("87", 0.87)]
    [InlineData("1", 1)]
    [InlineData("NaN", 0.9)]
    [InlineData("-1", 0.9)]
    public void Confidences_are_from_nought_to_one(string told, double confidence) =>
        Assert.Equal(confidence, LayerSample.Alto("pixel", $"<String CONTENT=\"a\" WC=\"{told}\"/>").Words[0].Confidence);

    [Fact]
    public void Drawn_lines_are_rulings_and_stamps_are_not()
    {
        var page = LayerSample.Alto("mm10", "<String CONTENT=\"a\"/>", "WIDTH=\"2100\" HEIGHT=\"2970\"",
            """<GraphicalElement HPOS="100" VPOS="500" WIDTH="1500" HEIGHT="4"/><GraphicalElement HPOS="100" VPOS="900" WIDTH="300" HEIGHT="200"/>""");
        Assert.Equal(new Box(28.35, 141.73, 453.54, 142.87), Assert.Single(page.Rulings).Box);
    }

    [Fact]
    public void A_layer_made_for_another_language_is_kept_and_told()
    {
        var strings = string.Concat(Enumerable.Repeat("<String CONTENT=\"Forbundet har under aret arbetat langsiktigt med samverkan\"/>", 6));
        Assert.Contains("made for another language", LayerSample.Alto("mm10", strings).SourceReason, StringComparison.Ordinal);
    }
}
