using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Segment;

namespace Finsam.Extract.Tests.Activities;

public class ActivityReaderTests
{
    private const string Numbered = """
        3. Verksamheter

        Förbundet finansierar två verksamheter.

        3.1 Trampolinen

        Trampolinen vänder sig till unga vuxna som står utan sysselsättning. Syftet är att ge
        fler fotfäste på arbetsmarknaden. Verksamheten drivs av Ekdala kommun i samverkan med
        Arbetsförmedlingen och startade i augusti 2018.

        3.2 Bron

        Bron syftar till att korta vägen till arbete. Målgrupp: personer med långvarig sjukskrivning.

        4. Projekt

        4.1 Språngbrädan

        Projektet ägs av Region Västerdal och pågår under perioden 1 mars 2020 - 31 augusti 2022.

        5. Ekonomi

        5.1 Budget

        Budgeten beslutas av styrelsen.
        """;

    private const string Columns = """
        2.1 Individinriktade insatser

        Stegen, individinriktat Finsam-projekt

        Syfte: att deltagarna närmar sig arbets-
        marknaden.

        Period: januari 2020 - juni 2022

        Drivs av Ekdala kommun, Arbetsenheten i samarbete med Försäkringskassan.

        Vändpunkten (ESF-projekt)

        Målgrupp är unga som varken arbetar eller studerar.

        2.2 Strukturinriktade insatser

        Konferens Barnens bästa 14 maj i Ekdala för personal
        i socialtjänsten.

        Samrådsteam Väst - ordinarie myndighetssamverkan kring vuxna.

        3 Styrelsens arbete
        """;

    [Fact]
    public void Headings_that_nothing_but_their_place_and_words_show_begin_and_end_a_section_on_activities() => Assert.Equal(
        ["Trampolinen", "Bron"],
        ActivityReader.Run(Sample.Content("# ÅRSREDOVISNING 2020\nSamordningsförbundet Västbo\nPerioden 2020-01-01 – 2020-12-31\n\n" + """
            Insatser

            Trampolinen

            Trampolinen vänder sig till unga vuxna. Insatsen drivs av Ekdala kommun.

            Bron

            Bron är ett Finsam-projekt för vuxna med lång sjukskrivning. Projektet ägs av Region Västerdal.

            Ekonomi

            Årets resultat

            Resultatet syftar till att visa utfallet för deltagare.
            """)).Select(a => a.Name));

    [Fact]
    public void Numbered_headings_below_a_heading_of_activities_name_them()
    {
        var names = ActivityReader.Run(Reports.Of(Numbered)).Select(a => a.Name);
        Assert.Equal(["Trampolinen", "Bron", "Språngbrädan"], names);
    }

    [Fact]
    public void A_description_tells_owner_start_target_group_and_purpose()
    {
        var activity = ActivityReader.Run(Reports.Of(Numbered))[0];
        Assert.Equal("Ekdala kommun", activity.Owner);
        Assert.Equal(new DateOnly(2018, 8, 1), activity.PeriodStart);
        Assert.Null(activity.PeriodEnd);
        Assert.Equal("unga vuxna som står utan sysselsättning", activity.TargetGroup);
        Assert.Equal("att ge fler fotfäste på arbetsmarknaden", activity.Purpose);
        Assert.Equal(("individual", "ordinary"), (activity.Level, activity.Programme));
    }

    [Fact]
    public void A_section_of_projects_gives_its_programme_and_a_period_its_days()
    {
        var project = ActivityReader.Run(Reports.Of(Numbered))[^1];
        Assert.Equal("finsam_project", project.Programme);
        Assert.Equal("Region Västerdal", project.Owner);
        Assert.Equal((new DateOnly(2020, 3, 1), new DateOnly(2022, 8, 31)), (project.PeriodStart!.Value, project.PeriodEnd!.Value));
    }

    [Fact]
    public void Paragraphs_that_open_with_a_name_are_activities_of_the_level_that_the_heading_says()
    {
        var activities = ActivityReader.Run(Reports.Of(Columns));
        Assert.Equal(
            [("Stegen", "individual", "finsam_project"), ("Vändpunkten", "individual", "esf_project"), ("Konferens Barnens bästa", "structural", ""), ("Samrådsteam Väst", "structural", "ordinary")],
            activities.Select(a => (a.Name, a.Level, a.Programme)));
    }

    [Fact]
    public void Months_are_widened_to_their_first_and_last_day()
    {
        var stegen = ActivityReader.Run(Reports.Of(Columns))[0];
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2022, 6, 30)), (stegen.PeriodStart!.Value, stegen.PeriodEnd!.Value));
        Assert.Equal("att deltagarna närmar sig arbetsmarknaden", stegen.Purpose);
    }

    [Fact]
    public void A_conference_is_held_on_its_day_of_the_report_s_year()
    {
        var conference = ActivityReader.Run(Reports.Of(Columns))[2];
        Assert.Equal(new DateOnly(2021, 5, 14), conference.PeriodStart);
        Assert.Equal(new DateOnly(2021, 5, 14), conference.PeriodEnd);
    }

    [Fact]
    public void Lost_rings_and_dots_hide_no_activity()
    {
        var damaged = Columns.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');
        Assert.Equal(["Stegen", "Vandpunkten", "Konferens Barnens basta", "Samradsteam Vast"], ActivityReader.Run(Reports.Of(damaged)).Select(a => a.Name));
    }

    [Fact]
    public void An_announced_list_names_activities()
    {
        var report = Reports.Of("""
            Under året har följande insatser finansierats:

            - Fyren innebär ordinarie samverkan kring unga.
            - Kompassen är ett ESF-projekt som drivs av Ekdala kommun.
            - Gröna vägen

            Förbundets kansli finns i Ekdala.
            """);
        Assert.Equal(["Fyren", "Kompassen", "Gröna vägen"], ActivityReader.Run(report).Select(a => a.Name));
    }

    [Fact]
    public void A_heading_above_a_table_of_participants_names_an_activity()
    {
        var report = Reports.Of("**Fyren**\n\n\tMän\tKvinnor\tTotalt\nAntal deltagare\t4\t6\t10\nAntal till arbete\t1\t2\t3\n");
        var activity = Assert.Single(ActivityReader.Run(report));
        Assert.Equal(("Fyren", "individual"), (activity.Name, activity.Level));
    }

    [Fact]
    public void The_form_of_a_project_names_it_and_its_owner()
    {
        var report = Reports.Of("Projektnamn: Samsyn Ekdala\n\nProjektägare: Ekdala kommun\n\n1. Bakgrund\n\nBehovet är stort.", DocumentType.ProjectDescription);
        var activity = Assert.Single(ActivityReader.Run(report));
        Assert.Equal(("Samsyn Ekdala", "Ekdala kommun", "finsam_project"), (activity.Name, activity.Owner, activity.Programme));
    }

    [Theory]
    [InlineData(DocumentType.Minutes)]
    [InlineData(DocumentType.Notice)]
    [InlineData(DocumentType.AuditReport)]
    public void Minutes_notices_and_audit_reports_describe_no_activities(DocumentType type) =>
        Assert.Empty(ActivityReader.Run(Reports.Of(Numbered, type)));

    [Fact]
    public void A_contents_list_and_the_accounts_name_no_activities()
    {
        var report = Reports.Of("""
            3. Verksamheter ..... 4
            3.1 Trampolinen ..... 5

            8. Driftredovisning insatser och projekt

            Trampolinen 1 200 000
            Bron 800 000
            """);
        Assert.Empty(ActivityReader.Run(report));
    }

    [Fact]
    public void Titles_that_the_paragraph_below_takes_up_name_activities_where_others_are_headings() => Assert.Equal(
        [("Navet", "individual", "esf_project"), ("Bryggan 2.0", "individual", "finsam_project"), ("Ringen", "structural", "esf_project")],
        ActivityReader.Run(Reports.Of("""
            ## Individinriktade insatser
            ### Navet
            Navet är ett ESF-projekt som drivs av Ekdala kommun. Insatsen vänder sig till unga vuxna.
            Coacherna träffar deltagarna varje vecka.
            # Bryggan 2.0
            Bryggan 2.0 är ett Finsamprojekt som drivs av Region Västerdal. Syftet är att ge stöd.
            Insatser på strukturnivå
            Ringen
            Ringen är ett ESF-projekt för handläggare.

            ## Framåtblick
            Målgruppen är deltagare som behöver stöd.
            """)).Select(a => (a.Name, a.Level, a.Programme)));

    [Fact]
    public void Titles_with_their_kind_or_a_letter_misread_are_taken_up_too_and_a_level_always_begins() => Assert.Equal(
        [("Navet mitt i livet", "individual"), ("Trampolinen", "individual"), ("Ringarna ung", "structural"), ("Hemmahamn", "structural")],
        ActivityReader.Run(Reports.Of("""
            ### Insatser på individnivå
            ### Navet mitt livet
            Navet mitt i livet är en insats i ordinarie verksamhet som drivs av Ekdala kommun.
            Coacherna träffar deltagarna varje vecka.
            Trampolinen, Finsamprojekt
            Trampolinen är ett Finsamprojekt som drivs av Ekdala kommun. Gruppen träffas.
            ### Strukturinriktade insatser
            ### Ringârna ung, ESF-projekt
            Ringarna ung är ett ESF-projekt som drivs av Region Västerdal.
            Samtalen fortsätter.
            Hemmahamn, ESF-projekt
            Hemmahamn är ett ESF-projekt för chefer.

            ## Framåtblick
            Målgruppen är deltagare som behöver stöd.
            """)).Select(a => (a.Name, a.Level)));

    [Theory]
    [InlineData("Projektägare\tEkdala kommun\nMålgrupp\tunga vuxna mellan 16 och 29 år\nSyfte\tatt ge tidigt stöd\nPeriod\t2020-03-01 – 2021-08-31")]
    [InlineData("Projektägare: Ekdala kommun\nMålgrupp: unga vuxna mellan 16 och 29 år\nSyfte: att ge tidigt stöd\nPeriod: mars 2020–augusti 2021\n\nKontakten är god.")]
    public void A_sheet_of_facts_is_read_line_by_line(string facts)
    {
        var activity = Assert.Single(ActivityReader.Run(Reports.Of($"## Projekt\n### Navet\nNavet är ett ESF-projekt.\n{facts}\n\nArbetet fortsätter.")));
        Assert.Equal(
            ("Navet", "Ekdala kommun", "unga vuxna mellan 16 och 29 år", "att ge tidigt stöd", new DateOnly(2020, 3, 1), new DateOnly(2021, 8, 31)),
            (activity.Name, activity.Owner, activity.TargetGroup, activity.Purpose, activity.PeriodStart, activity.PeriodEnd));
    }

    [Fact]
    public void An_age_is_no_time_of_a_project()
    {
        var activity = Assert.Single(ActivityReader.Run(Reports.Of("## Projekt\n### Navet\nNavet är ett ESF-projekt för unga mellan 16 och 29 år. Insatsen pågår under perioden mars 2020 till maj 2021.")));
        Assert.Equal((new DateOnly(2020, 3, 1), new DateOnly(2021, 5, 31)), (activity.PeriodStart, activity.PeriodEnd));
    }
}
