using Finsam.Extract.Interpret.People;
using Finsam.Extract.Tests.Segment;

namespace Finsam.Extract.Tests.Interpret.People;

public class PeopleReaderTests
{
    private const string Report = "# ÅRSREDOVISNING 2020\nSamordningsförbundet Västbo\nPerioden 2020-01-01 – 2020-12-31\n\n";

    [Theory]
    [InlineData("## Styrelsen\nLedamöter\nAnna Berg (s) ordförande Torsby kommun", "Anna Berg board chair s Torsby kommun")]
    [InlineData("## Styrelsen\nErsättare:\nBo Ek, M, Sunne kommun", "Bo Ek board deputy m Sunne kommun")]
    [InlineData("## Styrelsen\nBo Ek\tFörsäkringskassan", "Bo Ek board member  Försäkringskassan")]
    [InlineData("## Styrelsen\nOrdförande: Eva Lind, Region Värmland", "Eva Lind board chair  Region Värmland")]
    [InlineData("## Styrelsen\nKarin Dal (1) t.o.m. 2020-05-31 Arvika kommun", "Karin Dal board member l Arvika kommun ..2020-05-31")]
    [InlineData("## Styrelsen\nKarin Dal (tjänsteman) (vice ordforande)\tArbetsformedlingen", "Karin Dal board vice_chair official Arbetsförmedlingen")]
    [InlineData("## Beredningsgrupp\nNils Alm fr. o. m. 2020-09-01 Region Värmland, Psykiatrin", "Nils Alm preparatory_group member  Region Värmland 2020-09-01..")]
    [InlineData("## Beredningsgrupp\nNils Alm (ersatte Eva Lind den 16 oktober) Sunne kommun", "Nils Alm preparatory_group deputy  Sunne kommun 2020-10-16..2020-10-16")]
    [InlineData("## Revisorer\nFör Försäkringskassan\tMats Falk, Deloitte", "Mats Falk auditors auditor  Deloitte")]
    [InlineData("## Revision\nSakkunnigt biträde\tMats Falk, KPMG", "Mats Falk auditors expert  KPMG")]
    [InlineData("## Kansliet\nMaria Quist, förbundschef, 1,0", "Maria Quist secretariat director  ")]
    [InlineData("## Kansliet\nMaria Quist, ekonom 0,5", "Maria Quist secretariat staff  ")]
    [InlineData("## Revision\nAnna Berg är utsedd revisor för kommunerna.", "Anna Berg auditors auditor  ")]
    [InlineData("## Presidium\nAnna Berg, ordförande, och Bo Ek, vice ordförande, har utgjort förbundets presidium.", "Anna Berg presidium chair  |Bo Ek presidium vice_chair  ")]
    [InlineData("## Styrelsen\nOrganisation\tOrdinarie\tErsättare\nSunne kommun\tAnna Berg\tBo Ek", "Anna Berg board member  Sunne kommun|Bo Ek board deputy  Sunne kommun")]
    [InlineData("## Styrelsen\nFör 2020 har Anna Berg utsetts till ledamot och Bo Ek samt Eva Lind som ersättare.", "Anna Berg board member   2020-01-01..2020-12-31|Bo Ek board deputy   2020-01-01..2020-12-31|Eva Lind board deputy   2020-01-01..2020-12-31")]
    public void Lists_tables_and_sentences_give_people(string text, string expected) => Assert.Equal(expected, People(Report + text));

    [Theory]
    [InlineData("## Underskrifter\nTorsby den 3 mars 2021\n\nAnna Berg\nOrdförande")]
    [InlineData("## Styrelsen\nValberedningen föreslår Anna Berg som ledamot.")]
    [InlineData("## Styrelsen\nAnna Berg har under året varit engagerad i frågor om rehabilitering.")]
    [InlineData("## Valberedning\nAnna Berg, sammankallande")]
    [InlineData("## Verksamheten\nNya Vägar\tSunne kommun\nSteget Vidare\tArbetsförmedlingen")]
    public void Signatures_proposals_and_mentions_give_nobody(string text) => Assert.Equal("", People(Report + text));

    [Fact]
    public void Names_and_affiliations_in_two_cells_are_paired_in_order() =>
        Assert.Equal(
            "Anna Berg meeting chair  Sunne kommun|Bo Ek meeting member  Försäkringskassan|Eva Lind meeting director  |Karin Dal meeting participant  Region Värmland|Eva Lind meeting secretary  |Bo Ek meeting adjuster  ",
            People("""
                # PROTOKOLL
                Sammanträdesdatum 2020-01-10
                Beslutande	Anna Berg Bo Ek	Sunne kommun, ordförande Försäkringskassan
                Övriga deltagare	Eva Lind Karin Dal	Förbundschef Region Värmland
                Frånvarande	Nils Alm	Arvika kommun
                Sekreterare	..... Eva Lind
                Ordförande	..... Anna Berg
                Justerare	..... Bo Ek

                § 1 Mötets öppnande
                Ordföranden öppnar mötet.
                """));

    [Fact]
    public void Lines_below_a_label_are_its_people() =>
        Assert.Equal(
            "Anna Berg meeting chair s Sunne kommun|Bo Ek meeting member m Arvika kommun|Karin Dal meeting deputy  Försäkringskassan|Eva Lind meeting secretary  ",
            People("""
                PROTOKOLL
                Sammanträdesdatum 2020-01-10
                Närvarande ledamöter:
                Anna Berg (s), Sunne kommun, ordförande
                Bo Ek (m), Arvika kommun
                Tjänstgörande ersättare:
                Karin Dal, Försäkringskassan
                Sekreterare: Eva Lind

                § 1 Mötets öppnande
                Ordföranden öppnar mötet.
                """));

    [Fact]
    public void Who_is_chosen_at_the_meeting_stands_in_its_sentences() =>
        Assert.Equal(
            "Anna Berg meeting chair  |Eva Lind meeting secretary  |Bo Ek meeting adjuster  ",
            People("PROTOKOLL\nfört vid årsstämma den 10 januari 2020\n\n§ 1 Ordförande\nTill ordförande för stämman valdes Anna Berg.\n§ 2 Sekreterare\nAnna Berg anmäler Eva Lind att för dagen föra protokoll.\n§ 3 Justering\nBo Ek utsågs att justera protokollet."));

    private static string People(string text) => string.Join('|', PeopleReader.Run(Sample.Content(text)).Select(p =>
        $"{p.Name} {p.Body} {p.Role} {p.Party} {p.Organization}" + (p.FromDate is null && p.ToDate is null ? "" : $" {p.FromDate:yyyy-MM-dd}..{p.ToDate:yyyy-MM-dd}")));
}
