using System.Globalization;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Parsing;

public class AmountsTests
{
    private static readonly string[] Separators = [" ", "\u00a0", ".", ""];

    [Theory]
    [InlineData("5 814 000", 5814000)]
    [InlineData("5814000", 5814000)]
    [InlineData("5.814.000", 5814000)]
    [InlineData("5\u00a0814\u00a0000", 5814000)]
    [InlineData("5\u2009814\u202f000", 5814000)]
    [InlineData("5925 479", 5925479)]
    [InlineData("-85 240", -85240)]
    [InlineData("–85 240", -85240)]
    [InlineData("−85 240", -85240)]
    [InlineData("- 4 464 235", -4464235)]
    [InlineData("85 240-", -85240)]
    [InlineData("(85 240)", -85240)]
    [InlineData("1 234,50", 1234.50)]
    [InlineData("0", 0)]
    [InlineData("-", 0)]
    [InlineData("–", 0)]
    [InlineData("±0", 0)]
    [InlineData("12 500 kr", 12500)]
    [InlineData("12 500 SEK", 12500)]
    [InlineData("450 kkr", 450)]
    [InlineData("2,5 Mkr", 2.5)]
    [InlineData("2,5 mnkr", 2.5)]
    public void A_printed_number_is_read(string text, double value)
    {
        var amount = Amounts.Read(text);
        Assert.Equal((decimal)value, amount?.Value);
        Assert.False(amount?.IsPercent);
    }

    [Theory]
    [InlineData("12,5%", 12.5)]
    [InlineData("31 %", 31)]
    public void A_percentage_keeps_what_is_printed(string text, double value) =>
        Assert.Equal(new Amount((decimal)value, true, false), Amounts.Read(text));

    [Theory]
    [InlineData("1O5 0O0", 105000)]
    [InlineData("(1]", 0)]
    [InlineData("()", 0)]
    public void A_misread_digit_makes_the_number_doubtful(string text, int value) =>
        Assert.Equal(new Amount(value, false, true), Amounts.Read(text));

    [Theory]
    [InlineData("Oo")]
    [InlineData("inga")]
    [InlineData("2015-12-31")]
    [InlineData("1,0 årsarbetare")]
    [InlineData("P47")]
    [InlineData("12 34")]
    [InlineData("")]
    public void Words_dates_and_torn_digits_are_no_number(string text) => Assert.Null(Amounts.Read(text));

    [Fact]
    public void Every_whole_number_is_read_back_however_it_is_grouped()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), number =>
        {
            var grouped = number.ToString("#,0", CultureInfo.InvariantCulture);
            return Separators.All(separator => Amounts.Read(grouped.Replace(",", separator))?.Value == number);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Alla belopp redovisas i kronor (Kr).", MoneyUnit.Kr)]
    [InlineData("Enhet: tkr (tusentals kr)", MoneyUnit.Tkr)]
    [InlineData("Belopp i kr. Not", MoneyUnit.Kr)]
    [InlineData("Belopp 1 kr. Not", MoneyUnit.Kr)]
    [InlineData("Belopp tkr", MoneyUnit.Tkr)]
    [InlineData("(tkr)", MoneyUnit.Tkr)]
    [InlineData("Resultaträkning (mnkr)", MoneyUnit.Mnkr)]
    [InlineData("Beloppen anges i tusentals kronor", MoneyUnit.Tkr)]
    [InlineData("Om inte annat särskilt anges redovisas alla belopp i tusental kronor (TSEK).", MoneyUnit.Tkr)]
    [InlineData("Beloppen i årsredovisningen anges i svenska kronor om inte annat anges.", MoneyUnit.Kr)]
    public void A_caption_states_its_unit(string text, MoneyUnit unit) => Assert.Equal(unit, AmountUnits.Stated(text));

    [Theory]
    [InlineData("Resultatet blev -96 tkr mot budget 20 tkr")]
    [InlineData("Årets resultat")]
    public void A_sum_of_money_states_no_unit(string text) => Assert.Null(AmountUnits.Stated(text));

    [Fact]
    public void Sums_of_money_in_running_text_are_found_with_their_unit()
    {
        var mentions = AmountMentions.Find("Skulden var 4 875 tkr, utfallet 4 874 587 kr och bidraget 2,5 mnkr under 2015.").ToArray();
        Assert.Equal([4_875_000m, 4_874_587m, 2_500_000m], mentions.Select(m => m.Sek));
        Assert.Equal([MoneyUnit.Tkr, MoneyUnit.Kr, MoneyUnit.Mnkr], mentions.Select(m => m.Unit));
    }
}
