using Finsam.Extract.Evaluation;

namespace Finsam.Extract.Tests.Evaluation;

public class FieldScorerTests
{
    [Theory]
    [InlineData("Styrelsen beslutar att anta planen.", "Styrelsen beslutar att anta planen", true)]
    [InlineData("Styrelsen beslutar att anta planen.", "Styrelsen bes1utar att anta planen.", true)]
    [InlineData("Styrelsen beslutar att anta planen.", "Styrelsen beslutar.", false)]
    [InlineData("Styrelsen beslutar att anta planen.", "", false)]
    [InlineData("", "Styrelsen beslutar att anta planen.", false)]
    public void A_long_text_may_lose_one_letter_in_ten(string truth, string found, bool isRight) =>
        Assert.Equal(isRight ? 1 : 0, FieldScorer.Run("agenda_items", [Item("4", truth)], [Item("4", found)]).Both);

    [Fact]
    public void Columns_that_neither_has_do_not_count() =>
        Assert.Equal(new Agreement(0, 0, 0), FieldScorer.Run("agenda_items", [Item("4", "")], [Item("4", "")]));

    [Fact]
    public void Records_that_were_not_found_do_not_count() =>
        Assert.Equal(0, FieldScorer.Run("agenda_items", [Item("4", "Planen antas.")], [Item("5", "Planen antas.")]).True);

    [Fact]
    public void Days_must_be_the_same() =>
        Assert.Equal(["adjusted_date '2020-03-02' is '2020-03-01'"], FieldScorer.Differences("meetings", [Meeting("2020-03-01")], [Meeting("2020-03-02")]));

    private static Dictionary<string, string> Item(string number, string decision) => new() { ["ordinal"] = "1", ["number"] = number, ["decision"] = decision };

    private static Dictionary<string, string> Meeting(string adjusted) =>
        new() { ["ordinal"] = "1", ["meeting_date"] = "2020-02-12", ["kind"] = "held", ["adjusted_date"] = adjusted };
}
