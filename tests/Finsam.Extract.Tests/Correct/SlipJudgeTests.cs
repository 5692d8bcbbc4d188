using Finsam.Extract.Check;
using Finsam.Extract.Correct;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Correct;

public class SlipJudgeTests
{
    [Theory]
    [InlineData(412_300, 472_300, NumberSlip.Digit)]
    [InlineData(41_230, 412_300, NumberSlip.LostDigit)]
    [InlineData(412_300, 412_30, NumberSlip.ExtraDigit)]
    [InlineData(412_300, 421_300, NumberSlip.Transposition)]
    [InlineData(412_300, -412_300, NumberSlip.Sign)]
    [InlineData(-9, -90, NumberSlip.LostDigit)]
    public void One_slip_is_told_by_its_kind(int read, int meant, NumberSlip slip) =>
        Assert.Equal(slip, SlipJudge.Of(read, meant, MoneyUnit.Kr, []));

    [Theory]
    [InlineData(412_300, 412_300)]
    [InlineData(412_300, 482_307)]
    [InlineData(412_300, -472_300)]
    [InlineData(412_300, 5)]
    public void Two_slips_in_one_number_are_not_believed(int read, int meant) =>
        Assert.Null(SlipJudge.Of(read, meant, MoneyUnit.Kr, []));

    [Fact]
    public void What_another_reader_read_is_believed_however_different() =>
        Assert.Equal(NumberSlip.Reading, SlipJudge.Of(412_300, 7_918, MoneyUnit.Kr, [(7_918, NumberSlip.Reading)]));

    [Fact]
    public void Figures_are_those_of_the_printed_unit()
    {
        Assert.Equal(NumberSlip.Digit, SlipJudge.Of(412_000, 415_000, MoneyUnit.Tkr, []));
        Assert.Equal(NumberSlip.LostDigit, SlipJudge.Of(41_000, 412_000, MoneyUnit.Tkr, []));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(300, 1)]
    [InlineData(-300, 1)]
    [InlineData(297, 2)]
    [InlineData(9_999, 2)]
    [InlineData(1_000_000, 1)]
    [InlineData(900, 1)]
    [InlineData(123_456, 6)]
    public void A_gap_is_made_by_so_many_wrong_figures(int gap, int figures) => Assert.Equal(figures, Rounding.WrongDigits(gap));
}
