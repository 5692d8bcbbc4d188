using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class AmountMisreadsTests
{
    private const string Grouped = "Kassa och bank 2 007 173 2 861 194\nFordringar 871 668 636 852\nSumma 3 029 656 3 732 862\n";

    [Theory]
    [InlineData("Personal 3.835 426", "Personal 3~835 426")]
    [InlineData("Hyra -13.735 -12 418", "Hyra -13~735 -12 418")]
    [InlineData("Resor 16 $71 9 870", "Resor 16 571 9 870")]
    [InlineData("Bidrag 270 O15 31 666", "Bidrag 270 015 31 666")]
    [InlineData("Kurser $82 100", "Kurser 582 100")]
    public void A_sign_that_is_no_digit_leaves_a_row_of_amounts(string read, string printed) =>
        Assert.Equal(printed.Replace('~', '\u00a0'), Repaired(Grouped + read));

    [Theory]
    [InlineData("Avsnitt 3.835 i stadgarna")]
    [InlineData("Kurs 9.8350")]
    [InlineData("Priset var $71 per dag")]
    [InlineData("Summa 12.50 13.75")]
    public void Other_signs_stay(string read) => Assert.Equal(read, Repaired(Grouped + read));

    [Fact]
    public void A_document_that_parts_its_thousands_by_full_stops_keeps_them()
    {
        const string Dotted = "Kassa 2.007.173 12.861\nHyra 3.835 426\nResor 13.735 12.418";
        Assert.Equal(Dotted, TextRepairer.Run(Dotted).Text);
    }

    [Fact]
    public void The_changes_are_of_the_kind_of_numbers() =>
        Assert.All(TextRepairer.Run(Grouped + "Personal 3.835 426 $71 100").Changes, c => Assert.Equal(RepairKind.Number, c.Repair.Kind));

    private static string Repaired(string text) => TextRepairer.Run(text).Text.Split('\n')[^1];
}
