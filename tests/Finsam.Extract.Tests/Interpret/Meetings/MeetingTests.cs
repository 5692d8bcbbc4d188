using Finsam.Extract.Interpret.Meetings;
using Finsam.Extract.Tests.Segment;

namespace Finsam.Extract.Tests.Interpret.Meetings;

public class MeetingTests
{
    private const string Report = "# ÅRSREDOVISNING 2020\nSamordningsförbundet Västbo\nPerioden 2020-01-01 – 2020-12-31\n\n";

    [Theory]
    [InlineData("Styrelsen har haft tre sammanträden; 30/1,20/2 och 27/11.", "2020-01-30 2020-02-20 2020-11-27")]
    [InlineData("Styrelsen har under året sammanträtt den 3 februari, 4 maj och 9 oktober.", "2020-02-03 2020-05-04 2020-10-09")]
    [InlineData("Datum för styrelsens sammanträden 2020\n\n2020-02-21\n\n2020-04-05", "2020-02-21 2020-04-05")]
    [InlineData("Styrelsemöte 12 februari\nStyrelsemöte 3 mars", "2020-02-12 2020-03-03")]
    [InlineData("Planen fastställdes av styrelsemötet 2019-11-22 efter en planeringsdag den 25 oktober.", "")]
    [InlineData("Gemensam planeringsdag hölls den 24 april och den 3 maj.", "")]
    public void A_report_lists_meetings(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', MeetingReader.Run(Sample.Content(Report + text)).Select(m => m.MeetingDate.ToString("yyyy-MM-dd"))));

    [Fact]
    public void Minutes_record_a_meeting_with_its_days_of_posting()
    {
        var meeting = Assert.Single(MeetingReader.Run(Sample.Content("""
            PROTOKOLL
            Plats och tid	Rådhuset Arvika, kl. 9–11.30
            **Sammanträdesdatum:** 2020-02-12	**Justeringsdatum:** 2020-03-01
            Datum för anslags uppsättande: 2020-03-04	Datum för anslags nedtagande: 2020-03-25

            § 1 Öppnande
            Mötet öppnas.
            """)));
        Assert.Equal(("held", "Rådhuset Arvika", new TimeOnly(9, 0), new TimeOnly(11, 30)), (meeting.Kind, meeting.Place, meeting.StartTime, meeting.EndTime));
        Assert.Equal(
            [new DateOnly(2020, 2, 12), new DateOnly(2020, 3, 1), new DateOnly(2020, 3, 4), new DateOnly(2020, 3, 25)],
            new DateOnly?[] { meeting.MeetingDate, meeting.AdjustedDate, meeting.PostedDate, meeting.RemovedDate }.Select(d => d!.Value));
    }

    [Fact]
    public void A_sentence_that_runs_over_its_line_tells_day_time_and_place()
    {
        var meeting = Assert.Single(MeetingReader.Run(Sample.Content("""
            Protokoll
            Protokoll fört vid sammanträde med styrelsen för Samordningsförbundet Norra Ängs den 3 maj 2018 kl.
            12.30 till 16.00 i Hotell Nordan, Ängsby.
            Ledamöter: Anna Berg (s), Bo Ek (m)

            § 1 Öppnande
            Mötet öppnas.
            """)));
        Assert.Equal(
            (new DateOnly(2018, 5, 3), new TimeOnly(12, 30), new TimeOnly(16, 0), "Hotell Nordan, Ängsby"),
            (meeting.MeetingDate, meeting.StartTime, meeting.EndTime, meeting.Place));
    }

    [Fact]
    public void A_date_that_is_broken_over_the_end_of_a_sentence_s_line_is_the_day()
    {
        var meeting = Assert.Single(MeetingReader.Run(Sample.Content("""
            Protokoll
            Protokoll fört vid sammanträde med styrelsen för Samordningsförbundet Norra Ängs den 3
            maj 2018 kl. 12.30 till 16.00 i Hotell Nordan, Ängsby.

            § 1 Öppnande
            Mötet öppnas.
            """)));
        Assert.Equal((new DateOnly(2018, 5, 3), new TimeOnly(12, 30)), (meeting.MeetingDate, meeting.StartTime));
    }

    [Theory]
    [InlineData("Justeringens plats och tid\tKansliet 2020-03-01")]
    [InlineData("Plats och tid för justering: Kansliet, 1 mars 2020")]
    public void Minutes_tell_the_day_of_adjusting(string text) => Assert.Equal(
        new DateOnly(2020, 3, 1),
        Assert.Single(MeetingReader.Run(Sample.Content("PROTOKOLL\nSammanträdesdatum 2020-02-12\n" + text + "\n\n§ 1 Öppnande\nText."))).AdjustedDate);

    [Theory]
    [InlineData("§ 12 Öppnande\nText.\n§ 13 Val\nText.", "12 Öppnande|13 Val")]
    [InlineData("12 § Öppnande\nText.\n13 § Val\nText.", "12 Öppnande|13 Val")]
    [InlineData("§ 12. Öppnande\n\nText.\n\n§ 13. Val", "12 Öppnande|13 Val")]
    [InlineData("KS § 45 Öppnande\nText.\nKS § 46 Val\nText.", "45 Öppnande|46 Val")]
    [InlineData("§ 4\nÖppnande\nText.\n§ 5\nVal\nText.", "4 Öppnande|5 Val")]
    [InlineData("1. Öppnande\n2. Val\n   a) av justerare\n3. Slut", "1 Öppnande|2 Val|3 Slut")]
    [InlineData("1) Öppnande\n2) Val", "1 Öppnande|2 Val")]
    [InlineData("Punkt 1 Öppnande\nText.\nPunkt 2 Val\nText.", "1 Öppnande|2 Val")]
    [InlineData("1\tÖppnande\tordf\n2\tVal\tordf", "1 Öppnande ordf|2 Val ordf")]
    [InlineData("$ 1. Öppnande\nText.\n5 2. Val\nText.\n& 3 Rapport\nText.\n$4 Slut\n\n85 Avslutning", "1 Öppnande|2 Val|3 Rapport|4 Slut|5 Avslutning")]
    [InlineData("§ 1 Val av två personer att jämte ordföranden justera protokollet samt val av\nrösträknare\nText.\n§ 2 Slut", "1 Val av två personer att jämte ordföranden justera protokollet samt val av rösträknare|2 Slut")]
    [InlineData("§ 1 Öppnande\n5 ledamöter närvarade.\n2 ersättare likaså.\n§ 2 Slut", "1 Öppnande|2 Slut")]
    [InlineData("1\tÖppnande\nText.\n82\tVal av ordförande\nText.\n3\tRapport\nText.\n34\tPlan\nText.\n§5\tSlut", "1 Öppnande|2 Val av ordförande|3 Rapport|4 Plan|5 Slut")]
    [InlineData("& 1 Öppnande\nText.\n& 2 Val\nText.\n3\tFråga om kallelse\nText.\n4 = Rapport\nText.\n5\tPlan\nText.\n6 Beslut om budget\nText.\n&7\tSlut", "1 Öppnande|2 Val|3 Fråga om kallelse|4 Rapport|5 Plan|6 Beslut om budget|7 Slut")]
    [InlineData("8 1. Öppnande\nText.\n$& 2. Val\nText.\n8 3. Rapport\nText.\n$ 4. Slut", "1 Öppnande|2 Val|3 Rapport|4 Slut")]
    [InlineData("§ 1 Öppnande\nText.\n§ 2 Val\n1. Anna Berg\n2. Bo Ek\n3. Eva Lind\n§ 3 Slut\nText.", "1 Öppnande|2 Val|3 Slut")]
    [InlineData("§ 4 Rapport\nText.\n§ 5 Plan\n§ 12 i ordningen gäller.\n§ 6 Slut\nText.", "4 Rapport|5 Plan|6 Slut")]
    [InlineData("1. Öppnande\n2. Val\n3. Slut\n\n§ 1 Öppnande\nOrdföranden hälsar.\n§ 2 Val\nAnna Berg.\n§ 3 Slut\nMötet avslutas.", "1 Öppnande|2 Val|3 Slut")]
    [InlineData("§ 1 Öppnande\nText.\n§ 2 Slut\nMötet avslutas.\n\n3. Lista över bilagor\n4. Karta", "1 Öppnande|2 Slut")]
    [InlineData("1§\tÖppnande\nText.\n2§\tVal\nText.\n3§\tRapport\nText.\n48\tPlan\nText.\n858\tBudget\nText.\n6 §\tSlut", "1 Öppnande|2 Val|3 Rapport|4 Plan|5 Budget|6 Slut")]
    [InlineData("3 §\nÖppnande\nText.\n48\nVal\nText.\n5§\nSlut", "3 Öppnande|4 Val|5 Slut")]
    [InlineData("1.\tÖppnande\nText.\n2.\tVal\nText.\n3,\tRapport\nText.\ngi\tPlan för året\nText.\n5.\tSlut", "1 Öppnande|2 Val|3 Rapport|4 Plan för året|5 Slut")]
    [InlineData("**1 Öppnande**\nText.\n2. Val\nText.\n3. Slut", "1 Öppnande|2 Val|3 Slut")]
    [InlineData("KS§1 Öppnande\nText.\nKS$2 Val\nText.\nKS $ 3 Plan\nText.\nKS § 4 Slut", "1 Öppnande|2 Val|3 Plan|4 Slut")]
    [InlineData("Punkt 1 Öppnande\nText.\nPunkt2 Val\nText.\nPunkt3 Slut", "1 Öppnande|2 Val|3 Slut")]
    [InlineData("1.\nÖppnande\nText.\n2\nVal av justerare\nText.\n3.\nSlut", "1 Öppnande|2 Val av justerare|3 Slut")]
    [InlineData("i.\tÖppnande\nText.\n2.\tVal\nText.\n3.\tSlut", "1 Öppnande|2 Val|3 Slut")]
    [InlineData("4\nÖppnande av mötet\nText.\n2.\nVal\nText.\n3.\nSlut", "1 Öppnande av mötet|2 Val|3 Slut")]
    [InlineData("536\tÖppnande\nText.\n546\tVal\nText.\n555\tPlan\nText.\n565\tSlut", "53 Öppnande|54 Val|55 Plan|56 Slut")]
    [InlineData("£\nÖppnande\nText.\nrA\nVal av justerare\nText.\n3.\nPlan för året\nText.\n4.\nBudget\nText.\n5\nRapport\nText.\nri\nDelegation\nText.\n7,\nSlut", "1 Öppnande|2 Val av justerare|3 Plan för året|4 Budget|5 Rapport|6 Delegation|7 Slut")]
    [InlineData("gE\tÖppnande\nText.\n27\tVal\nText.\n33\tPlan\nText.\n4.\tBudget\nText.\n5;\tRapport\nText.\ni\tDelegation\nText.\n77\tFrågor\nText.\n8.\tRevision\nText.\n9.\tMöten\nText.\n10.\tSlut", "1 Öppnande|2 Val|3 Plan|4 Budget|5 Rapport|6 Delegation|7 Frågor|8 Revision|9 Möten|10 Slut")]
    [InlineData("78\tÖppnande\nText.\n79§\tVal\nText.\n80 §\tPlan\nText.\n815§\tBudget\nText.\n828§\tSlut", "78 Öppnande|79 Val|80 Plan|81 Budget|82 Slut")]
    [InlineData("§ 1\nDnr 2020:7\nStyrelsen godkände rapporten.\n§ 2\nSlut", "1 |2 Slut")]
    public void Items_are_found_in_every_usual_form(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Items(text).Select(i => $"{i.Number} {i.Title}")));

    [Theory]
    [InlineData("Beslut: Styrelsen beslutar att anta planen.", "Styrelsen beslutar att anta planen.")]
    [InlineData("Ärendet föredras.\n\nBeslut\n\nStyrelsen antar planen.", "Styrelsen antar planen.")]
    [InlineData("Rapporten föredrogs. Styrelsen godkände rapporten.", "Styrelsen godkände rapporten.")]
    [InlineData("Protokollet gicks igenom och lades till handlingarna.", "Protokollet gicks igenom och lades till handlingarna.")]
    [InlineData("Anna Berg utsågs att justera protokollet.", "Anna Berg utsågs att justera protokollet.")]
    [InlineData("Förbundschefen fick i uppdrag att ta fram ett förslag.", "Förbundschefen fick i uppdrag att ta fram ett förslag.")]
    [InlineData("Styrelsen beslutar,\n\natt anta planen,\n\natt avsätta medel.", "Styrelsen beslutar, att anta planen, att avsätta medel.")]
    [InlineData("Förbundsstyrelsens beslut\n\natt anta planen,\n\natt avsätta medel.", "att anta planen, att avsätta medel.")]
    [InlineData("Årsmötets beslut: Planen antas.", "Planen antas.")]
    [InlineData("Förslag till beslut\n\nStyrelsen antar planen.\n\nBeslut\n\nÄrendet återremitteras.", "Ärendet återremitteras.")]
    [InlineData("Frågan diskuterades. Ärendet bordläggs till nästa möte.", "Ärendet bordläggs till nästa möte.")]
    [InlineData("Ärendet bordlades vid sammanträdet 2019-11-16. Styrelsen beslutar att anta planen.", "Styrelsen beslutar att anta planen.")]
    [InlineData("Enligt ordningen utser kommunerna en ledamot. För 2020 har Bo Ek utsetts till ledamot.", "")]
    [InlineData("Styrelsen har tidigare beslutat att pröva modellen.", "")]
    [InlineData("Styrelsen ställde frågor och diskuterade resultaten.", "")]
    [InlineData("Förbundschefen föreslår att styrelsen godkänner planen.", "")]
    public void What_the_meeting_decides_is_its_decision(string text, string decision) =>
        Assert.Equal(decision, Items($"§ 1 Ärende\n{text}\n§ 2 Slut")[0].Decision);

    [Fact]
    public void An_agenda_before_the_items_lends_them_no_text() =>
        Assert.Equal("Ordföranden hälsar.", Items("1. Öppnande\n2. Slut\n\n1. Öppnande\nOrdföranden hälsar.\n2. Slut\nMötet avslutas.")[0].Text);

    [Theory]
    [InlineData("Ansökan (Dnr 2016:1)", "2016:1")]
    [InlineData("Ansökan, dnr SF 2020/12", "SF 2020/12")]
    [InlineData("Ansökan Dnr", "")]
    public void A_diary_number_stands_behind_its_label(string title, string number) =>
        Assert.Equal(number, Items($"§ 1 {title}\n§ 2 Slut")[0].DiaryNumber);

    [Fact]
    public void Notices_decide_nothing() =>
        Assert.All(AgendaReader.Run(Sample.Content("# KALLELSE\nStyrelsens sammanträde 2020-01-10 klockan 9\nPlats: Torsby\n\n1. Öppnande\nStyrelsen beslutade om detta.\n2. Slut")), i => Assert.Equal("", i.Decision));

    private static System.Collections.Immutable.ImmutableArray<Finsam.Extract.Model.AgendaItemRecord> Items(string text) =>
        AgendaReader.Run(Sample.Content("# PROTOKOLL\nSammanträdesdatum 2020-01-10\nNärvarande: Anna Berg, Bo Ek\n\n" + text));

    [Theory]
    [InlineData("§ 6 Delegation", "5 6 7")]
    [InlineData("§ 2 Delegation", "5 6 7")]
    [InlineData("2 §\nDelegation", "5 6 7")]
    [InlineData("§ 2 i förbundsordningen gäller", "5 7")]
    [InlineData("§ 2 Delegation\nText.\n\n§ 2 Arvoden", "5 7")]
    public void An_item_between_two_that_count_past_it_has_the_number_between_them(string between, string numbers) => Assert.Equal(
        numbers,
        string.Join(' ', AgendaReader.Run(Sample.Content($"PROTOKOLL\nSammanträdesdatum 2020-02-12\n\n§ 4 Öppnande\nText.\n\n§ 5 Ekonomi\nText.\n\n{between}\nText.\n\n§ 7 Avslutning\nText."))
            .Select(i => i.Number).Skip(1)));
}
