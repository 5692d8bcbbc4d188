using CsvHelper;

namespace Finsam.Extract.Write.Years;

/// <summary>Rows of one table as a dataset writes them, to be changed in place.</summary>
internal sealed class CsvRows
{
    private readonly List<string?[]> rows = [];

    internal CsvRows(string text)
    {
        using var reader = new StringReader(text);
        using var csv = CsvReader.Create(reader, CsvReaderOptions.Default with { HasHeader = false });
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }
    }

    internal string Text => CsvText.Rows(rows);

    internal string Get(int row, TableSchema schema, string column) => rows[row][IndexOf(schema, column)] ?? "";

    internal void Set(int row, TableSchema schema, string column, string value) => rows[row][IndexOf(schema, column)] = value;

    internal void Insert(int at, IEnumerable<string?[]> added) => rows.InsertRange(at, added);

    private static int IndexOf(TableSchema schema, string column) => schema.Columns.Select(c => c.Name).ToList().IndexOf(column);
}
