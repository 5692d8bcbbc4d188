using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Evaluation;

public sealed class PageScorerTests
{
    private static readonly GoldPage Gold = new()
    {
        Number = 1,
        WidthPoints = 600,
        HeightPoints = 800,
        Dpi = 200,
        SkewDegrees = 0,
        TurnedDegrees = 0,
        Form = "scan",
        Layer = "none",
        IsProse = false,
        Lines = [new GoldLine(0, "Förbundets  intäkter", new Box(50, 100, 200, 112)), new GoldLine(1, "1 234", new Box(400, 100, 440, 112))],
        Cells = [new GoldCell(0, 0, 0, "text", "Förbundets intäkter", new Box(50, 100, 200, 112)), new GoldCell(0, 0, 1, "number", "1 234", new Box(400, 100, 440, 112))],
    };

    [Fact]
    public void A_page_read_to_the_sign_has_no_errors() =>
        Assert.Equal(new PageAccuracy(24, 0, 1, 0, 0, 0), Score(At("intäkter", 120), At("1 234", 400), At("Förbundets", 50)));

    [Fact]
    public void Each_wrong_character_counts_and_so_does_each_lost_word() =>
        Assert.Equal(new PageAccuracy(24, 1 + 5, 1, 1, 1, 0), Score(At("intakter", 120), At("Förbundets", 50)));

    [Fact]
    public void A_page_that_was_not_read_is_lost_whole() => Assert.Equal(new PageAccuracy(24, 24, 1, 1, 1, 0), PageScorer.Run(Gold, null));

    [Fact]
    public void A_right_number_in_doubt_is_counted_too() =>
        Assert.Equal(1, Score(At("1 234", 400) with { Confidence = 0.5 }).DoubtedNumbers);

    [Fact]
    public void A_word_on_no_line_is_all_errors() =>
        Assert.Equal(4, Score(At("intäkter", 120), At("1 234", 400), At("Förbundets", 50), At("§§ii", 50, 500)).CharacterErrors);

    [Theory]
    [InlineData("1234", 0.9, 0, 0)]
    [InlineData("1 334", 0.9, 1, 1)]
    [InlineData("1 334", 0.5, 1, 0)]
    [InlineData("-1 234", 0.99, 1, 1)]
    public void A_wrong_number_is_silent_where_nothing_says_so(string read, double confidence, int wrong, int silent)
    {
        var score = Score(At(read, 400) with { Confidence = confidence });
        Assert.Equal((1, wrong, silent), (score.Numbers, score.WrongNumbers, score.SilentNumbers));
    }

    [Fact]
    public void An_alternative_says_that_a_number_is_doubtful() =>
        Assert.Equal(0, Score(At("1 334", 400) with { Alternatives = [new Alternative("1 234", 0.9, "digits")] }).SilentNumbers);

    [Fact]
    public void Pages_of_other_sizes_share_their_centre()
    {
        var read = Page(At("intäkter", 122), At("1 234", 402), At("Förbundets", 52)) with { WidthPoints = 604 };
        Assert.Equal(0, PageScorer.Run(Gold, read).CharacterErrors);
    }

    [Theory]
    [InlineData("− 5 ", "-5")]
    [InlineData("12 %", "12%")]
    [InlineData("1\u2009234,50", "1234,50")]
    public void Figures_are_compared_without_spaces(string text, string figures) => Assert.Equal(figures, PrintedText.Figures(text));

    [Theory]
    [InlineData("Inledning ........ 4", "Inledning 4")]
    [InlineData("”Rätt” – ‘nej’", "\"Rätt\" - 'nej'")]
    public void Print_that_means_the_same_is_the_same(string text, string plain) => Assert.Equal(plain, PrintedText.Plain(text));

    private static PageAccuracy Score(params Word[] words) => PageScorer.Run(Gold, Page(words));

    private static RecognizedPage Page(params Word[] words) => new()
    {
        Number = 1,
        WidthPoints = 600,
        HeightPoints = 800,
        Source = TextSource.Ocr,
        Words = [.. words],
    };

    private static Word At(string text, double x, double y = 101) => new(text, new Box(x, y, x + (6 * text.Length), y + 10), 0.95);
}
