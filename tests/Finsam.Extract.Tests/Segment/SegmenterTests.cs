using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Segment;

public class SegmenterTests
{
    private const string Bundle = """
        Torsby 2018-02-20

        KALLELSE
        Styrelsens sammanträde torsdagen den 1 mars 2018 kl 9.00-12.00
        Plats: Rådhuset, sal B

        1. Mötets öppnande
        2. Årsredovisning 2017
        3. Mötets avslutande

        SAMMANTRÄDESPROTOKOLL
        Samordningsförbundet Norra Dalen
        Sammanträdesdatum
        2018-01-18
        Plats och tid: Kommunhuset Sunne, klockan 13.00-15.30
        Närvarande: Anna Berg, Bo Ek

        § 1 Mötets öppnande
        Ordföranden hälsar välkommen.
        § 2 Årsredovisning
        Förslag till årsredovisning delas ut.

        SAMMANTRÄDESPROTOKOLL
        Samordningsförbundet Norra Dalen
        Sammanträdesdatum
        2018-01-18

        § 3 Övrigt
        Inget övrigt.

        ---

        # ARSREDOVISNING 2017
        Samordningsförbundet Norra Dalen
        Org.nr 222000-1834

        Innehåll
        1. Styrelsen ........ 2
        2. Revisionsberättelse ........ 9

        ## 1. Styrelsen
        Styrelsen för Samordningsförbundet Norra Dalen avger härmed årsredovisning för räkenskapsåret 2017-01-01 – 2017-12-31.

        ## 2. Revisionsberättelse
        Vi har granskat räkenskaperna.

        Torsby den 1 mars 2018

        Anna Berg
        Ordförande

        ## BILAGA 1. TABELLER
        Deltagare 12

        Projektnamn: Nya vägar
        Projektägare: Sunne kommun

        1. Bakgrund
        Många står utanför.
        2. Syfte
        Att pröva.
        """;

    [Fact]
    public void A_bundle_is_cut_where_another_document_opens()
    {
        var parts = Sample.Parts(Bundle);
        Assert.Equal(
            [DocumentType.Notice, DocumentType.Minutes, DocumentType.AnnualReport, DocumentType.ProjectDescription],
            parts.Select(p => p.Type));
        Assert.Equal([1, 2, 3, 4], parts.Select(p => p.Ordinal));
        Assert.Equal("Nya vägar", parts[3].Title);
    }

    [Fact]
    public void Each_document_says_its_own_facts()
    {
        var parts = Sample.Parts(Bundle);
        Assert.Equal((new DateOnly(2018, 3, 1), "Rådhuset, sal B", ""), (parts[0].MeetingDate, parts[0].Place, parts[0].AssociationName));
        Assert.Equal((new DateOnly(2018, 1, 18), "Kommunhuset Sunne"), (parts[1].MeetingDate, parts[1].Place));
        Assert.Equal("Samordningsförbundet Norra Dalen", parts[2].AssociationName);
        Assert.Equal("222000-1834", parts[2].OrgNumber);
        Assert.Equal((new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)), (parts[2].PeriodStart, parts[2].PeriodEnd));
        Assert.Equal((new DateOnly(2018, 3, 1), "Torsby"), (parts[2].SignedDate, parts[2].Place));
    }

    [Theory]
    [InlineData("DELÅRSRAPPORT\nSamordningsförbundet Västbo\nPerioden 2020-01-01 – 2020-08-31\n\nSammanfattning\nUtfallet följer budget.", DocumentType.InterimReport, "2020-08-31")]
    [InlineData("# Revisionsberättelse för år 2020\nTill förbundsmedlemmarna\nVi har granskat räkenskaperna för Samordningsförbundet Västbo.", DocumentType.AuditReport, "2020-12-31")]
    [InlineData("VERKSAMHETSPLAN OCH BUDGET 2021\nSamordningsförbundet Västbo\n\nVision\nAlla ska få stöd.\nBudget\nMål", DocumentType.ActivityPlan, "2021-12-31")]
    public void Kinds_are_told_by_their_titles(string text, DocumentType type, string end)
    {
        var part = Assert.Single(Sample.Parts(text));
        Assert.Equal((type, DateOnly.Parse(end)), (part.Type, part.PeriodEnd));
    }

    [Fact]
    public void A_report_without_a_title_is_told_by_its_content()
    {
        var part = Assert.Single(Sample.Parts("Ordförande har ordet\n\nUnder verksamhetsåret 2020 växte förbundet.\n\n1. Förvaltningsberättelse\nText.\n\n2. Resultaträkning\nBelopp\n\n3. Balansräkning\nBelopp"));
        Assert.Equal((DocumentType.AnnualReport, ""), (part.Type, part.Title));
    }

    [Fact]
    public void A_mention_in_running_text_opens_no_document() =>
        Assert.Single(Sample.Parts("PROTOKOLL\nSammanträdesdatum 2020-01-10\nNärvarande: Anna Berg\n\n§ 1 Rapport\nÅrsredovisningen godkändes av styrelsen.\nProtokollet förvaras på kansliet.\n§ 2 Slut\nMötet avslutas."));

    [Fact]
    public void A_heading_between_items_that_go_on_opens_no_document() =>
        Assert.Single(Sample.Parts("PROTOKOLL\nSammanträdesdatum 2020-01-10\n\n§ 1 Öppnande\nText.\n\n## REVISIONSBERÄTTELSE\n\nRevisorernas ord.\n\n§ 2 Slut\nMötet avslutas."));

    [Fact]
    public void A_page_of_signatures_or_of_explanations_is_no_second_report() =>
        Assert.Single(Sample.Parts("# ÅRSREDOVISNING 2020\nBrf Ängen\nOrg.nr 769600-0001\nRäkenskapsåret 2020\n\nText.\n\n# REVISIONSPLAN\n\nOrdlista\n\n# ÅRSREDOVISNING\n\nEn årsredovisning består av förvaltningsberättelse, resultaträkning och balansräkning.\n\n# ÅRSREDOVISNING 2020\nsignerades av följande personer"));

    [Theory]
    [InlineData("Samordningsförbundet Nya Dalen (tidigare Samordningsförbundet Norrdal) har tre medlemmar.", "Samordningsförbundet Norrdal")]
    [InlineData("Förbundet bytte under året namn från Samordningsförbundet Norrdal till Samordningsförbundet Nya Dalen.", "Samordningsförbundet Norrdal")]
    [InlineData("Finsam Nya Dalen, f.d. Finsam Norrdal, bildades 2006.", "Finsam Norrdal")]
    [InlineData("Samordningsförbundet Norrdal bytte namn till Samordningsförbundet Nya Dalen.", "Samordningsförbundet Norrdal")]
    [InlineData("Samarbetet med Samordningsförbundet Norrdal fortsatte som tidigare.", "")]
    public void A_report_tells_the_names_that_its_association_had(string text, string names) =>
        Assert.Equal(names, string.Join('|', Sample.Parts("# ÅRSREDOVISNING 2020\nSamordningsförbundet Nya Dalen\nRäkenskapsåret 2020\n\n" + text)[0].FormerNames));

    [Fact]
    public void A_title_and_its_year_set_apart_are_one_title() =>
        Assert.Equal(new DateOnly(2006, 12, 31), Sample.Parts("Årsredovisning\t2006\nSamordningsförbundet Norrdal, organisationsnummer 222000-1834\n\nFörvaltningsberättelse\nFör år 2021 beräknas kostnaden öka. Under år 2021 prövas metoden.")[0].PeriodEnd);

    [Theory]
    [InlineData("# Verksamhetsberättelse 2006")]
    [InlineData("# Verksamhetsberättelse\t2006")]
    [InlineData("# Verksamhetsberättelse för\tår\t2006")]
    public void A_title_set_wide_is_one_title(string title) =>
        Assert.Equal(
            (DocumentType.AnnualReport, new DateOnly(2006, 12, 31)),
            Sample.Parts(title + "\nSamordningsförbundet Norrdal\n\nInledning\nText.\n\nStyrelsens arbete\nStyrelsen har haft 2 sammanträden under året: 4 februari, 8 maj.\n\nInsatser på individnivå\nNya vägar\nPeriod: 2005-01-01 – 2007-06-30\nInsatsen prövade en ny metod.").Select(p => (p.Type, p.PeriodEnd!.Value)).Single());

    [Fact]
    public void The_head_of_a_follow_up_opens_no_plan() =>
        Assert.Single(Sample.Parts("# ÅRSREDOVISNING 2020\nSamordningsförbundet Norrdal\nRäkenskapsåret 2020\n\n## Budgetuppföljning\n\n# Budget\tUtfall\tAvvikelse\nMål\t1\t2\t3\nBudget\t4\t5\t6\nVision\t1\t1\t0"));

    [Fact]
    public void Who_signs_may_stand_on_a_last_page_of_names_with_columns_of_text_between()
    {
        var between = string.Join('\n', Enumerable.Range(0, 20).Select(i => $"Resultatet visar att väntetiden förkortats i kommun {i}."));
        var parts = Sample.Parts($"# ÅRSREDOVISNING 2020\nSamordningsförbundet Norrdal\nRäkenskapsåret 2020\n\nText.\n\nNorrdal den 5 mars 2021\n\n{between}\n\nAnna Berg\tBo Ek\nEva Lind\tNils Alm\n4 (4)");
        Assert.Equal((new DateOnly(2021, 3, 5), "Norrdal"), (parts[0].SignedDate, parts[0].Place));
    }

    [Fact]
    public void Who_signs_need_not_print_an_office() =>
        Assert.Equal(new DateOnly(2021, 3, 5), Sample.Parts("# ÅRSREDOVISNING 2020\nSamordningsförbundet Norrdal\nRäkenskapsåret 2020\n\nText.\n\nNorrdal den 5 mars 2021\n\nAnna Berg\tBo Ek\nEva Lind\tNils Alm")[0].SignedDate);

    [Fact]
    public void The_time_of_a_project_is_not_the_report_s_own()
    {
        var part = Assert.Single(Sample.Parts("# Verksamhetsberättelse för år 2020\nSamordningsförbundet Västbo\n\n## Projekt\nNavet drivs under perioden 1 juni 2019 till 30 juni 2020.\nBron pågår under perioden 1 juni 2019\ntill 30 juni 2020."));
        Assert.Equal((DocumentType.AnnualReport, new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31)), (part.Type, part.PeriodStart, part.PeriodEnd));
    }

    [Fact]
    public void A_split_accounting_year_is_no_two_calendar_years() =>
        Assert.Equal(new DateOnly(2017, 8, 31), Sample.Parts("# ÅRSREDOVISNING 2016/2017\nBrf Ängen\nRäkenskapsåret 2016-09-01 – 2017-08-31\n\nFörvaltningsberättelse")[0].PeriodEnd);

    [Fact]
    public void Minutes_of_two_days_are_two_documents()
    {
        var parts = Sample.Parts("# PROTOKOLL\nSammanträdesdatum 2020-01-10\nNärvarande: Anna Berg\n\n§ 1 Öppnande\nText.\n\n# PROTOKOLL\nSammanträdesdatum 2020-03-12\nNärvarande: Bo Ek\n\n§ 2 Öppnande\nText.");
        Assert.Equal([new DateOnly(2020, 1, 10), new DateOnly(2020, 3, 12)], parts.Select(p => p.MeetingDate!.Value));
    }

    [Fact]
    public void Headings_have_number_and_level_and_contents_are_none()
    {
        var sections = Sample.Parts(Bundle)[2].Sections;
        Assert.Equal(["ARSREDOVISNING 2017", "Styrelsen", "Revisionsberättelse"], sections.Take(5).Where(s => s.Title != "Innehåll").Select(s => s.Title).Take(3));
        Assert.Equal("2", sections.First(s => s.Title == "Revisionsberättelse").Number);
    }

    [Fact]
    public void An_empty_file_has_no_documents() => Assert.Empty(Sample.Parts(""));
}
