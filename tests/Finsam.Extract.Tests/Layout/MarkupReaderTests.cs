using Finsam.Extract.Layout;

namespace Finsam.Extract.Tests.Layout;

public class MarkupReaderTests
{
    [Theory]
    [InlineData("Styrelsen beslutar.", "Styrelsen beslutar.")]
    [InlineData("**Lokal:** Rådhuset, *sal 2*", "Lokal: Rådhuset, sal 2")]
    [InlineData("<b>Summa</b>\t<b>10 600</b>\t<i>0</i>", "Summa\t10 600\t0")]
    [InlineData("\tBudget\tUtfall", "\tBudget\tUtfall")]
    [InlineData("| | Budget | Utfall |", "\tBudget\tUtfall")]
    [InlineData("| Summa kostnader | -9 400 | |", "Summa kostnader\t-9 400\t")]
    [InlineData("Summa kostnader | -9 400 | -8 935", "Summa kostnader\t-9 400\t-8 935")]
    [InlineData("| Myndigheterna arbetar", "| Myndigheterna arbetar")]
    [InlineData("Summa kostnader      -9 400    -8 935", "Summa kostnader\t-9 400\t-8 935")]
    [InlineData("§ 13 \u00a0 \u00a0 Rapport", "§ 13\tRapport")]
    [InlineData("underskrift \\_\\_", "underskrift __")]
    [InlineData("<Ange enhet>", "<Ange enhet>")]
    [InlineData("3 * 4 * 5", "3 * 4 * 5")]
    public void Markup_goes_and_cells_are_parted_by_tabs(string source, string plain) =>
        Assert.Equal(plain, Assert.Single(MarkupReader.Read(source)).Plain);

    [Fact]
    public void Run_together_bold_pieces_are_parted()
    {
        var pieces = MarkupReader.Read("**Summa kostnader****-12 009 \u00a0 -10 699****Resultat**");
        Assert.Equal(["Summa kostnader", "-12 009\t-10 699", "Resultat"], pieces.Select(p => p.Plain));
        Assert.All(pieces, p => Assert.True(p.IsBold));
    }

    [Theory]
    [InlineData("## **13. BALANSRÄKNING**", 2, true)]
    [InlineData("### Not 4", 3, false)]
    [InlineData("Not 4", 0, false)]
    [InlineData("**Not** 4", 0, false)]
    public void Headings_and_bold_are_told(string source, int level, bool bold)
    {
        var piece = Assert.Single(MarkupReader.Read(source));
        Assert.Equal((level, bold), (piece.HeadingLevel, piece.IsBold));
    }

    [Theory]
    [InlineData("---", true)]
    [InlineData("----\t-----", true)]
    [InlineData("|---|---:|", true)]
    [InlineData("-", false)]
    [InlineData("- punkt", false)]
    [InlineData("| a | b |", false)]
    public void Drawn_rules_are_told(string source, bool isRule) => Assert.Equal(isRule, MarkupReader.IsRule(source));

    [Theory]
    [InlineData("## **Årets** resultat\t<b>-95 922</b>")]
    [InlineData("| Kansli | -1 350 |")]
    public void Every_character_knows_its_place_in_the_source(string source)
    {
        var piece = Assert.Single(MarkupReader.Read(source));
        Assert.Equal(piece.Plain.Length, piece.PlainToSource.Length);
        var visible = piece.Plain.Zip(piece.PlainToSource).Where(c => !char.IsWhiteSpace(c.First));
        Assert.All(visible, c => Assert.Equal(c.First, source[c.Second]));
    }
}
