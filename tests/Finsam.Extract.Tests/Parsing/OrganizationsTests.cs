using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tests.Parsing;

public class OrganizationsTests
{
    [Theory]
    [InlineData("Nordmaling kommun", "Nordmalings kommun")]
    [InlineData("Skellefted kommun", "Skellefteå kommun")]
    [InlineData("Skelleftedkommun", "Skellefteå kommun")]
    [InlineData("Göteborgs kommun", "Göteborgs Stad")]
    [InlineData("Habo kommun", "Habo kommun")]
    [InlineData("Håbo kommun", "Håbo kommun")]
    [InlineData("Arvika", "Arvika kommun")]
    [InlineData("Region Visterbotten, Psykiatriska kliniken", "Region Västerbotten")]
    [InlineData("Jämtlands läns landsting", "Jämtlands läns landsting")]
    [InlineData("Landstinget Värmland", "Landstinget i Värmland")]
    [InlineData("Forsdkringskassan", "Försäkringskassan")]
    [InlineData("Arbetsförmedlingen Torsby-Sunne", "Arbetsförmedlingen")]
    [InlineData("AF", "Arbetsförmedlingen")]
    [InlineData("FK", "Försäkringskassan")]
    [InlineData("Socialtjänsten, Sunne kommun", "Sunne kommun")]
    [InlineData("Folkhögskolan Björken", "Folkhögskolan Björken")]
    [InlineData("", "")]
    public void Has_one_name_however_it_is_written(string written, string canonical) =>
        Assert.Equal(canonical, Organizations.Canonical(written));

    [Fact]
    public void Every_municipality_is_found_under_its_own_name() =>
        Assert.All(EmbeddedTable.Rows("municipalities.csv"), row => Assert.Equal(row[2], Organizations.Canonical(row[2])));

    [Fact]
    public void Several_in_one_text_are_found_in_order() =>
        Assert.Equal(
            ["Torsby kommun", "Region Värmland", "Försäkringskassan"],
            Organizations.Find("Torsby kommun, ordförande Region Värmland Försäkringskassan").Select(o => o.Name));

    [Theory]
    [InlineData("Anna Berg Älvnäs kommun, ordförande", "Älvnäs kommun")]
    [InlineData("Bo Ek, Region Norrmark", "Region Norrmark")]
    [InlineData("Eva Lind (S), Västervassa kommun", "Västervassa kommun")]
    [InlineData("Varje kommun utser en ledamot", "")]
    public void A_municipality_or_region_that_no_list_has_is_told_by_its_form(string text, string names) =>
        Assert.Equal(names, string.Join('|', Organizations.Find(text).Select(o => o.Name)));

    [Theory]
    [InlineData("Samordningsförbundet Norra Dalen och Öbygden beslutar", "Samordningsförbundet Norra Dalen och Öbygden")]
    [InlineData("Samordningsförbundet i Halland", "Samordningsförbundet i Halland")]
    [InlineData("Sjuhärads samordningsförbund", "Sjuhärads samordningsförbund")]
    [InlineData("Samordningsförbundet Västbo Org.nr 222000-1834", "Samordningsförbundet Västbo")]
    public void An_association_is_named_in_full(string text, string name) =>
        Assert.Equal([name], AssociationNames.Find(text));

    [Theory]
    [InlineData("Samordningsförbundet är en juridisk person")]
    [InlineData("finansieras av Samordningsförbundet Norra-")]
    public void The_bare_word_or_half_a_name_is_no_name(string text) => Assert.Empty(AssociationNames.Find(text));
}
