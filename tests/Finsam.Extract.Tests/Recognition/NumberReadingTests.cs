using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Tests.Recognition;

public class NumberReadingTests
{
    private const double Dpi = 200;

    [Theory]
    [InlineData("4 512", "4 512", "4 512", false, "4 512", 0)]
    [InlineData("4 512", "4 572", "4 512", false, "4 512", 1)]
    [InlineData("4 512", "4 572", "4 572", false, "4 572", 1)]
    [InlineData("4 512", "4 572", "4 518", false, "4 512", 2)]
    [InlineData("O", "0", "6", false, "0", 2)]
    [InlineData("(0", "0", "0", false, "0", 1)]
    [InlineData("[6]", "0", "0", false, "0", 1)]
    [InlineData("44 B24", "44 824", "44 824", false, "44 824", 1)]
    [InlineData("44 B24", "44 824", "44 924", false, "44 B24", 2)]
    [InlineData("-905", "905", "905", true, "-905", 1)]
    [InlineData("905", "-905", "905", true, "-905", 1)]
    [InlineData("905", "905", "905", true, "905", 1)]
    [InlineData("~905", "905", "905", true, "-905", 1)]
    [InlineData("64,5 %", "64.5 %", "64.5 %", false, "64.5 %", 1)]
    [InlineData("kr", "1", "14", false, "kr", 2)]
    public void What_two_readers_agree_on_stands_and_the_rest_is_told(
        string page, string digits, string eng, bool hasDash, string standing, int others)
    {
        var words = NumberJudge.Run(Reading("page", page), [Reading("digits", digits), Reading("eng", eng)], hasDash);
        Assert.Equal(standing, string.Join(' ', words.Select(w => w.Text)));
        Assert.Equal(others, words[0].Alternatives?.Count ?? 0);
        Assert.All(words[0].Alternatives ?? [], a => Assert.Equal(words.Count, a.Words));
    }

    [Fact]
    public void Readers_that_agree_are_sure_and_those_that_differ_are_not()
    {
        Assert.True(Confidence("812", "812", "812") >= 0.9);
        Assert.True(Confidence("812", "312", "312") < 0.8);
        Assert.True(Confidence("812", "312", "872") < 0.8);
        Assert.True(Confidence("39 27.", "39 274", "3 924") < 0.8);
    }

    [Theory]
    [InlineData("7 621", true)]
    [InlineData("-12,5%", true)]
    [InlineData("(300)", true)]
    [InlineData("o", true)]
    [InlineData("och", false)]
    [InlineData("kr", false)]
    [InlineData("A7", false)]
    public void Figures_and_what_is_mistaken_for_them_are_like_numbers(string text, bool isLike) =>
        Assert.Equal(isLike, text.Split(' ').All(NumberRunFinder.IsNumberLike));

    [Fact]
    public void A_number_does_not_reach_into_the_next_column()
    {
        PixelWord[] words =
        [
            Word("Hyror", 100, 80), Word("1", 400, 10), Word("204", 416, 34), Word("310", 480, 34), Word("mot", 100, 60, 140), Word("212", 168, 34, 140),
        ];
        Assert.Equal(["1 204", "310"], NumberRunFinder.Run(words).Select(r => r.Text));
    }

    [Fact]
    public void A_doubtful_number_in_running_text_is_read_again()
    {
        PixelWord[] words = [Word("varav", 100, 60), Word("2l2", 168, 34) with { Confidence = 0.4 }, Word("kvinnor", 210, 90)];
        Assert.Equal("2l2", Assert.Single(NumberRunFinder.Run(words)).Text);
    }

    [Fact]
    public void Pieces_of_a_drawn_line_are_no_dashes()
    {
        PixelBox nil = new(900, 330, 10, 3);
        PixelBox[] broken = [.. Enumerable.Range(0, 6).Select(i => new PixelBox(100 + (25 * i), 500, 9, 3))];
        PixelBox beside = new(700, 201, 12, 3);
        Assert.Equal([nil], RulingRemains.Without([beside, nil, .. broken], [new PixelBox(100, 200, 500, 3)], Dpi));
    }

    [Fact]
    public void Two_columns_of_running_text_are_told_from_a_table()
    {
        Assert.True(ColumnFinder.Run([.. TextBlock(100, 600), .. TextBlock(800, 1300)], Dpi));
        Assert.False(ColumnFinder.Run(TextBlock(100, 1300), Dpi));
        Assert.False(ColumnFinder.Run([.. TextBlock(100, 600), .. TextBlock(900, 990), .. TextBlock(1150, 1240)], Dpi));
    }

    private static double Confidence(string page, string digits, string eng) =>
        NumberJudge.Run(Reading("page", page), [Reading("digits", digits), Reading("eng", eng)], hasDash: false).Min(w => w.Confidence);

    private static NumberReading Reading(string reader, string text) =>
        new(reader, [.. text.Split(' ').Select((t, i) => new PixelWord(t, new PixelBox(40 * i, 0, 30, 20), 0.85))]);

    private static PixelWord Word(string text, int x, int width, int y = 100) => new(text, new PixelBox(x, y, width, 20), 0.95);

    private static PixelBox[] TextBlock(int left, int right) =>
        [.. Enumerable.Range(0, 20).SelectMany(row => Enumerable.Range(0, (right - left) / 14).Select(i => new PixelBox(left + (14 * i), 100 + (30 * row), 11, 16)))];
}
