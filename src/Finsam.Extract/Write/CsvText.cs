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
