using System.Runtime.CompilerServices;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

/// <summary>docs/dataset.md is the contract for users: it and the schemas in the code say the same.</summary>
public class DatasetDocumentationTests
{
    private static readonly string[] Provenance = ["page", "line", "bbox", "source_text", "confidence", "status"];

    /// <summary>Codes that docs/dataset.md leaves to the codebook: too many to read.</summary>
    private static readonly string[] InTheCodebook = ["financials.concept", "participants.measure"];

    private static readonly string Page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/dataset.md"));

    public static TheoryData<string> TableNames => [.. DatasetTables.Schemas.Select(t => t.Name)];

    [Fact]
    public void It_tells_the_tables_in_the_order_of_the_package() => Assert.Equal(
        DatasetTables.Schemas.Select(t => t.Name),
        Page.Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => l[4..]));

    [Theory]
    [MemberData(nameof(TableNames))]
    public void It_names_every_column_of_a_table_in_order(string table)
    {
        var section = SectionOf(table);
        var columns = SchemaOf(table).Columns.Select(c => c.Name).ToList();
        if (section.Contains("then provenance", StringComparison.Ordinal) || section.Contains("then\nprovenance", StringComparison.Ordinal))
        {
            Assert.Equal(Provenance, columns[^Provenance.Length..]);
            columns.RemoveRange(columns.Count - Provenance.Length, Provenance.Length);
        }

        var at = 0;
        foreach (var column in columns)
        {
            var found = section.IndexOf($"`{column}`", at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{table}: {column} is not named after the column before it");
            at = found;
        }
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void It_names_every_code_of_a_column(string table)
    {
        var section = SectionOf(table);
        var columns = SchemaOf(table).Columns.Where(c => c.Name != "status" && !InTheCodebook.Contains($"{table}.{c.Name}") && !(table == "meetings" && c.Name == "body"));
        Assert.All(columns.SelectMany(c => c.Codes), code => Assert.Contains($"`{code}`", section, StringComparison.Ordinal));
    }

    [Fact]
    public void It_explains_every_status() =>
        Assert.All(Enum.GetValues<RecordStatus>(), status => Assert.Contains($"`{status.ToCode()}`:", Page, StringComparison.Ordinal));

    private static TableSchema SchemaOf(string table) => DatasetTables.Schemas.Single(t => t.Name == table);

    private static string SectionOf(string table)
    {
        var from = Page.IndexOf($"### {table}\n", StringComparison.Ordinal);
        var to = Page.IndexOf("\n### ", from, StringComparison.Ordinal);
        return to < 0 ? Page[from..] : Page[from..to];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
