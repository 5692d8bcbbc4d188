using Finsam.Extract.Parsing;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Parsing;

public class PersonNamesTests
{
    [Theory]
    [InlineData("Anna Berg Torsby kommun", "Anna Berg")]
    [InlineData("Britt Inger Stolt, administratör", "Britt Inger Stolt")]
    [InlineData("K-G Ek", "K-G Ek")]
    [InlineData("Eva Lind-Ström (s) ordförande", "Eva Lind-Ström")]
    [InlineData("Carl von Ahlen Region Värmland", "Carl von Ahlen")]
    [InlineData("Maj-Britt Helander, ledamot", "Maj-Britt Helander")]
    [InlineData("Julia Rolander (s)", "Julia Rolander")]
    [InlineData("Augusta Platin Datum", "Augusta Platin")]
    [InlineData("Asa vallin Sunne kommun", "Asa Vallin")]
    public void A_name_ends_where_office_or_organization_begins(string text, string name) =>
        Assert.Equal(name, PersonNames.AtStart(text)?.Name);

    [Theory]
    [InlineData("Region Värmland")]
    [InlineData("Vice Ordförande")]
    [InlineData("Under året")]
    [InlineData("2019-02-21")]
    public void What_is_no_name_is_not_taken_for_one(string text) => Assert.Null(PersonNames.AtStart(text));

    [Fact]
    public void Names_run_together_are_parted_where_given_names_begin()
    {
        Assert.Equal(["Anna Berg", "Bo Karl Ek", "Cecilia Dal"], PersonNames.SplitRun("Anna Berg Bo Karl Ek Cecilia Dal"));
        Assert.Equal(["Maria Gran Lund", "Ulf Sten"], PersonNames.SplitRun("Maria Gran Lund Ulf Sten", 2));
    }

    [Fact]
    public void Running_text_gives_the_names_in_it() =>
        Assert.Equal(["Anna Berg", "Bo Ek"], PersonNames.Find("För året har Anna Berg utsetts till ledamot och Bo Ek som ersättare.").Select(n => n.Name));

    [Fact]
    public void Any_text_at_all_can_be_searched() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            PersonNames.Find(text.Get).All(n => n.Start >= 0 && n.End <= text.Get.Length) && Organizations.Find(text.Get).All(o => o.Start + o.Length <= text.Get.Length)
            && Folded.Of(text.Get).Length == text.Get.Length).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ring_that_was_read_as_an_accent_is_a_ring() => Assert.Equal("Pär Åberg", PersonNames.AtStart("Pär Àberg, Sunne kommun")?.Name);
}
