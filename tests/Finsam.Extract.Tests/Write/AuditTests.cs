using Finsam.Extract.Write.Audit;

namespace Finsam.Extract.Tests.Write;

public class AuditTests
{
    private static readonly MemoryFolder Sample = MemoryFolder.Of(SampleDataset.Create("<script>alert(1)</script>"));

    private static readonly Audit Read = AuditReader.Run(table => new StringReader(Sample.Text(table)));

    [Fact]
    public void What_fails_is_told_worst_first_kronor_before_people() => Assert.Equal(
        [("difference", -45_000m), ("proposal", 30m), ("gender_sum", 2m)],
        Read.Findings.OrderByDescending(f => Math.Abs(f.Difference)).Select(f => (f.Kind, f.Difference)));

    [Fact]
    public void Each_kind_is_counted_by_outcome()
    {
        Assert.Contains(new AuditKind("sum", 1, 0, 0), Read.Kinds);
        Assert.Contains(new AuditKind("cross_statement", 0, 1, 0), Read.Kinds);
        Assert.Equal(2, Read.Kinds.Sum(k => k.Fail));
    }

    [Fact]
    public void Text_of_documents_is_data_on_the_page()
    {
        using var page = new StringWriter();
        AuditPage.Write(page, Read, (_, _) => null, 10);

        Assert.DoesNotContain("<script>", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_shows_its_part_of_the_page_and_marks_its_numbers()
    {
        var member = new AuditMember("t001:r1:c1", "Insatser", "3 150", "0.90", new AuditPlace(4, 12, new(100, 200, 140, 210)));
        var finding = new AuditFinding("d-01", "a.pdf", "aa", "Förbundet 2021", "sum", "Summa = its parts", 5, 3, [member, member with { Key = "t001:r2:c1" }]);
        using var page = new StringWriter();
        AuditPage.Write(page, new Audit(1, [], [], [finding, finding]), (_, _) => new AuditPicture(595, 842, [1, 2, 3]), 10);

        Assert.Contains("viewBox=\"0 186 595 38\"", page.ToString(), StringComparison.Ordinal);
        Assert.Single(page.ToString().Split("data:image/png;base64,AQID").Skip(1));
        Assert.Contains("href=\"#page-d-01-4\"", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_for_each_finding()
    {
        using var table = new StringWriter();
        AuditCsv.Write(table, Read);

        Assert.StartsWith("rank,document_id,source_file,page,line,kind,what,expected,actual,difference,taken,members\n", table.ToString(), StringComparison.Ordinal);
        Assert.Contains("difference,Verksamhetens intäkter: utfall - budget,50000,5000,-45000,false,c d\n", table.ToString(), StringComparison.Ordinal);
    }
}
