using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class TextScannerTests
{
    [Theory]
    [InlineData("h6gre l&ngsiktigt &r ocks3", "W:h6gre W:l&ngsiktigt W:&r W:ocks3")]
    [InlineData("(2018:597) 1 234 kr", "Y:2018 N:597 O:1 N:234 W:kr")]
    [InlineData("År 2019 är slut.", "W:År Y:2019 W:är W:slut B:")]
    [InlineData("Vännäs-Bjurholm och/eller", "W:Vännäs W:Bjurholm W:och W:eller")]
    [InlineData("a@b.se www.b.se", "X:a@b.se X:www.b.se")]
    [InlineData("A4 Covid19 SGI0 7b 18ngsiktigt", "N:A4 N:Covid19 N:SGI0 N:7b W:18ngsiktigt")]
    [InlineData("pa& R&D", "W:pa& W:R&D")]
    [InlineData("Ja\tNej", "W:Ja B:\t W:Nej")]
    public void A_text_is_cut_into_words_numbers_and_breaks(string text, string expected)
    {
        var elements = new List<TextElement>();
        TextScanner.Scan(text, elements);
        Assert.Equal(expected, string.Join(' ', elements.Select(e => Code(e.Kind) + ":" + text.Substring(e.Start, e.Length))));
    }

    private static char Code(ElementKind kind) => kind switch
    {
        ElementKind.Word => 'W',
        ElementKind.Number => 'N',
        ElementKind.One => 'O',
        ElementKind.Year => 'Y',
        ElementKind.Break => 'B',
        _ => 'X',
    };
}
