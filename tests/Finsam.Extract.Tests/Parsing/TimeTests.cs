using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tests.Parsing;

public class TimeTests
{
    [Theory]
    [InlineData("klockan 08.15 – 12.00", "08:15", "12:00")]
    [InlineData("kl. 9–11.30", "09:00", "11:30")]
    [InlineData("Tid: 13:00-15:30", "13:00", "15:30")]
    [InlineData("Rådhuset, kl 9", "09:00", null)]
    [InlineData("Tid: 4 11:30-14:30", "11:30", "14:30")]
    public void A_span_of_time_has_start_and_end(string text, string from, string? to)
    {
        var time = ClockTimes.First(text);
        Assert.Equal(TimeOnly.Parse(from), time?.From);
        Assert.Equal(to is null ? null : TimeOnly.Parse(to), time?.To);
    }

    [Theory]
    [InlineData("§ 1-7")]
    [InlineData("2019-02-21")]
    [InlineData("5 ledamöter och 5 ersättare")]
    public void Other_numbers_are_no_times(string text) => Assert.Null(ClockTimes.First(text));

    [Theory]
    [InlineData("perioden 2019-01-01 - 2019-03-31", "2019-01-01", "2019-03-31")]
    [InlineData("2015-01-01—2015-12-31", "2015-01-01", "2015-12-31")]
    [InlineData("april 2017 - mars 2020", "2017-04-01", "2020-03-31")]
    [InlineData("fr. 0. m. 2019-09-01", "2019-09-01", null)]
    [InlineData("t.o.m. 2019-08-30", null, "2019-08-30")]
    [InlineData("fr.o.m. juni", "2019-06-01", null)]
    [InlineData("t.o.m. mars 2019", null, "2019-03-31")]
    [InlineData("1 januari – 30 juni 2019", "2019-01-01", "2019-06-30")]
    [InlineData("en period", null, null)]
    public void A_period_has_the_ends_that_are_stated(string text, string? from, string? to)
    {
        var period = Periods.Stated(text, 2019);
        Assert.Equal(from is null ? null : DateOnly.Parse(from), period.Start);
        Assert.Equal(to is null ? null : DateOnly.Parse(to), period.End);
    }

    [Theory]
    [InlineData("30/1,20/2, 5/6 och 27/11", "2015-01-30 2015-02-20 2015-06-05 2015-11-27")]
    [InlineData("30 januari, 5 juni och 2 oktober 2018", "2018-01-30 2018-06-05 2018-10-02")]
    [InlineData("5, 12 och 19 februari", "2015-02-05 2015-02-12 2015-02-19")]
    public void Listed_dates_share_month_and_year(string text, string dates) =>
        Assert.Equal(dates.Split(' ').Select(d => DateOnly.Parse(d)), SwedishDates.FindListed(text, 2015));

    [Theory]
    [InlineData("Org.nr 222000-1834", "222000-1834")]
    [InlineData("Organisationsnummer: 222000 – 1834", "222000-1834")]
    [InlineData("222000-1835", null)]
    [InlineData("070-3813802", null)]
    public void An_organization_number_has_its_check_digit(string text, string? number) =>
        Assert.Equal(number, OrganizationNumber.First(text));

    [Fact]
    public void A_point_inside_a_number_or_an_abbreviation_ends_no_sentence() =>
        Assert.Equal(
            ["Sjukpenningtalet 9.0 steg till ca. 10 kl. 9.", "Mötet t.ex. enades."],
            Sentences.Split("Sjukpenningtalet 9.0 steg till ca. 10 kl. 9. Mötet t.ex. enades."));
}
