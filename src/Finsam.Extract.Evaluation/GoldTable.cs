using CsvHelper;

namespace Finsam.Extract.Evaluation;

/// <summary>A table of true records as the corpus keeps them, or of a dataset: one dictionary a row, by column name.</summary>
public static class GoldTable
{
    /// <param name="path">The file.</param>
    /// <param name="columns">Those that are wanted; none for all.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadFile(string path, params IReadOnlyList<string> columns)
    {
        using var text = File.OpenText(path);
        return Read(text, columns);
    }

    /// <param name="text">The table, its header first.</param>
    /// <param name="columns">Those that are wanted; none for all.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(TextReader text, params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        using var csv = CsvReader.Create(text, CsvReaderOptions.Default);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add((columns.Count == 0 ? csv.Headers : columns).ToDictionary(c => c, csv.GetString, StringComparer.Ordinal));
        }

        return rows;
    }
}
