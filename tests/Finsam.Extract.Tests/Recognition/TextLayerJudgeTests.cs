using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Tests.Recognition;

public class TextLayerJudgeTests
{
    private const string Swedish = "Förbundet har under året arbetat långsiktigt med samverkan mellan parterna och stödet till deltagare. ";
    private const string Stripped = "Forbundet har under aret arbetat langsiktigt med samverkan mellan parterna och stodet till deltagare. ";
    private const string Misread = "F6rbundet har under 4ret arbctat l&ngsiktigt mcd samvcrkan mcllan partcrna och st6det till dcltagarc i \u00E9rsarbetet. ";
    private const string Shifted = "I\u00F6ucvoefu ibs voefs \u00E5sfu bscfubu m\u00E5ohtjlujhu nfe tbnwfslbo nfmmbo qbsufsob pdi tu\u00F6efu ujmm efmubhbsf. ";
    private const string English = "The board of the association has met with each of the members and decided on the budget for the year. ";
    private const string Symbols = "\uE001\uE002\uE003 \uE004 abc";
    private const string Figures = "Summa 5 300 000 -12 009 7 757 531 1 204 -88 12,4 ";

    [Theory]
    [InlineData(Swedish, 4, false, 0.0, "Layer")]
    [InlineData(Swedish, 4, true, 1.0, "Layer")]
    [InlineData(Swedish, 5, false, 1.0, "Layer")]
    [InlineData(Stripped, 4, true, 1.0, "Better")]
    [InlineData(Stripped, 4, false, 0.0, "Better")]
    [InlineData(Misread, 4, true, 1.0, "Better")]
    [InlineData(Shifted, 4, false, 0.0, "Better")]
    [InlineData(English, 4, true, 1.0, "Layer")]
    [InlineData(English, 4, false, 0.0, "Layer")]
    [InlineData("", 1, false, 0.0, "Image")]
    [InlineData(Symbols, 9, false, 0.0, "Image")]
    [InlineData("Sida 3", 1, false, 1.0, "Better")]
    [InlineData("Sida 3", 1, false, 0.1, "Layer")]
    [InlineData("Sida 3", 1, true, 1.0, "Better")]
    [InlineData(Figures, 20, false, 0.0, "Layer")]
    [InlineData(Figures, 20, true, 1.0, "Better")]
    public void A_layer_is_taken_where_its_words_make_sense(string text, int times, bool isHidden, double cover, string choice)
    {
        var verdict = Assert.Single(TextLayerJudge.Run([Page(string.Concat(Enumerable.Repeat(text, times)), isHidden, cover)]));
        Assert.Equal((choice, true), (verdict.Choice.ToString(), verdict.Reason.Length > 0));
    }

    [Theory]
    [InlineData(Swedish, "Layer")]
    [InlineData(Misread, "Better")]
    public void A_page_of_figures_goes_with_its_nearest_neighbour_of_the_same_kind(string neighbour, string choice)
    {
        var print = Page(string.Concat(Enumerable.Repeat(Swedish, 4)), false, 0);
        var scan = Page(string.Concat(Enumerable.Repeat(neighbour, 4)), true, 1);
        var verdicts = TextLayerJudge.Run([print, scan, print, Page(Figures, true, 1)]);
        Assert.Equal(choice, verdicts[3].Choice.ToString());
        Assert.Contains("as page 2", verdicts[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_text_cannot_be_read_is_read_from_its_image() =>
        Assert.Equal(TextChoice.Image, Assert.Single(TextLayerJudge.Run([PdfPageFacts.Unknown])).Choice);

    [Theory]
    [InlineData(null, false)]
    [InlineData(2000, false)]
    [InlineData(6, true)]
    [InlineData(0, true)]
    public void A_page_number_under_a_scan_does_not_make_its_layer_print(int? seen, bool isHidden) =>
        Assert.Equal(isHidden, new PdfPageFacts(Layer(string.Concat(Enumerable.Repeat(Swedish, 4))), 1, seen).IsHidden);

    [Theory]
    [InlineData(Swedish, 4)]
    [InlineData(English, 4)]
    [InlineData("Sida 3", 1)]
    public void Text_that_may_be_hidden_is_in_doubt_however_good_it_is(string text, int times)
    {
        var page = Page(string.Concat(Enumerable.Repeat(text, times)), false, 0) with { Untold = "pdfimages" };
        var verdict = Assert.Single(TextLayerJudge.Run([page]));
        Assert.Equal((TextChoice.Better, true), (verdict.Choice, page.IsHidden));
        Assert.Contains("pdfimages failed", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Misread, true, Swedish, true)]
    [InlineData(Stripped, true, Swedish, true)]
    [InlineData(Shifted, false, Swedish, true)]
    [InlineData(Swedish, true, Misread, false)]
    [InlineData(Swedish, false, Swedish, false)]
    [InlineData(Swedish, true, Swedish, true)]
    [InlineData(English, false, English, false)]
    [InlineData(Swedish, true, "Forbundet har", false)]
    [InlineData("Signerat 2019-03-12 4711-AB", false, Swedish, true)]
    [InlineData(Figures, true, "", false)]
    public void The_reading_that_knows_more_of_its_words_stands(string layer, bool isHidden, string image, bool isFresh) =>
        Assert.Equal(isFresh, ReadingComparison.Of(Page(layer, isHidden, 1), Words(image)).IsFresh);

    private static PdfPageFacts Page(string text, bool isHidden, double cover) =>
        new(Layer(text), cover, isHidden ? 0 : cover > 0 ? text.Length : null);

    private static TextLayer Layer(string text) => new(595, 842, Words(text));

    private static ImmutableArray<Word> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new Word(word, new Box(i, 0, i + 1, 10), 1))];
}
