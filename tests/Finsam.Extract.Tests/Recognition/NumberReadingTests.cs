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
    [InlineData("50 %", "50", "50", false, "50 %", 1)]
    [InlineData("50 %", "509", "509", false, "50 %", 1)]
    [InlineData("12", "2", "2", false, "12", 1)]
    public void What_two_readers_agree_on_stands_and_the_rest_is_told(
        string page, string digits, string eng, bool mayHaveDash, string standing, int others)
    {
        var words = NumberJudge.Run(Reading("page", page), [Reading("digits", digits), Reading("eng", eng)], mayHaveDash);
        Assert.Equal(standing, string.Join(' ', words.Select(w => w.Text)));
        Assert.Equal(others, words[0].Alternatives?.Count ?? 0);
        Assert.All(words[0].Alternatives ?? [], a => Assert.Equal(words.Count, a.Words));
    }

    [Theory]
    [InlineData("SIBI", "397 381", "397 381", "397 381")]
    [InlineData("TT:", "7", "77", "TT:")]
    [InlineData("Totalt", "1", "14", "Totalt")]
    public void Among_numbers_letters_give_way_to_what_two_agree_on(string page, string digits, string eng, string standing)
    {
        var words = NumberJudge.Run(Reading("page", page), [Reading("digits", digits, 0.4), Reading("eng", eng, 0.8)], mayHaveDash: false, isInColumn: true);
        Assert.Equal(standing, string.Join(' ', words.Select(w => w.Text)));
    }

    [Fact]
    public void Among_numbers_one_sure_reader_is_enough_but_makes_no_sure_number()
    {
        var word = Assert.Single(NumberJudge.Run(Reading("page", "TT:"), [Reading("digits", "7", 0.1), Reading("eng", "77", 0.93)], mayHaveDash: false, isInColumn: true));
        Assert.Equal("77", word.Text);
        Assert.True(word.Confidence < 0.8);
        Assert.Equal(["TT:", "7"], word.Alternatives!.Select(a => a.Text));
    }

    [Theory]
    [InlineData("II", 0.95, "II")]
    [InlineData("IT", 0.9, "IT")]
    [InlineData("II", 0.4, "11")]
    public void Letters_that_were_surely_read_are_no_figures(string page, double confidence, string standing) =>
        Assert.Equal(standing, Assert.Single(NumberJudge.Run(Reading("page", page, confidence), [Reading("digits", "11", 0.9), Reading("eng", "11", 0.9)], mayHaveDash: false)).Text);

    [Fact]
    public void A_surer_reading_is_not_given_up_for_two_faint_ones()
    {
        NumberReading page = new("page", [new PixelWord("314", new PixelBox(0, 0, 30, 20), 0.96)]);
        Assert.Equal("314", Assert.Single(NumberJudge.Run(page, [Reading("digits", "914", 0.3), Reading("eng", "914", 0.4)], mayHaveDash: false)).Text);
        Assert.Equal("914", Assert.Single(NumberJudge.Run(page, [Reading("digits", "914", 0.9), Reading("eng", "914", 0.9)], mayHaveDash: false)).Text);
    }

    [Fact]
    public void Letters_read_in_doubt_among_numbers_are_read_again_and_a_sure_heading_is_not()
    {
        PixelWord[] words =
        [
            Word("Utfall", 500, 60, 60), Word("812", 526, 34), Word("SIBI", 510, 50, 140) with { Confidence = 0.3 }, Word("4", 549, 11, 180),
        ];
        Assert.Equal(["SIBI", "812", "4"], NumberRunFinder.Run(words).Select(r => r.Text));
        Assert.True(NumberRunFinder.Run(words).First(r => r.Text == "SIBI").IsInColumn);
    }

    [Fact]
    public void A_word_whose_box_is_a_speck_gets_the_box_of_its_ink()
    {
        PixelBox[] ink = [new(300, 102, 11, 18), new(314, 102, 11, 18), new(600, 102, 11, 18)];
        PixelWord[] words = [Word("Kvinnor", 100, 90), Word("Totalt", 100, 60, 140), new PixelWord("34", new PixelBox(318, 110, 3, 3), 0.96)];
        Assert.Equal(new PixelBox(300, 102, 25, 18), WordBoxes.Mend(words, ink)[2].Box);
        Assert.Equal(words[..2], WordBoxes.Mend(words, ink).Take(2));
    }

    [Fact]
    public void A_number_is_cut_out_with_the_figure_that_its_box_misses_and_without_its_neighbours()
    {
        PixelBox[] ink = [new(100, 102, 11, 18), new(114, 102, 11, 18), new(128, 102, 11, 18), new(160, 102, 11, 18)];
        Assert.Equal(new PixelBox(100, 102, 39, 18), WordBoxes.WithCutInk(new PixelBox(112, 102, 20, 18), [], ink));
        Assert.Equal(new PixelBox(112, 102, 27, 18), WordBoxes.WithCutInk(new PixelBox(112, 102, 20, 18), [Word("a", 96, 15)], ink));
    }

    [Fact]
    public void One_sign_that_is_flat_is_a_dash()
    {
        Assert.Equal("-", SecondLook.Mended(new PixelWord("=", new PixelBox(0, 0, 13, 3), 0.1)).Text);
        Assert.Equal("-", SecondLook.Mended(new PixelWord("5", new PixelBox(0, 0, 13, 3), 0.4)).Text);
        Assert.Equal("5", SecondLook.Mended(new PixelWord("5", new PixelBox(0, 0, 10, 16), 0.4)).Text);
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
        NumberJudge.Run(Reading("page", page), [Reading("digits", digits), Reading("eng", eng)], mayHaveDash: false).Min(w => w.Confidence);

    private static NumberReading Reading(string reader, string text, double confidence = 0.85) =>
        new(reader, [.. text.Split(' ').Select((t, i) => new PixelWord(t, new PixelBox(40 * i, 0, 30, 20), confidence))]);

    private static PixelWord Word(string text, int x, int width, int y = 100) => new(text, new PixelBox(x, y, width, 20), 0.95);

    private static PixelBox[] TextBlock(int left, int right) =>
        [.. Enumerable.Range(0, 20).SelectMany(row => Enumerable.Range(0, (right - left) / 14).Select(i => new PixelBox(left + (14 * i), 100 + (30 * row), 11, 16)))];
}
