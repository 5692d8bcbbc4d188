using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

public class LabelPrintTests
{
    [Theory]
    [InlineData("Summa kostnader")]
    [InlineData("Löner och arvoden (not 3)")]
    [InlineData("Bidrag från Lysekils kommun 2019")]
    [InlineData("Varav avskrivningar")]
    [InlineData("Rehabiliteringsinsatser, fr.o.m. maj")]
    [InlineData("Löner o arvoden m m")]
    [InlineData("Avgifter fr o m maj")]
    [InlineData("Bidrag 2019 och 2018")]
    [InlineData("Löner, arvoden m.m.")]
    public void A_printed_label_can_be_read(string label) => Assert.True(LabelPrint.IsReadable(label));

    [Theory]
    [InlineData("Simma kacmader")]
    [InlineData("Verk mhetens iaüliai")]
    [InlineData("| Kansli l")]
    [InlineData(":hetens resultat")]
    [InlineData("Kostnader för Z31759 516")]
    [InlineData("Lokaler 482 19203")]
    [InlineData("Bidrag från regionen 1 ó 412 600")]
    [InlineData("Avgifter g från n kommunerna")]
    [InlineData("Sı summa")]
    [InlineData("Övriga kostnader m,m.")]
    public void A_label_under_a_signature_or_a_frame_cannot(string label) => Assert.False(LabelPrint.IsReadable(label));

    [Theory]
    [InlineData("Summa", Statement.IncomeStatement, false)]
    [InlineData("SUMMA:", Statement.BalanceSheet, false)]
    [InlineData("Summa kostnader", Statement.IncomeStatement, true)]
    [InlineData("Summa", Statement.Note, true)]
    public void A_sum_of_a_statement_says_of_what_it_is(string label, Statement statement, bool isReadable) =>
        Assert.Equal(isReadable, LabelPrint.IsReadable(label, statement));
}
