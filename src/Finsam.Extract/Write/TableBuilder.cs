using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>A table of the contract with the way to its rows.</summary>
public sealed record DatasetTable(TableSchema Schema, Func<Dataset, IEnumerable<string?[]>> Rows);

/// <summary>Declares a table's columns, each with its meaning and the way to its value.</summary>
internal sealed class TableBuilder<TRow>(string name, string description, Func<Dataset, IEnumerable<TRow>>? rows = null)
{
    private readonly List<(Column Column, Func<TRow, string?> Value)> fields = [];
    private ImmutableArray<string> primaryKey = [];
    private ImmutableArray<(string, string, string)> foreignKeys = [];

    internal TableBuilder<TRow> Column(
        string column, FieldType type, string meaning, Func<TRow, string?> value, bool required = false, string[]? codes = null)
    {
        fields.Add((new Column(column, type, meaning) { IsRequired = required, Codes = [.. codes ?? []] }, value));
        return this;
    }

    internal TableBuilder<TRow> Text(string column, string meaning, Func<TRow, string?> value, bool required = false) =>
        Column(column, FieldType.String, meaning, value, required);

    internal TableBuilder<TRow> Code<TEnum>(string column, string meaning, Func<TRow, TEnum> value)
        where TEnum : struct, Enum =>
        Column(column, FieldType.String, meaning, r => value(r).ToCode(), true, [.. Enum.GetValues<TEnum>().Select(v => v.ToCode())]);

    internal TableBuilder<TRow> Date(string column, string meaning, Func<TRow, DateOnly?> value) =>
        Column(column, FieldType.Date, meaning, r => CsvText.Of(value(r)));

    internal TableBuilder<TRow> Whole(string column, string meaning, Func<TRow, int?> value) =>
        Column(column, FieldType.Integer, meaning, r => CsvText.Of(value(r)));

    internal TableBuilder<TRow> Number(string column, string meaning, Func<TRow, decimal?> value) =>
        Column(column, FieldType.Number, meaning, r => CsvText.Of(value(r)));

    internal TableBuilder<TRow> Confidence(string meaning, Func<TRow, double> value) =>
        Column("confidence", FieldType.Number, meaning, r => CsvText.Of(value(r))).In("probability");

    /// <summary>The unit of the column just declared.</summary>
    internal TableBuilder<TRow> In(string unit)
    {
        var (column, value) = fields[^1];
        fields[^1] = (column with { Unit = unit }, value);
        return this;
    }

    /// <summary>The last columns of every record table.</summary>
    internal TableBuilder<TRow> Provenance(Func<TRow, Evidence> evidence) =>
        Whole("page", "1-based page in the source file; empty for plain text without page marks.", r => evidence(r).Page)
            .Whole("line", "1-based line: in the source file for text inputs, on the page for page inputs.", r => evidence(r).Line)
            .Text("bbox", "x0 y0 x1 y1 in PDF points from the page's top-left corner; empty for text inputs.", r => evidence(r).Box?.ToString()).In("pt")
            .Text("source_text", "The characters as they were read, before any repair.", r => evidence(r).SourceText)
            .Confidence("Calibrated probability, 0 to 1, that the row's value is right.", r => evidence(r).Confidence)
            .Code("status", "How far the row can be trusted.", r => evidence(r).Status);

    internal TableBuilder<TRow> Key(params string[] columns)
    {
        primaryKey = [.. columns];
        return this;
    }

    internal TableBuilder<TRow> References(params (string Column, string Table, string TableColumn)[] keys)
    {
        foreignKeys = [.. keys];
        return this;
    }

    internal DatasetTable Build() => Over(rows ?? (_ => []), (schema, cells) => new DatasetTable(schema, cells));

    /// <summary>A table whose rows come from something else than a dataset.</summary>
    internal TTable Over<TSource, TTable>(Func<TSource, IEnumerable<TRow>> source, Func<TableSchema, Func<TSource, IEnumerable<string?[]>>, TTable> table)
    {
        var schema = new TableSchema(name, description, [.. fields.Select(f => f.Column)])
        {
            PrimaryKey = primaryKey,
            ForeignKeys = foreignKeys,
        };
        return table(schema, whole => source(whole).Select(row => fields.Select(f => f.Value(row)).ToArray()));
    }
}
