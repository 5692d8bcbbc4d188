using CsvHelper;
using Finsam.Extract.Write;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Write;

public class CsvTextTests
{
    private static readonly TableSchema TwoColumns = new(
        "pairs", "Pairs.", [new Column("a", FieldType.String, "A."), new Column("b", FieldType.String, "B.")]);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hej\"", "\"say \"\"hej\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("Ängsås å", "Ängsås å")]
    public void A_field_is_quoted_as_RFC_4180_says(string field, string written) =>
        Assert.Equal($"a,b\n{written},x\n", Write([field, "x"]));

    [Fact]
    public void A_missing_value_is_the_empty_field() => Assert.Equal("a,b\n,x\n", Write([null, "x"]));

    [Fact]
    public void A_row_of_empty_fields_is_still_a_row() => Assert.Equal("a,b\n,\n", Write(["", null]));

    [Fact]
    public void Whatever_is_written_is_read_back_unchanged() =>
        Prop.ForAll<string?, string?>((first, second) =>
        {
            string[] row = [first ?? "", second ?? ""];
            return Read(Write(row)).SequenceEqual(row);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" leading and trailing ")]
    [InlineData("\"")]
    [InlineData("\",\"\n\"")]
    [InlineData("\t")]
    public void Awkward_fields_come_back_unchanged(string field) => Assert.Equal([field, "x"], Read(Write([field, "x"])));

    private static string Write(string?[] row)
    {
        using var target = new StringWriter();
        CsvText.Write(target, TwoColumns, [row]);
        return target.ToString();
    }

    private static string[] Read(string csv)
    {
        using var reader = CsvReader.Create(new StringReader(csv), CsvReaderOptions.Default);
        Assert.True(reader.Read());
        return [reader.GetString("a"), reader.GetString("b")];
    }
}
