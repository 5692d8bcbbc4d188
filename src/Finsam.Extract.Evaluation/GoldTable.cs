using CsvHelper;

namespace Finsam.Extract.Evaluation;

/// <summary>A table of true records as the corpus keeps them: one dictionary a row, by column name.</summary>
public static class GoldTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(TextReader text, params IReadOnlyList<string> columns)
    {
        using var csv = CsvReader.Create(text, CsvReaderOptions.Default);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(columns.ToDictionary(c => c, csv.GetString));
        }

        return rows;
    }
}
