using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

/// <summary>Reports of two following years of one association, held against each other when a dataset is written.</summary>
public class YearsTests
{
    private const string Association = "Samordningsförbundet Ödmården";

    /// <summary>Revenue, costs, result, in the later report as this year's and the year before's.</summary>
    private static readonly (string Label, string Concept, int Year2020, int Year2021)[] Lines =
    [
        ("Verksamhetens intäkter", "operating_revenue", 4_120_300, 4_312_750),
        ("Personalkostnader", "personnel_costs", -1_902_415, -1_988_360),
        ("Övriga kostnader", "other_costs", -2_011_640, -2_140_085),
        ("Årets resultat", "result", 206_245, 184_305),
    ];

    [Fact]
    public void A_misread_amount_of_the_year_before_is_mended_from_that_years_own_report()
    {
        var rows = Rows(Written(Report(2020), Report(2021, wrong: ("Personalkostnader", 2020, -1_962_415))), "financials.csv");

        var mended = rows.Single(r => r["label"] == "Personalkostnader" && r["period_end"] == "2020-12-31" && IsOf(r, 2021));
        Assert.Equal(("-1902415", "verified", "printed -1962415"), (mended["amount_sek"], mended["status"], mended["source_text"]));
    }

    [Fact]
    public void The_mended_amount_is_a_row_of_the_proposals_and_its_sum_holds()
    {
        var written = Written(Report(2020), Report(2021, wrong: ("Personalkostnader", 2020, -1_962_415)));

        var proposal = Assert.Single(Rows(written, "number_proposals.csv"), r => r["kind"] == "other_year");
        Assert.Equal(("-1962415", "-1902415", "true"), (proposal["read_sek"], proposal["proposed_sek"], proposal["taken"]));
        Assert.DoesNotContain(Rows(written, "checks.csv"), c => c["outcome"] == "fail");
        Assert.All(Rows(written, "financials.csv").Where(r => r["period_end"] == "2020-12-31"), r => Assert.Equal("verified", r["status"]));
    }

    [Fact]
    public void Amounts_on_which_two_reports_agree_are_verified_and_told_as_carried_over()
    {
        var written = Written(Report(2020), Report(2021));

        Assert.Equal(4, Rows(written, "checks.csv").Count(c => c["kind"] == "carry_over" && c["outcome"] == "pass"));
        Assert.All(Rows(written, "financials.csv").Where(r => r["period_end"] == "2020-12-31" && IsOf(r, 2021)), r => Assert.Equal("verified", r["status"]));
    }

    [Fact]
    public void A_restated_amount_stays_as_printed_and_the_check_fails()
    {
        var written = Written(Report(2020), Report(2021, wrong: ("Övriga kostnader", 2020, -2_050_000), alone: true));

        var check = Assert.Single(Rows(written, "checks.csv"), c => c["kind"] == "carry_over" && c["outcome"] == "fail");
        Assert.Equal(("-2011640", "-2050000"), (check["expected"], check["actual"]));
        Assert.Contains(Rows(written, "financials.csv"), r => r["amount_sek"] == "-2050000");
        Assert.DoesNotContain(Rows(written, "number_proposals.csv"), r => r["kind"] == "other_year");
    }

    [Fact]
    public void Amounts_that_are_a_krona_apart_are_not_verified()
    {
        var written = Written(Report(2020), Report(2021, wrong: ("Övriga kostnader", 2020, -2_011_641), alone: true));

        Assert.Single(Rows(written, "checks.csv"), c => c["kind"] == "carry_over" && c["outcome"] == "rounding");
        Assert.All(Rows(written, "financials.csv").Where(r => r["label"] == "Övriga kostnader" && r["period_end"] == "2020-12-31"), r => Assert.Equal("unverified", r["status"]));
    }

    /// <summary>Readers who agree may all be wrong; an identity of the report itself is not denied by another report.</summary>
    [Theory]
    [InlineData(true, "suspect")]
    [InlineData(false, "verified")]
    public void Only_what_identities_prove_stays_verified_where_another_report_says_otherwise(bool alone, string status)
    {
        var later = Report(2021, wrong: ("Övriga kostnader", 2020, -2_050_000), alone: alone);
        var told = later.Documents[0].Financials.Select(r => r.AmountSek == -2_050_000 ? r with { Evidence = r.Evidence with { Status = RecordStatus.Verified } } : r);
        var checks = alone ? [] : later.Documents[0].Checks.Select(c => c with { Actual = c.Expected, Outcome = CheckOutcome.Pass });
        var file = later with { Documents = [later.Documents[0] with { Financials = [.. told], Checks = [.. checks] }] };

        var amount = Rows(Written(Report(2020), file), "financials.csv").Single(r => r["amount_sek"] == "-2050000");
        Assert.Equal(status, amount["status"]);
    }

    [Fact]
    public void Reports_of_other_associations_are_not_held_against_each_other() =>
        Assert.DoesNotContain(Rows(Written(Report(2020), Report(2021, name: "Samordningsförbundet Åmsele")), "checks.csv"), c => c["kind"] == "carry_over");

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var (one, other) = (Report(2020), Report(2021, wrong: ("Personalkostnader", 2020, -1_962_415)));
        Assert.Equal(Written(one, other).Text("financials.csv"), Written(other, one).Text("financials.csv"));
    }

    private static bool IsOf(IReadOnlyDictionary<string, string> row, int year) => row["document_id"].StartsWith($"{year}", StringComparison.Ordinal);

    private static MemoryFolder Written(params ExtractedFile[] files) => MemoryFolder.Of(Dataset.Of(files, []));

    private static List<IReadOnlyDictionary<string, string>> Rows(MemoryFolder folder, string table)
    {
        using var text = new StringReader(folder.Text(table));
        return [.. CsvText.Read(text)];
    }

    /// <param name="wrong">An amount that is printed otherwise.</param>
    /// <param name="alone">Only the rows, without the sum that tells.</param>
    private static ExtractedFile Report(int year, (string Label, int Year, int Amount) wrong = default, string name = Association, bool alone = false)
    {
        var records = Lines.SelectMany((l, i) => new[] { year, year - 1 }.Where(y => y >= 2020).Select(y => Amount(l, (i, y, year), wrong)))
            .Where(r => !alone || r.Concept != "result" || r.PeriodEnd!.Value.Year == year).ToImmutableArray();
        var hash = $"{year}".PadRight(64, 'a');
        var part = new DocumentPart
        {
            Ordinal = 1, Type = DocumentType.AnnualReport, FirstLine = 0, LastLine = 0, AssociationName = name, PeriodStart = new DateOnly(year, 1, 1), PeriodEnd = new DateOnly(year, 12, 31),
        };
        var line = new Line { Index = 0, Number = 1, SourceText = "Årsredovisning", Plain = "Årsredovisning", Text = "Årsredovisning" };
        var table = new Table { Index = 0, Rows = 5, Columns = 3, Cells = [new TableCell { Row = 0, Column = 0, Text = "", LineIndex = 0, LineNumber = 1 }], FirstLine = 0, LastLine = 0 };
        var document = Checker.Run(new ExtractedDocument { Content = new PartContent(part, [line], [table]), Financials = records });
        return new ExtractedFile(new SourceFile($"{year}.txt", hash), new RecognizedDocument { SourceSha256 = hash, Engine = "text" }, [document]);
    }

    private static FinancialRecord Amount((string Label, string Concept, int Year2020, int Year2021) line, (int Row, int Year, int Report) place, (string Label, int Year, int Amount) wrong)
    {
        decimal amount = wrong.Label == line.Label && wrong.Year == place.Year ? wrong.Amount : place.Year == 2020 ? line.Year2020 : line.Year2021;
        return new FinancialRecord
        {
            TableIndex = 0, Row = place.Row, Column = place.Report - place.Year + 1, Statement = Statement.IncomeStatement, Label = line.Label, Concept = line.Concept,
            Measure = Measure.Actual, PeriodStart = new DateOnly(place.Year, 1, 1), PeriodEnd = new DateOnly(place.Year, 12, 31), AmountSek = amount, Unit = MoneyUnit.Kr,
            ColumnLabel = $"{place.Year}", Evidence = new Evidence { Line = place.Row + 1, SourceText = $"printed {amount}", Confidence = 0.8 },
        };
    }
}
