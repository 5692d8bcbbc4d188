using Finsam.Extract.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Parsing;

public class MonthRangesTests
{
    [Theory]
    [InlineData("2019-05-01 - 2020-12-31", "2019-05-01", "2020-12-31")]
    [InlineData("april 2017 – mars 2020", "2017-04-01", "2020-03-31")]
    [InlineData("1 augusti 2016 - 30 juni 2019", "2016-08-01", "2019-06-30")]
    [InlineData("mellan maj 2007 och december 2012", "2007-05-01", "2012-12-31")]
    [InlineData("under februari-maj 2019", "2019-02-01", "2019-05-31")]
    [InlineData("hela projekttiden 2014-2015", "2014-01-01", "2015-12-31")]
    [InlineData("från januari 2020 till och med februari 2020", "2020-01-01", "2020-02-29")]
    public void A_range_has_the_first_and_last_day_of_its_ends(string text, string start, string end)
    {
        var mention = Assert.Single(MonthRanges.Find(text));
        Assert.True(mention.IsRange);
        Assert.Equal((DateOnly.Parse(start), DateOnly.Parse(end)), (mention.Period.Start!.Value, mention.Period.End!.Value));
    }

    [Theory]
    [InlineData("startade i mars 2011", "2011-03-01", "2011-03-31")]
    [InlineData("hölls i oktober", "2021-10-01", "2021-10-31")]
    [InlineData("etablerades 2009 som", "2009-01-01", "2009-12-31")]
    [InlineData("den 29 mars", "2021-03-29", "2021-03-29")]
    public void One_date_month_or_year_is_widened(string text, string start, string end)
    {
        var mention = Assert.Single(MonthRanges.Find(text, 2021));
        Assert.False(mention.IsRange);
        Assert.Equal((DateOnly.Parse(start), DateOnly.Parse(end)), (mention.Period.Start!.Value, mention.Period.End!.Value));
    }

    [Theory]
    [InlineData("16-29 år")]
    [InlineData("2 019 500 kr")]
    [InlineData("i mars")]
    public void What_is_no_time_or_has_no_year_is_left_out(string text) => Assert.Empty(MonthRanges.Find(text));

    [Fact]
    public void A_range_never_ends_before_it_starts() => Prop.ForAll<NonNull<string>>(text =>
        MonthRanges.Find(text.Get + " mars 2020 - april 2019 ").All(m => m.Period.Start <= m.Period.End)).QuickCheckThrowOnFailure();
}
