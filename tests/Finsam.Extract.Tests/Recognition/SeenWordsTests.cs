using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Tests.Recognition;

/// <summary>Words of a page made on a computer beside the signs that <c>pdftocairo -svg</c> draws of them.</summary>
public class SeenWordsTests
{
    private static readonly Word Label = Of("Mark", 50, 100);
    private static readonly Word Printed = Of("106", 400, 100);

    [Fact]
    public void Words_with_signs_of_their_own_are_seen() => Assert.Equal(["Mark", "106"], Seen([Label, Printed], Signs(Label) + Signs(Printed)));

    /// <summary>A font that does not tell how far it goes down.</summary>
    [Fact]
    public void Signs_may_stand_a_little_below_the_box() =>
        Assert.Equal(["Mark", "Rubrik", "106"], Seen([Label, Of("Rubrik", 50, 40), Printed], Signs(Label) + Signs(Printed) + Signs(Of("Rubrik", 50, 43))));

    [Fact]
    public void A_word_without_signs_is_not_seen() =>
        Assert.Equal(["Mark", "106", "921"], Seen([Label, Printed, Of("921", 420, 100), Of("106246921", 380, 140)], Signs(Label) + Signs(Printed) + Signs(Of("921", 420, 100))));

    /// <summary>The signs below it stand at the usual height in the box of another word: they are that word's.</summary>
    [Fact]
    public void A_word_that_lies_over_another_s_signs_is_not_seen()
    {
        var hidden = Of("33501", 398, 104);
        Assert.Equal(["Mark", "106", "921"], Seen([Label, Printed, Of("921", 420, 100), hidden], Signs(Label) + Signs(Printed) + Signs(Of("921", 420, 100))));
    }

    [Fact]
    public void A_word_a_hair_s_breadth_tall_is_not_seen()
    {
        var tiny = new Word("0", new Box(500, 105, 500.5, 105.9), 1);
        Assert.Equal(["Mark", "106", "921"], Seen([Label, Printed, Of("921", 420, 100), tiny], Signs(Label) + Signs(Printed) + Signs(Of("921", 420, 100)) + Sign(500, 105.7)));
    }

    /// <summary>Letters that are drawn as outlines or pictures leave no signs: the words stay.</summary>
    [Fact]
    public void A_page_whose_letters_are_no_signs_is_taken_as_it_is() => Assert.Equal(["Mark", "106"], Seen([Label, Printed], Signs(Label)));

    [Fact]
    public void Words_on_a_picture_may_be_seen_in_it() => Assert.Equal(
        ["Mark", "106", "logotyp"],
        Seen([Label, Printed, Of("logotyp", 60, 700)], """<image id="image1" width="200" height="100" xlink:href="data:image/png;base64,AA=="/>""" + Signs(Label) + Signs(Printed)
            + """<use xlink:href="#image1" transform="matrix(0.5,0,0,0.5,50,680)"/>"""));

    [Theory]
    [InlineData("")]
    [InlineData("<use xlink:href=\"#glyph")]
    public void A_page_that_cannot_be_drawn_is_taken_as_it_is(string svg) => Assert.Equal(["Mark", "106"], Seen([Label, Printed], svg));

    [Fact]
    public void Marks_without_letters_and_figures_are_not_judged() =>
        Assert.Equal(["Mark", "106", "–", "921"], Seen([Label, Printed, Of("–", 300, 100), Of("921", 420, 100)], Signs(Label) + Signs(Printed) + Signs(Of("921", 420, 100))));

    private static Word Of(string text, double x, double y) => new(text, new Box(x, y, x + (5 * text.Length), y + 9), 1);

    private static string Signs(Word word) => string.Concat(word.Text.Select((_, i) => Sign(word.Box.X0 + (5 * i), word.Box.Y0 + 7)));

    private static string Sign(double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"<use xlink:href=\"#glyph0-1\" x=\"{x}\" y=\"{y}\"/>");

    private static string[] Seen(ImmutableArray<Word> words, string svg) => [.. SeenWords.Of(words, Encoding.UTF8.GetBytes(svg)).Select(w => w.Text)];
}
