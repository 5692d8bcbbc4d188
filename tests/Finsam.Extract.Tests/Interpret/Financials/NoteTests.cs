using Finsam.Extract.Interpret.Financials;
using Finsam.Extract.Tests.Tables;

namespace Finsam.Extract.Tests.Interpret.Financials;

/// <summary>Amounts of notes: which note, which label, of a day or of a period.</summary>
public class NoteTests
{
    [Theory]
    [InlineData("Byggnader och mark", "2021 2020")]
    [InlineData("Byggnader och mark", "2021-12-31 2020-12-31")]
    [InlineData("Inventarier och maskiner", "2021-12-31 2020-12-31")]
    public void A_note_of_assets_has_balances_and_changes_of_the_year(string heading, string header)
    {
        var records = FinancialReader.Run(TableText.Content($"""
            {FinancialReaderTests.Report}
            Not 3. {heading}
            {header}
            Ingående anskaffningsvärde 5 200 000 5 000 000
            Årets anskaffningar
            Maskiner 100 000 200 000
            Utgående ackumulerade anskaffningsvärden 5 300 000 5 200 000
            Ingående avskrivningar -1 700 000 -1 600 000
            Årets avskrivningar -100 000 -100 000
            Utgående ackumulerade avskrivningar -1 800 000 -1 700 000
            Utgående redovisat värde 3 500 000 3 500 000
            """)).Where(r => r.Note == "3").ToArray();
        Assert.Equal(14, records.Length);
        Assert.All(records, r => Assert.Equal(r.Label is "Maskiner" or "Årets avskrivningar", r.PeriodStart is not null));
    }

    /// <summary>Opening balances and a reclassification among them are summed up to a balance, the year's changes to a change.</summary>
    [Fact]
    public void A_sum_without_a_label_in_a_note_of_assets_is_what_its_rows_are()
    {
        var records = FinancialReader.Run(TableText.Content($"""
            {FinancialReaderTests.Report}
            Not 3. Byggnader och mark
            2021-12-31 2020-12-31
            Vid årets början
            Byggnader 5 200 000 5 000 000
            Omklassificeringar 10 000 20 000
            \t5 210 000\t5 020 000
            Årets anskaffningar
            Maskiner 100 000 200 000
            \t100 000\t200 000
            Summa anskaffningsvärde vid årets slut 5 310 000 5 220 000
            """.Replace("\\t", "\t", StringComparison.Ordinal))).Where(r => r is { Note: "3", Label: "" }).ToArray();
        Assert.Equal([5210000m, 5020000m, 100000m, 200000m], records.Select(r => r.AmountSek));
        Assert.Equal([true, true, false, false], records.Select(r => r.PeriodStart is null));
    }

    /// <summary>Among notes a number that goes on from the last one opens a note; another number does not.</summary>
    [Fact]
    public void Notes_may_bear_their_number_alone()
    {
        var records = FinancialReader.Run(TableText.Content($"""
            Årsredovisning 2021
            Noter

            1 Räntekostnader  2021  2020
            Räntekostnader för lån  -968 061  -959 975
            Övriga räntor  -320  -240
            2 Eget kapital
            Belopp vid årets ingång  125 910  144 914
            3 Övriga fordringar
              2021-12-31  2020-12-31
            Skattekonto  35 999  35 800
            Momskonto  4 000  3 000
            """.Replace("  ", "\t", StringComparison.Ordinal)));
        Assert.Equal([("1", "Räntekostnader för lån"), ("1", "Övriga räntor")], records.Where(r => r.Note == "1").Select(r => (r.Note, r.Label)).Distinct());
        Assert.Equal([("3", "Skattekonto"), ("3", "Momskonto")], records.Where(r => r.Note == "3").Select(r => (r.Note, r.Label)).Distinct());
    }

    /// <summary>The rate and its day are columns of their own; what is owed and what is paid off next year stand beside each other.</summary>
    [Fact]
    public void A_list_of_loans_has_lenders_and_amounts_of_one_day()
    {
        var records = FinancialReader.Run(TableText.Content($"""
            Årsredovisning 2021

            Not 3. Skulder till kreditinstitut
            Banken 63427 1,23% 2025-03-30  1 625 000  60 000
            Stadens hypotek 142960 1,08% 2026-12-01  1 800 000  20 000
            """.Replace("  ", "\t", StringComparison.Ordinal))).Where(r => r.Note == "3").ToArray();
        Assert.Equal([("Banken 63427", 1625000m), ("Banken 63427", 60000m), ("Stadens hypotek 142960", 1800000m), ("Stadens hypotek 142960", 20000m)], records.Select(r => (r.Label, r.AmountSek)));
        Assert.Single(records.Select(r => r.PeriodEnd).Distinct());
    }

    [Fact]
    public void What_a_note_s_misread_heading_does_not_say_its_sum_does()
    {
        var records = FinancialReader.Run(TableText.Content($"""
            {FinancialReaderTests.Report}
            Not 3. Öwiga fordrngar
            2021-12-31 2020-12-31
            Skattekonto 52 000 50 000
            Momskonto 2 000 3 000
            Summa övriga fordringar 54 000 53 000
            """)).Where(r => r.Note == "3").ToArray();
        Assert.Equal(6, records.Length);
        Assert.All(records, r => Assert.Null(r.PeriodStart));
    }

    [Theory]
    [InlineData("Resultat från finansiella anläggningstillgångar", "2021-01-01 2020-01-01\n2021-12-31 2020-12-31", true)]
    [InlineData("Hyresfordringar", "2021-12-31 2020-12-31", false)]
    [InlineData("Pågående nyanläggningar", "2021-12-31 2020-12-31", false)]
    public void A_note_is_of_a_period_where_its_header_prints_both_ends(string heading, string header, bool isFlow)
    {
        var records = FinancialReader.Run(TableText.Content($"""
            {FinancialReaderTests.Report}
            Not 3. {heading}
            {header}
            Norrby fastigheter 29 100 28 200
            Söderby fastigheter 31 000 30 000
            Summa 60 100 58 200
            """)).Where(r => r.Note == "3").ToArray();
        Assert.Equal(6, records.Length);
        Assert.All(records, r => Assert.Equal(isFlow, r.PeriodStart is not null));
    }

    [Fact]
    public void A_reference_to_a_note_is_no_part_of_a_label()
    {
        var referring = FinancialReaderTests.Report.Replace("\nFordringar ", "\nFordringar Not 9 ", StringComparison.Ordinal);
        Assert.Equal(2, FinancialReader.Run(TableText.Content(referring)).Count(r => r.Label == "Fordringar"));
    }

    [Fact]
    public void The_day_on_which_the_terms_of_a_loan_change_is_no_part_of_its_label() => Assert.Equal(
        ["Norrbanken", "Norrbanken", "Skuld per 2021-12-31", "Skuld per 2021-12-31"],
        FinancialReader.Run(TableText.Content("ÅRSREDOVISNING 2021\n\n# Not 3 Skulder till kreditinstitut\n\t2021-12-31\t2020-12-31\nNorrbanken 2024-11 -20\t9 000\t8 000\nSkuld per 2021-12-31\t9 000\t8 000\n")).Select(r => r.Label));

    [Fact]
    public void A_list_of_notes_is_no_part_of_a_label() => Assert.Equal(
        ["Intäkter", "Intäkter", "Kostnader", "Kostnader", "Resultat", "Resultat"],
        FinancialReader.Run(TableText.Content("ÅRSREDOVISNING 2021\n\nResultaträkning\n\t2021\t2020\nIntäkter\t9 000\t8 000\nKostnader 4, 5, 6\t-7 000\t-7 500\nResultat\t2 000\t500\n")).Select(r => r.Label));

    [Fact]
    public void A_lone_row_of_amounts_in_a_note_takes_its_label_from_the_heading() =>
        Assert.All(FinancialReaderTests.Records.Where(r => r.Note == "2"), r => Assert.Equal(("Upplupna kostnader och förutbetalda intäkter", 0m), (r.Label, r.AmountSek)));

    [Fact]
    public void A_column_of_notes_whose_head_was_misread_is_no_money() => Assert.Equal(
        [-1179187m, -1207498m, -116231m, -109837m],
        FinancialReader.Run(TableText.Content("## Resultaträkning\n\n\t1\t2015\t2014\nDriftskostnader\t4\t-1 179 187\t-1 207 498\nÖvriga kostnader\t5\t-116 231\t-109 837\n")).Select(r => r.AmountSek));
}
