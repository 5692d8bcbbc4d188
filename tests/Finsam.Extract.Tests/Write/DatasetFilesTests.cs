using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

public class DatasetFilesTests
{
    private static readonly MemoryFolder Sample = MemoryFolder.Of(SampleDataset.Create());

    public static TheoryData<string> TableNames => [.. DatasetTables.Schemas.Select(t => t.Name)];

    [Fact]
    public void Exactly_the_named_files_are_written() => Assert.Equal(DatasetFiles.Names.Order(), Sample.Names.Order());

    [Fact]
    public void The_same_records_give_the_same_bytes()
    {
        var again = MemoryFolder.Of(SampleDataset.Create());
        Assert.All(DatasetFiles.Names, name => Assert.Equal(Sample.Bytes(name), again.Bytes(name)));
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_table_has_its_header_and_no_byte_order_mark(string table)
    {
        var schema = DatasetTables.Schemas.Single(t => t.Name == table);
        Assert.StartsWith(string.Join(',', schema.Columns.Select(c => c.Name)) + "\n", Sample.Text(table + ".csv"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Every_row_has_a_field_for_each_column_and_only_known_codes(string table)
    {
        var schema = DatasetTables.Schemas.Single(t => t.Name == table);
        using var csv = CsvReader.Create(new MemoryStream(Sample.Bytes(table + ".csv")), CsvReaderOptions.Default);
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            Assert.Equal(schema.Columns.Length, csv.FieldCount);
            Assert.All(schema.Columns, column => AssertAllowed(column, csv.GetString(column.Name)));
        }

        Assert.True(rows > 0, $"the sample has no row of {table}");
    }

    [Fact]
    public void The_package_names_every_table_with_its_columns_keys_and_codes()
    {
        var resources = Package()["resources"]!.AsArray();
        Assert.Equal(DatasetTables.Schemas.Select(t => t.Name), resources.Select(r => (string)r!["name"]!));
        foreach (var (resource, table) in resources.Zip(DatasetTables.Schemas))
        {
            var schema = resource!["schema"]!;
            var fields = schema["fields"]!.AsArray();
            Assert.Equal(table.Columns.Select(c => c.Name), fields.Select(f => (string)f!["name"]!));
            Assert.Equal(
                table.Columns.SelectMany(c => c.Codes),
                fields.SelectMany(f => f!["constraints"]?["enum"]?.AsArray().Select(c => (string)c!) ?? []));
            Assert.Equal(table.PrimaryKey, schema["primaryKey"]?.AsArray().Select(k => (string)k!) ?? []);
            Assert.Equal(table.ForeignKeys.Length, schema["foreignKeys"]?.AsArray().Count ?? 0);
        }
    }

    [Fact]
    public void The_package_proves_that_a_table_is_unchanged()
    {
        foreach (var resource in Package()["resources"]!.AsArray())
        {
            var content = Sample.Bytes((string)resource!["path"]!);
            Assert.Equal(content.Length, (int)resource["bytes"]!);
            Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}", (string)resource["hash"]!);
        }
    }

    [Fact]
    public void A_foreign_key_names_a_column_that_exists() => Assert.All(
        DatasetTables.Schemas.SelectMany(t => t.ForeignKeys),
        key => Assert.Contains(DatasetTables.Schemas.Single(t => t.Name == key.Table).Columns, c => c.Name == key.TableColumn));

    [Fact]
    public void The_codebook_describes_every_table_and_column()
    {
        var codebook = Sample.Text(DatasetFiles.CodebookFile);
        foreach (var schema in DatasetTables.Schemas)
        {
            Assert.Contains($"## {schema.Name}.csv\n", codebook, StringComparison.Ordinal);
            Assert.All(schema.Columns, column => Assert.Contains($"| `{column.Name}` |", codebook, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Repaired_words_are_counted_once_each() =>
        Assert.Equal("1", FieldOf("documents", "repaired_word_count"));

    private static string FieldOf(string table, string column)
    {
        using var csv = CsvReader.Create(new MemoryStream(Sample.Bytes(table + ".csv")), CsvReaderOptions.Default);
        Assert.True(csv.Read());
        return csv.GetString(column);
    }

    private static JsonNode Package() => JsonNode.Parse(Sample.Text(DatasetFiles.Package), documentOptions: new JsonDocumentOptions())!;

    private static void AssertAllowed(Column column, string value)
    {
        Assert.False(column.IsRequired && value.Length == 0, $"{column.Name} is empty");
        Assert.True(column.Codes.IsEmpty || value.Length == 0 || column.Codes.Contains(value), $"{column.Name} holds {value}");
    }
}
