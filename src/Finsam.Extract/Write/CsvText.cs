using System.Globalization;
using CsvHelper;

namespace Finsam.Extract.Write;

/// <summary>The CSV of a dataset: UTF-8 without BOM, comma, RFC 4180 quoting, <c>\n</c> line ends.</summary>
public static class CsvText
{
    public static void Write(TextWriter target, TableSchema schema, IEnumerable<string?[]> rows)
    {
        using var csv = CsvWriter.Create(target, CsvWriterOptions.Default with { NewLine = "\n" }, true);
        csv.WriteHeader([.. schema.Columns.Select(c => c.Name)]);
        WriteRows(csv, rows);
    }

    /// <summary>Rows without a header.</summary>
    internal static string Rows(IEnumerable<string?[]> rows)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, true))
        {
            WriteRows(csv, rows);
        }

        return text.ToString();
    }

    /// <summary>Rows of a written table by column name.</summary>
    internal static IEnumerable<IReadOnlyDictionary<string, string>> Read(TextReader source)
    {
        using var csv = CsvReader.Create(source, CsvReaderOptions.Default, true);
        while (csv.Read())
        {
            yield return csv.Headers.Select((name, i) => (name, Value: csv.GetString(i))).ToDictionary(f => f.name, f => f.Value, StringComparer.Ordinal);
        }
    }

    /// <summary>One field as it stands in a row: quoted where RFC 4180 asks for it.</summary>
    internal static string Field(string text)
    {
        var row = Rows([[text]]);
        return row[..^1];
    }

    private static void WriteRows(CsvWriter csv, IEnumerable<string?[]> rows)
    {
        foreach (var row in rows)
        {
            csv.WriteRecord([.. row.Select(field => field ?? "")]);
        }
    }

    internal static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static string Of(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    internal static string Of(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    internal static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal static string Of(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);
}
