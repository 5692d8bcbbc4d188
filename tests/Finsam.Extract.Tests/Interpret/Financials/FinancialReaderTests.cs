using Finsam.Extract.Interpret.Financials;
using Finsam.Extract.Model;
using Finsam.Extract.Tests.Tables;

namespace Finsam.Extract.Tests.Interpret.Financials;

public class FinancialReaderTests
{
    internal const string Report = """
        Årsredovisning 2021

        3. Resultaträkning
        2021-01-01 2020-01-01
        Belopp i kr. Not 2021-12-31 2020-12-31
        Verksamhetens intäkter 1 2 814 000 2 658 768
        Verksamhetens kostnader -2 899 240 -2 198 752
        Avskrivningar
        Periodens/årets resultat -85 240 460 016
        4. Balansräkning
        Belopp i kr. Not 2021-12-31 2020-12-31
        Fordringar 1 022 483 871 668
        Kassa och bank 2 007 173 2 861 194
        SUMMA TILLGÅNGAR 3 029 656 3 732 862
        Årets resultat -85 240 460 016
        5. Kassaflodesanalys
        2021-12-31 2020-12-31
        Årets resultat -85 240 460 016
        Likvida medel vid årets slut 2 007 173 2 861 194
        7. Noter
        Not 1. Verksamhetens intäkter
        2021-12-31 2020-12-31
        Driftbidrag från staten 1 407 000 1 329 384
        Driftbidrag från Norrby kommun 703 500 664 692
        Driftbidrag från Region Norr 703 500 664 692
        Summa 2 814 000 2 658 768
        Not 2. Upplupna kostnader och förutbetalda intäkter
        2021-12-31 2020-12-31
        0 0
        """;

    internal static readonly FinancialRecord[] Records = [.. FinancialReader.Run(TableText.Content(Report))];

    [Theory]
    [InlineData(Statement.IncomeStatement, "", "Periodens/årets resultat", "result")]
    [InlineData(Statement.BalanceSheet, "", "Årets resultat", "result_in_equity")]
    [InlineData(Statement.CashFlow, "", "Årets resultat", "result_in_cash_flow")]
    [InlineData(Statement.BalanceSheet, "", "SUMMA TILLGÅNGAR", "total_assets")]
    [InlineData(Statement.Note, "1", "Driftbidrag från Norrby kommun", "municipal_grant")]
    [InlineData(Statement.Note, "1", "Driftbidrag från Region Norr", "regional_grant")]
    [InlineData(Statement.Note, "1", "Summa", "operating_revenue")]
    public void A_label_means_what_its_statement_makes_of_it(Statement statement, string note, string label, string concept)
    {
        var found = Records.Where(r => r.Statement == statement && r.Note == note && r.Label == label).ToArray();
        Assert.Equal(2, found.Length);
        Assert.All(found, r => Assert.Equal(concept, r.Concept));
    }

    [Theory]
    [InlineData("| Fordringar l")]
    [InlineData("|_ Fordringar |")]
    [InlineData("Fordringar")]
    public void The_edges_of_a_frame_are_no_part_of_a_label(string printed)
    {
        var framed = Report.Replace("\nFordringar ", $"\n{printed} ", StringComparison.Ordinal);
        Assert.Equal(2, FinancialReader.Run(TableText.Content(framed)).Count(r => r.Label == "Fordringar"));
    }

    [Fact]
    public void Flows_have_both_ends_and_stocks_only_their_date()
    {
        Assert.All(Records.Where(r => r.Statement == Statement.BalanceSheet || r.Concept == "closing_cash" || r.Note == "2"), r => Assert.Null(r.PeriodStart));
        Assert.All(
            Records.Where(r => r.Statement == Statement.IncomeStatement || r.Note == "1" || r.Concept == "result_in_cash_flow"),
            r => Assert.Equal(new DateOnly(r.PeriodEnd!.Value.Year, 1, 1), r.PeriodStart));
    }

    [Theory]
    [InlineData("Redovisningsprinciper m.m.")]
    [InlineData("Retlovisningsprinciper")]
    [InlineData("Övriga bokslutskommentarer")]
    public void Principles_and_comments_end_a_statement(string heading)
    {
        var records = FinancialReader.Run(TableText.Content($"""
            Årsredovisning 2021
            Kassaflödesanalys  2021  2020
            Resultat efter finansiella poster  418 094  382 709
            Likvida medel vid årets slut  4 638 277  4 135 641

            {heading}

            Föreningen har inte haft några anställda under året och betalar arvoden till sin styrelse.

            Arvoden  2021  2020
            Arvoden styrelse  127 200  192 000
            Sociala kostnader  39 854  53 332
            """.Replace("  ", "\t", StringComparison.Ordinal)));
        Assert.Equal([Statement.Note], records.Where(r => r.Label is "Arvoden styrelse" or "Sociala kostnader").Select(r => r.Statement).Distinct());
        Assert.Equal(4, records.Count(r => r.Statement == Statement.CashFlow));
    }

    [Theory]
    [InlineData("Förändring av likvida medel  2021  2020")]
    [InlineData("Årets förändringar i likvida medel  2021  2020")]
    public void A_change_of_cash_is_a_cash_flow(string heading)
    {
        var records = FinancialReader.Run(TableText.Content($"""
            Årsredovisning 2021
            {heading}
            Årsavgifter  2 778 962  2 787 684
            Rörelsekostnader  -2 234 451  -2 380 633
            Likvida medel vid årets slut  742 028  441 472
            """.Replace("  ", "\t", StringComparison.Ordinal))).Where(r => r.Statement == Statement.CashFlow).ToArray();
        Assert.Equal(6, records.Length);
        Assert.Equal([2778962m, -2234451m, 742028m], records.Where(r => r.PeriodEnd!.Value.Year == 2021).Select(r => r.AmountSek));
    }

    [Fact]
    public void Movements_of_equity_are_no_balance_sheet() => Assert.Empty(FinancialReader.Run(TableText.Content("""
        ÅRSREDOVISNING 2021

        # Förändringar i eget kapital
        	2020-12-31	Disposition	2021-12-31
        Insatser	81 092	0	81 092
        Balanserat resultat	-10 282	-982	-11 264
        Årets resultat	-982	982	-1 497
        Eget kapital	69 828	0	68 331
        """)));

    [Theory]
    [InlineData("|  |  | 2020-12-31 |", 2021, 2020)]
    [InlineData("|  | 2021-12-31 |  |", 2021, 2020)]
    [InlineData("|  | Budget 2021 |  |", 2021, 2021)]
    public void A_column_that_lost_its_date_is_of_the_other_year(string head, int first, int second) => Assert.Equal(
        [first, second],
        FinancialReader.Run(TableText.Content($"# ÅRSREDOVISNING 2021\nSamordningsförbundet Västbo\nRäkenskapsåret 2021\n\n## Balansräkning\n\n{head}\n| --- | --- | --- |\n| Kassa och bank | 9 000 | 8 000 |\n| Fordringar | 7 000 | 7 500 |\n| Summa tillgångar | 16 000 | 15 500 |\n"))
            .Take(2).Select(r => r.PeriodEnd!.Value.Year));

    [Fact]
    public void A_line_to_sign_on_is_no_row() => Assert.Equal(
        ["Fordringar", "Fordringar"],
        FinancialReader.Run(TableText.Content("ÅRSREDOVISNING 2021\n\n# Not 3 Fordringar\n\t2021-12-31\t2020-12-31\nFordringar\t9 000\t8 000\nOrt och datum ________\t–\t–\n")).Select(r => r.Label));

    [Fact]
    public void An_overview_of_many_years_is_no_statement() => Assert.Empty(FinancialReader.Run(TableText.Content("""
        ÅRSREDOVISNING 2021

        # Ekonomi
        Resultat och ställning	2021	2020	2019	2018
        Nettoomsättning, tkr	13 988	13 543	13 537	13 459
        Rörelseresultat, tkr	1 873	-1 006	1 267	1 902
        Resultat efter finansiella poster, tkr	1 188	-1 832	1 418	1 383
        Balansomslutning, tkr	48 616	42 649	44 014	44 373
        """)));

    [Fact]
    public void The_note_column_and_rows_without_amounts_give_no_record()
    {
        Assert.DoesNotContain(Records, r => r.Label == "Avskrivningar");
        Assert.DoesNotContain(Records, r => r.AmountSek == 1m);
        Assert.Equal("2021-01-01 2021-12-31", Records[0].ColumnLabel);
    }

    [Fact]
    public void A_unit_that_the_other_tables_contradict_is_not_believed()
    {
        var records = FinancialReader.Run(TableText.Content(Report + """

            8. Driftredovisning
            Belopp tkr Utfall Budget Avvikelse
            Intäkter 2 814 000 2 800 000 14 000
            Resultat -85 240 -60 000 -25 240
            Likvida medel 2 007 173
            """));
        Assert.All(records.Where(r => r.Statement == Statement.OperatingAccount), r => Assert.Equal(MoneyUnit.Kr, r.Unit));
        Assert.Contains(records, r => r is { Statement: Statement.OperatingAccount, Measure: Measure.Budget, AmountSek: -60000m });
    }

    [Fact]
    public void A_unit_that_nobody_prints_is_inferred_from_amounts_told_elsewhere()
    {
        var records = FinancialReader.Run(TableText.Content("""
            Alla belopp redovisas i kronor.

            Insatsen Lots kostade 1 975 tkr och Brygga 862 tkr, tillsammans 2 837 tkr under 2021.

            Not 3 Insatser

            Budget Utfall Differens
            Lots 2 000 1 975 25
            Brygga 850 862 -12
            Summa 2 850 2 837 13
            """));
        Assert.Equal(9, records.Length);
        Assert.All(records, r => Assert.Equal((MoneyUnit.Tkr, Statement.BudgetOutcome, "3"), (r.Unit, r.Statement, r.Note)));
        Assert.Contains(records, r => r is { Label: "Lots", Measure: Measure.Actual, AmountSek: 1975000m });
    }

    [Fact]
    public void Participants_shares_and_meetings_are_no_money()
    {
        Assert.Empty(FinancialReader.Run(TableText.Content(
            "## Deltagare 2021\n\n\tMän\tKvinnor\tTotalt\t%\nAntal deltagare\t60\t95\t155\t\nTill arbete\t14\t19\t33\t45 %\n\nRiket\t12,5%\nLänet\t9,5%\n")));
    }

    [Theory]
    [InlineData("Summa eget kapital", "opening_equity")]
    [InlineData("Summa bundet eget kapital", "")]
    public void What_was_retained_is_the_opening_equity_only_where_equity_is_not_bound(string sum, string concept) => Assert.Equal(
        concept,
        CompanyEquity.Part(
        [
            Stock("Balanserat resultat", "opening_equity"),
            Stock(sum, ""),
        ], [])[0].Concept);

    [Fact]
    public void A_heading_alone_tells_that_equity_is_bound() => Assert.Equal(
        "",
        CompanyEquity.Part([Stock("Balanserat resultat", "opening_equity")], TableText.Content("## Balansräkning\n\nBundet eget kapital\n").Lines)[0].Concept);

    private static FinancialRecord Stock(string label, string concept) => new()
    {
        TableIndex = 0, Row = 0, Column = 1, Statement = Statement.BalanceSheet, Label = label, Concept = concept,
        Measure = Measure.Actual, AmountSek = 1, Unit = MoneyUnit.Kr, Evidence = new Evidence(),
    };

    [Fact]
    public void A_budget_table_takes_its_year_from_the_heading_above()
    {
        var records = FinancialReader.Run(TableText.Content(
            "### Uppföljning budget/utfall år 2021\n\nEnhet: tkr\n\n\tBudget\tUtfall\tDifferens\nIntäkter\t\t\t\nFörsäkringskassan\t5 300\t5 300\t0\nNorrby kommun\t\t162\t162\n"));
        Assert.Equal(5, records.Length);
        Assert.All(records, r => Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), (r.PeriodStart!.Value, r.PeriodEnd!.Value)));
        Assert.Equal(["state_grant", "municipal_grant"], records.Select(r => r.Concept).Distinct());
    }

    [Theory]
    [InlineData("Resultatrikning")]
    [InlineData("RESULTATRÄKNING")]
    [InlineData("3. Resu1tatrakning")]
    public void A_heading_with_misread_letters_still_names_its_statement(string heading)
    {
        var records = FinancialReader.Run(TableText.Content($"{heading}\n2021 2020\nVerksamhetens intäkter 500 000 400 000\nVerksamhetens kostnader -450 000 -390 000\n"));
        Assert.Equal(4, records.Length);
        Assert.All(records, r => Assert.Equal(Statement.IncomeStatement, r.Statement));
    }

    [Theory]
    [InlineData("Kortfristiga skulder", Statement.BalanceSheet, "current_liabilities")]
    [InlineData("Summa kortfristiga skulder", Statement.BalanceSheet, "current_liabilities")]
    [InlineData("Kortfristlga skutder", Statement.BalanceSheet, "current_liabilities")]
    [InlineData("Skulder, kortfristiga", Statement.BalanceSheet, "current_liabilities")]
    [InlineData("Totalt utfall projektkostnader (Not 2)", Statement.BudgetOutcome, "project_costs")]
    [InlineData("Intäkter/övriga intäkter", Statement.BudgetOutcome, "other_revenue")]
    [InlineData("Intäkter/medlemsavgifter", Statement.BudgetOutcome, "operating_revenue")]
    [InlineData("Summa projektnära kostnader", Statement.BudgetOutcome, null)]
    [InlineData("Norrby kommun", Statement.BalanceSheet, null)]
    public void Labels_are_matched_to_concepts_through_misreadings_and_word_order(string label, Statement statement, string? concept) =>
        Assert.Equal(concept, ConceptMatcher.Match(label, statement)?.Code);
}
