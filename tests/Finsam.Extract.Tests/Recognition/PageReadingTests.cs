using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Tests.Recognition;

public class PageReadingTests
{
    private const double Dpi = 200;

    [Theory]
    [InlineData("(0)", 12, 18, "0")]
    [InlineData("(0)", 26, 22, "(0)")]
    [InlineData("(7)", 12, 18, "7")]
    [InlineData("(a)", 12, 18, "(a)")]
    [InlineData("(10)", 12, 18, "(10)")]
    public void Brackets_that_have_no_room_are_not_there(string text, int width, int height, string mended) =>
        Assert.Equal(mended, SecondLook.Mended(new PixelWord(text, new PixelBox(0, 0, width, height), 0.9)).Text);

    [Fact]
    public void Ink_that_no_word_covers_is_found_line_by_line()
    {
        PixelWord[] words = [new("Summa", new PixelBox(100, 100, 90, 20), 0.9)];
        PixelBox[] ink =
        [
            new(102, 102, 14, 17), new(170, 105, 14, 13),
            new(600, 102, 12, 18), new(614, 102, 12, 18),
            new(900, 102, 12, 18),
            new(900, 160, 14, 3),
            new(300, 300, 2, 2),
            new(50, 400, 700, 500),
        ];
        Assert.Equal(
            [
                new UnreadStretch(new PixelBox(600, 102, 26, 18), false),
                new UnreadStretch(new PixelBox(900, 102, 12, 18), false),
                new UnreadStretch(new PixelBox(900, 160, 14, 3), true),
            ],
            UnreadInk.Run(ink, words, Dpi));
    }

    [Fact]
    public void A_photograph_is_not_text_passed_over() =>
        Assert.Empty(UnreadInk.Run(Enumerable.Range(0, 400).Select(i => new PixelBox(100 * (i % 20), 60 * (i / 20), 20, 20)), [], Dpi));

    [Theory]
    [InlineData(200, 1654, 200)]
    [InlineData(0, 1654, 200)]
    [InlineData(72, 2480, 300)]
    [InlineData(0, 100, 90)]
    public void A_resolution_that_cannot_be_is_taken_from_the_size_of_a_page(int told, int shortSide, double dpi) =>
        Assert.Equal(dpi, ImageDpi.Of(told, shortSide));

    [Fact]
    public void Every_tool_says_what_it_is_for_and_how_to_get_it() =>
        Assert.All(ToolInventory.Check(), tool =>
        {
            Assert.NotEmpty(tool.Purpose);
            Assert.StartsWith("apt-get install", tool.Remedy, StringComparison.Ordinal);
        });

    [Fact]
    public void Only_settings_that_change_the_reading_change_the_fingerprint()
    {
        var options = new RecognitionOptions();
        Assert.Equal(options.Fingerprint, (options with { Workers = 9, PageDeadline = TimeSpan.Zero }).Fingerprint);
        Assert.NotEqual(options.Fingerprint, (options with { Model = "swe" }).Fingerprint);
        Assert.NotEqual(options.Fingerprint, (options with { HasNumbersModel = !options.HasNumbersModel }).Fingerprint);
        Assert.NotEqual(options.Fingerprint, (options with { Recipe = options.Recipe with { LookTwice = false } }).Fingerprint);
    }
}
