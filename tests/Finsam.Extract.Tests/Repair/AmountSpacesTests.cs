using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class AmountSpacesTests
{
    private const string Grouped = "Kassa och bank 2 007 173 2 861 194\nFordringar 871 668 636 852\nSumma 3 029 656 3 732 862\n";

    [Theory]
    [InlineData("Resultat 1665777 1751017", "Resultat 1~665~777 1~751~017")]
    [InlineData("Nettokostnad -5925 479 -6 635 840", "Nettokostnad -5~925 479 -6 635 840")]
    [InlineData("Moms 279 144 38475", "Moms 279 144 38~475")]
    [InlineData("Lokaler 7 $18 4633", "Lokaler 7 518 4~633")]
    [InlineData("Arvoden 6.274 118 3907", "Arvoden 6~274 118 3~907")]
    [InlineData("Resor -2 163 5088 417", "Resor -2 163 5~088 417")]
    [InlineData("Porto 384 290 1962 705", "Porto 384 290 1~962 705")]
    [InlineData("Medel har beviljats med 345750 kr.", "Medel har beviljats med 345~750 kr.")]
    public void A_lost_space_of_a_thousand_is_put_back(string read, string printed) =>
        Assert.Equal(printed.Replace('~', '\u00a0'), Repaired(Grouped + read));

    [Theory]
    [InlineData("Telefon 0910 735000")]
    [InlineData("Dnr 20191234 4567890")]
    [InlineData("Organisationsnummer 222000 20143")]
    [InlineData("Verksamhet 2019 2020")]
    [InlineData("Budget 4 310 2019 241")]
    [InlineData("Kansli 249 43820 562")]
    [InlineData("Kod A12345 och 93185 Orten")]
    [InlineData("Hyra Lokal 9013, 9023 0 1 300")]
    public void Other_numbers_and_what_may_be_two_amounts_stay(string read) => Assert.Equal(read, Repaired(Grouped + read));

    [Fact]
    public void A_document_without_spaces_in_its_amounts_keeps_them_so() => Assert.Equal("Resultat 1665777 1751017", Repaired("Kassa 12345 54321\nResultat 1665777 1751017"));

    [Fact]
    public void The_change_is_of_its_own_kind() =>
        Assert.All(TextRepairer.Run(Grouped + "Resultat 1665777 1751017").Changes, c => Assert.Equal(RepairKind.Number, c.Repair.Kind));

    private static string Repaired(string text) => TextRepairer.Run(text).Text.Split('\n')[^1];
}
