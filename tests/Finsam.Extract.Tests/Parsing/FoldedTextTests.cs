using Finsam.Extract.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Parsing;

public class FoldedTextTests
{
    [Theory]
    [InlineData("Målgrupp", "malgrupp")]
    [InlineData("M3lgrupp f6r", "malgrupp for")]
    [InlineData("16–29 år", "16-29 ar")]
    [InlineData("Māluppfŷllelse", "maluppfyllelse")]
    [InlineData("SGI0, 360 kr", "sgi0, 360 kr")]
    public void Rings_dots_and_digits_for_letters_are_folded(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Fact]
    public void Every_character_keeps_its_place() =>
        Prop.ForAll<NonNull<string>>(text => FoldedText.Of(text.Get).Length == text.Get.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void A_key_holds_words_alone() => Assert.Equal("praktiksteget pafart 2", FoldedText.Key(" Praktiksteget/Påfart – (2)"));
}
