using System.Collections.Immutable;
using System.Globalization;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Evaluation;

using GoldRow = IReadOnlyDictionary<string, string>;

/// <summary>Compares the rows of a table with the true ones, by the columns that make two rows the same record.</summary>
public static class RecordScorer
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["documents"] = ["document_type", "association_name", "org_number", "period_start", "period_end", "meeting_date", "signed_date"],
        ["financials"] = ["statement", "note", "measure", "period_start", "period_end", "amount_sek", "unit"],
        ["people"] = ["name", "body", "role", "party", "organization", "from_date", "to_date"],
        ["meetings"] = ["meeting_date", "kind", "start_time", "end_time"],
        ["agenda_items"] = ["number", "title"],
        ["activities"] = ["name", "level", "programme"],
        ["participants"] = ["activity", "measure", "gender", "value", "unit"],
        ["goals"] = ["goal", "fulfilment"],
    };

    /// <summary>The tables that can be compared, in the order of the dataset.</summary>
    public static ImmutableArray<string> Tables { get; } = [.. Columns.Keys];

    /// <param name="table">Its name.</param>
    /// <param name="truth">Rows of the gold, each with the <c>ordinal</c> of its document; columns that they lack are not compared.</param>
    /// <param name="found">Rows of a dataset, of the same source file.</param>
    public static Agreement Run(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found)
    {
        var columns = ComparedColumns(table, truth);
        return Agreement.Of(truth.Select(r => Key(r, columns)), InScope(table, truth, found).Select(r => Key(r, columns)));
    }

    /// <summary>Of each row found, in its order, whether it is right; null where the gold says nothing of its like.</summary>
    public static ImmutableArray<bool?> Judge(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found)
    {
        var columns = ComparedColumns(table, truth);
        var left = truth.Select(r => Key(r, columns)).ToList();
        var judged = InScope(table, truth, found).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. found.Select(r => judged.Contains(r) ? left.Remove(Key(r, columns)) : (bool?)null)];
    }

    /// <summary>What was missed and what is wrong, one line a record.</summary>
    public static IEnumerable<string> Differences(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found)
    {
        var columns = ComparedColumns(table, truth);
        var (should, are) = (truth.Select(r => Key(r, columns)).ToArray(), InScope(table, truth, found).Select(r => Key(r, columns)).ToArray());
        return should.Except(are).Select(k => $"missed {k}").Concat(are.Except(should).Select(k => $"wrong {k}"));
    }

    /// <summary>The rows that a dataset would have for a file.</summary>
    public static IReadOnlyCollection<GoldRow> RowsOf(string table, ExtractedFile file)
    {
        var (schema, rows) = DatasetTables.All.Single(t => t.Schema.Name == table);
        return [.. rows(new Dataset([file], [])).Select(r => schema.Columns.Zip(r).ToDictionary(c => c.First.Name, c => c.Second ?? ""))];
    }

    /// <summary>Gold that holds only what was counted of each activity says nothing of numbers of the association as a whole.</summary>
    private static IEnumerable<GoldRow> InScope(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found) =>
        table == "participants" && truth.All(r => r["activity"].Length > 0) ? found.Where(r => r["activity"].Length > 0) : found;

    private static string[] ComparedColumns(string table, IReadOnlyCollection<GoldRow> truth) =>
        [.. Columns[table].Where(c => truth.Count == 0 || truth.First().ContainsKey(c))];

    private static string Key(GoldRow row, string[] columns) => $"{Ordinal(row)}|{string.Join('|', columns.Select(c => Comparable(c, row[c])))}";

    internal static int Ordinal(GoldRow row) =>
        int.Parse(row.TryGetValue("ordinal", out var ordinal) ? ordinal : row["document_id"][^2..], CultureInfo.InvariantCulture);

    /// <summary>Amounts by value; names of activities and goals by their letters, since signs and spaces of torn pages are read in more than one way.</summary>
    private static string Comparable(string column, string value) => column switch
    {
        "amount_sek" or "value" => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture),
        "goal" or "activity" => string.Concat(value.Where(char.IsLetterOrDigit)).ToLowerInvariant(),
        _ => value,
    };
}
