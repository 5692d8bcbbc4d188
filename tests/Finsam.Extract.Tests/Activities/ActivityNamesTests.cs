using FsCheck;
using FsCheck.Fluent;
using Finsam.Extract.Interpret.Activities;

namespace Finsam.Extract.Tests.Activities;

public class ActivityNamesTests
{
    [Theory]
    [InlineData("Vägen vidare", "Vagen Vidare", true)]
    [InlineData("Framtidshuset", "Framtidshusel", true)]
    [InlineData("Fyren", "Fyran", false)]
    [InlineData("Ungdomstorget Ekdala", "Ungdomstorget", false)]
    public void Names_are_the_same_but_for_case_dots_and_few_slips(string a, string b, bool same) =>
        Assert.Equal(same, ActivityNames.AreSame(a, b));

    [Theory]
    [InlineData("Framsteg", "Framsteg Norrmodellen", true)]
    [InlineData("Fram", "Framsteg Norrmodellen", false)]
    public void A_name_cut_short_at_a_word_is_akin(string a, string b, bool akin) =>
        Assert.Equal(akin, ActivityNames.AreAkin(a, b));

    [Fact]
    public void Sameness_does_not_depend_on_order() => Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        ActivityNames.AreSame(a.Get, b.Get) == ActivityNames.AreSame(b.Get, a.Get)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Projekt för unga", true)]
    [InlineData("Individinriktade insatser/projekt (se bilaga 2)", true)]
    [InlineData("Bakgrund och syfte", true)]
    [InlineData("Projekt Fyren", false)]
    [InlineData("Ungdomstorget", false)]
    public void Headings_that_group_or_divide_are_no_names(string title, bool generic) =>
        Assert.Equal(generic, ActivityWords.IsGeneric(title));

    [Theory]
    [InlineData("Arbetsgruppen beslutade den 4 mars att avsätta 200 000 kronor till kurser.", null)]
    [InlineData("Samordnaren redovisade den 4 mars hur långt arbetet hunnit.", null)]
    [InlineData("Grön start den 4 mars samlade alla parter.", "Grön start")]
    public void What_somebody_did_on_a_day_names_no_activity(string text, string? name) =>
        Assert.Equal(name, ActivityOpening.NameOf(text));
}
