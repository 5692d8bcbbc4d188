using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class MarkedLettersTests
{
    [Theory]
    [InlineData("Räntekostnađer för fastiğhetslån", "Räntekostnader för fastighetslån")]
    [InlineData("anslutnìingsavgifter", "anslutningsavgifter")]
    [InlineData("UTGĀENDE", "UTGÅENDE")]
    [InlineData("ett låângtidsarbetslösa", "ett långtidsarbetslösa")]
    public void A_letter_that_Swedish_does_not_write_is_the_one_that_makes_a_word(string read, string meant) => Assert.Equal(meant, Repaired(read, 0.9));

    [Theory]
    [InlineData("Ärets resultat", "Årets resultat")]
    [InlineData("Summå intäkter", "Summa intäkter")]
    [InlineData("Resultät före skatt", "Resultat före skatt")]
    public void In_what_was_read_from_an_image_a_mark_may_be_wrong(string read, string meant)
    {
        Assert.Equal(meant, Repaired(read, 0.9));
        Assert.Equal(read, Repaired(read, 1));
        Assert.Equal(read, Repaired(read, null));
    }

    [Theory]
    [InlineData("Universidad Autónoma")]
    [InlineData("støtte")]
    public void In_text_that_nobody_read_letters_are_meant(string text) => Assert.Equal(text, Repaired(text, null));

    [Theory]
    [InlineData("Maria López")]
    [InlineData("Łukasz Ťažký")]
    [InlineData("utemöbler")]
    [InlineData("Dubbelbössan")]
    [InlineData("Särö")]
    [InlineData("avsättes")]
    public void Names_compounds_and_words_stay(string read) => Assert.Equal(read, Repaired(read, 0.9));

    /// <param name="confidence">Of the engine that read each word; null for text that nobody read.</param>
    private static string Repaired(string text, double? confidence)
    {
        ImmutableArray<Word> words = confidence is { } sure ? [.. text.Split(' ').Select((w, i) => new Word(w, new Box(50 * i, 0, (50 * i) + 40, 10), sure))] : [];
        var line = new Line { Index = 0, Number = 1, SourceText = text, Plain = text, PlainToSource = [.. Enumerable.Range(0, text.Length + 1)], Text = text, Words = words, Confidence = 1 };
        foreach (var change in MarkedLetters.Find([line]).OrderByDescending(c => c.At.Start))
        {
            text = text.Remove(change.At.Start, change.At.Length).Insert(change.At.Start, change.Repaired);
        }

        return text;
    }
}
