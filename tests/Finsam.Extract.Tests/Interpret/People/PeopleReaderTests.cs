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
    [InlineData("## Styrelsen\nBo Ek (Centerpartiet), Sunne kommun", "Bo Ek board member c Sunne kommun")]
    [InlineData("## Revisorer\nMats Falk\n\nTjänstepersoner\n\nMaria Quist, förbundschef", "Mats Falk auditors auditor  |Maria Quist secretariat director  ")]
    [InlineData("## Styrelsens ledamöter\n### Namn\tUppdrag\tUtses av\nBo Ek\tledamot\tSunne kommun", "Bo Ek board member  Sunne kommun")]
    [InlineData("## Styrelsen\nBo Ek\tKassör", "Bo Ek board member  ")]
    [InlineData("## Styrelsens sammansättning\nAnna Berg\tOrdförande\t2021\nVivicka Ek\t2022", "Anna Berg board chair  |Vivicka Ek board member  ")]
    [InlineData("## Revision\nFöreningens revisor har varit Anna Berg med Bo Ek som suppleant, valda av föreningen.", "Anna Berg auditors auditor  |Bo Ek auditors deputy  ")]
    [InlineData("## Styrelsen\nStyrelsens suppleanter har varit Anna Berg, Bo Ek, Eva Lind och\nNils Alm, utsedd av kommunen.\n\n## Slut", "Anna Berg board deputy  |Bo Ek board deputy  |Eva Lind board deputy  |Nils Alm board deputy  ")]
    public void Lists_tables_and_sentences_give_people(string text, string expected) => Assert.Equal(expected, People(Report + text));

    [Theory]
    [InlineData("## Underskrifter\nTorsby den 3 mars 2021\n\nAnna Berg\nOrdförande")]
    [InlineData("## Styrelsen\nValberedningen föreslår Anna Berg som ledamot.")]
    [InlineData("## Styrelsen\nAnna Berg har under året varit engagerad i frågor om rehabilitering.")]
    [InlineData("## Valberedning\nAnna Berg, sammankallande")]
    [InlineData("## Verksamheten\nNya Vägar\tSunne kommun\nSteget Vidare\tArbetsförmedlingen")]
    [InlineData("## Styrelsen\nOrdinarie ledamöter:\nAnna Berg omval 1 år\nBo Ek nyval 2 år")]
    [InlineData("## Styrelsen\nI tur att avgå vid kommande årsmöte är ledamöterna Eva Lind, Karin Dal samt suppleanten\nAnna Berg.")]
    [InlineData("## Representanter i fullmäktige\nAnna Berg")]
    [InlineData("## Styrelsens svar på motionen\nVi hoppas på bifall.\nGrannarna är eniga.\nDet är bra.\nVi tackar.\nHälsningar\nAnna Berg")]
    [InlineData("## Styrelsen\nR B F M\tr i")]
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
    public void Who_is_stood_in_for_is_not_present_and_labels_of_signatures_have_labels_before_them() =>
        Assert.Equal(
            "Anna Berg meeting chair s |Eva Lind meeting deputy c |Maria Quist meeting secretary  |Bo Ek meeting adjuster  ",
            People("""
                PROTOKOLL
                Sammanträdesdatum 2020-01-10
                Beslutande	Anna Berg (S), ordförande
                	Eva Lind (C), tjänstgörande ersättare för Karin Dal (L)
                Underskrifter	Sekreterare	______________	Paragrafer 1-2
                		Maria Quist
                	Ordförande	______________
                		Anna Berg
                	Justerande	______________
                		Bo Ek

                § 1 Öppnande
                Text.
                § 2 Slut
                Text.
                """));

    [Fact]
    public void Who_is_chosen_at_the_meeting_stands_in_its_sentences() =>
        Assert.Equal(
            "Anna Berg meeting chair  |Eva Lind meeting secretary  |Bo Ek meeting adjuster  ",
            People("PROTOKOLL\nfört vid årsstämma den 10 januari 2020\n\n§ 1 Ordförande\nTill ordförande för stämman valdes Anna Berg.\n§ 2 Sekreterare\nAnna Berg anmäler Eva Lind att för dagen föra protokoll.\n§ 3 Justering\nBo Ek utsågs att justera protokollet."));

    [Fact]
    public void One_person_written_in_two_ways_is_one_name() =>
        Assert.Equal(
            "Lillian Bennis board chair  |Åsa Falk Ek board member  |Bo Lind board deputy  |Bo Lindh board deputy  |Lillian Bennis presidium chair  |Åsa Falk Ek presidium vice_chair  ",
            People(Report + """
                ## Styrelsen
                Ledamöter
                Lillian Bennis, ordförande
                Åsa Falk Ek
                Ersättare
                Bo Lind
                Bo Lindh

                ## Presidium
                Lilian Bennis, ordförande, och Åsa Falk, vice ordförande, har utgjort förbundets presidium.

                Lillian Bennis har lett arbetet.
                """));

    [Fact]
    public void Signatures_beside_each_other_are_one_person_each_and_the_chair_adjusts_nothing() =>
        Assert.Equal(
            "Anna Berg meeting chair  |Bo Ek meeting adjuster  |Eva Lind meeting adjuster  ",
            People("PROTOKOLL\nfört vid årsstämma den 10 januari 2020\n\n§ 1 Ordförande\nTill ordförande för stämman valdes Anna Berg.\n§ 2 Slut\nStämman avslutas.\n\nJusteras:\nAnna Berg\tBo Ek\tEva Lind"));

    [Fact]
    public void A_list_of_those_present_that_runs_over_its_lines_is_one_list() =>
        Assert.Equal(
            "Anna Berg meeting chair  Älvnäs kommun|Bo Ek meeting vice_chair  Region Norrmark|Eva Lind meeting member  Försäkringskassan",
            People("PROTOKOLL\nSammanträdesdatum 2020-01-10\nLedamöter: Anna Berg Älvnäs kommun ordförande, Bo Ek Region Norrmark vice\nordförande, Eva Lind Försäkringskassan\n\n§ 1 Öppnande\nText.\n§ 2 Slut\nMötet avslutas."));

    [Fact]
    public void A_list_goes_on_below_where_its_line_ends_before_an_organization() =>
        Assert.Equal(
            "Anna Berg meeting chair s Älvnäs kommun|Bo Ek meeting vice_chair m Åsnäs kommun|Eva Lind meeting member kd Region Norrmark|Nils Alm meeting member c Åsnäs kommun",
            People("""
                PROTOKOLL
                Sammanträdesdatum 2020-01-10
                Närvarande ledamöter: Anna Berg (S) Älvnäs kommun ordförande, Bo Ek (M)
                Åsnäs kommun vice ordförande, Eva Lind (KD) Region Norrmark, Nils Alm (C)
                Åsnäs kommun

                § 1 Öppnande
                Text.
                § 2 Slut
                Mötet avslutas.
                """));

    [Fact]
    public void An_office_that_is_broken_over_its_line_is_no_label() =>
        Assert.Equal(
            "Anna Berg meeting chair  Älvnäs kommun|Bo Ek meeting vice_chair  Åsnäs kommun|Eva Lind meeting member  Region Norrmark|Nils Alm meeting member  Arbetsförmedlingen",
            People("PROTOKOLL\nSammanträdesdatum 2020-01-10\nNärvarande\tAnna Berg, Älvnäs kommun, ordförande\nBo Ek, Åsnäs kommun, vice\nordförande\nEva Lind, Region Norrmark\nNils Alm, Arbetsförmedlingen\n\n§ 1 Öppnande\nText.\n§ 2 Slut\nMötet avslutas."));

    [Fact]
    public void Who_signed_is_one_of_those_present_though_label_and_name_are_damaged() =>
        Assert.Equal(
            "Anna Berglund meeting chair  Älvnäs kommun|Bo Ekström meeting member  Åsnäs kommun|Eva Lindmark meeting director  |Eva Lindmark meeting secretary  |Bo Ekström meeting adjuster  ",
            People("""
                PROTOKOLL
                Sammanträdesdatum 2020-01-10
                Närvarande
                Anna Berglund, Älvnäs kommun, ordförande
                Bo Ekström, Åsnäs kommun
                Övriga
                Eva Lindmark, förbundschef

                § 1 Öppnande
                Text.
                § 2 Slut
                Mötet avslutas.

                id protokollet
                va Lind
                Ordförande
                Anna Bergl
                Justerăre
                Bo Eksiröm
                """));

    [Fact]
    public void A_name_that_looks_like_a_heading_signs_all_the_same() =>
        Assert.Equal(
            "Eva Lind meeting secretary  |Anna Berg meeting chair  ",
            People("PROTOKOLL\nSammanträdesdatum 2020-01-10\n\n§ 1 Öppnande\nText.\n§ 2 Slut\nMötet avslutas.\n\nVid protokollet\n\n## Eva Lind\n\nOrdförande\n\nAnna Berg"));

    [Theory]
    [InlineData("Ev va Linnd,", "Eva Lind")]
    [InlineData("Bo Ekmnrk", "Bo Ekmark")]
    [InlineData("A Lnd", null)]
    [InlineData("oläsligt klotter", null)]
    public void A_name_that_was_signed_across_is_the_one_present_that_is_like_it(string read, string? name) =>
        Assert.Equal(name, SignedNames.Nearest(read, ["Eva Lind", "Bo Ekmark", "Anna Strand"]));

    [Theory]
    [InlineData("Eva Lend", "Eva Lind")]
    [InlineData("Bo Ekm", "Bo Ekmark")]
    [InlineData("Eva Lind", null)]
    [InlineData("Bo Eklund", null)]
    [InlineData("Eva Lindmark", null)]
    public void A_signed_name_is_one_of_those_present_where_little_of_it_differs(string read, string? name) =>
        Assert.Equal(name, SignedNames.Meant(read, ["Eva Lind", "Bo Ekmark", "Anna Strand"]));

    [Fact]
    public void A_stroke_before_a_family_name_is_no_name() =>
        Assert.Equal(
            "Siv Ekman meeting member m |Siv Ekman meeting adjuster  ",
            People("PROTOKOLL\nSammanträdesdatum 2020-01-10\nNärvarande\nSiv Ekman (M)\n\n§ 1 Öppnande\nText.\n§ 2 Slut\nMötet avslutas.\n\nJusterare\nSiv Et Ekman"));

    private static string People(string text) => string.Join('|', PeopleReader.Run(Sample.Content(text)).Select(p =>
        $"{p.Name} {p.Body} {p.Role} {p.Party} {p.Organization}" + (p.FromDate is null && p.ToDate is null ? "" : $" {p.FromDate:yyyy-MM-dd}..{p.ToDate:yyyy-MM-dd}")));
}
