using Finsam.Extract.Evaluation;

namespace Finsam.Extract.Benchmarks;

/// <summary>The records of a dataset beside the true ones, table by table.</summary>
internal static class RecordMeasure
{
    private delegate Agreement Comparison(string table, IReadOnlyList<IReadOnlyDictionary<string, string>> truth, IReadOnlyList<IReadOnlyDictionary<string, string>> found);

    private delegate IEnumerable<string> Misses(string table, IReadOnlyList<IReadOnlyDictionary<string, string>> truth, IReadOnlyList<IReadOnlyDictionary<string, string>> found);

    /// <param name="dataset">A dataset whose sources are named as the documents are (<c>forged-000.pdf</c>, <c>003_….txt</c>).</param>
    /// <param name="documents">Folders with tables of true records, or with <c>gold/</c>.</param>
    internal static void Run(string dataset, IReadOnlyList<string> documents)
    {
        var sources = GoldTable.ReadFile(Path.Combine(dataset, "documents.csv")).ToLookup(r => r["source_file"], r => r["document_id"]);
        Print(RecordScorer.Tables, documents, (folder, table) => Score(folder, table, RecordScorer.Run, RecordScorer.Differences), score => $"{score.F1:0.000}");
        Console.WriteLine("\nOf the records found, the share of the further columns that are right:\n");
        Print(FieldScorer.Tables, documents, (folder, table) => Score(folder, table, FieldScorer.Run, FieldScorer.Differences), score => $"{score.Both} of {score.True}");

        Agreement? Score(string document, string table, Comparison compare, Misses misses)
        {
            var name = Path.GetFileName(document.TrimEnd('/'));
            var folder = Directory.Exists(Path.Combine(document, "gold")) ? Path.Combine(document, "gold") : document;
            if (!File.Exists(Path.Combine(folder, table + ".csv")))
            {
                return null;
            }

            var ids = sources.Where(s => s.Key.StartsWith(name, StringComparison.Ordinal)).SelectMany(s => s).ToHashSet(StringComparer.Ordinal);
            var truth = GoldTable.ReadFile(Path.Combine(folder, table + ".csv"));
            var found = GoldTable.ReadFile(Path.Combine(dataset, table + ".csv")).Where(r => ids.Contains(r["document_id"])).ToArray();
            foreach (var difference in misses(table, truth, found))
            {
                Console.Error.WriteLine($"{name} {table}: {difference}");
            }

            return compare(table, truth, found);
        }
    }

    /// <summary>A row a document, a column a table, and all documents together.</summary>
    private static void Print(IReadOnlyList<string> tables, IReadOnlyList<string> documents, Func<string, string, Agreement?> score, Func<Agreement, string> text)
    {
        var sums = tables.ToDictionary(t => t, _ => new Agreement(0, 0, 0), StringComparer.Ordinal);
        Console.WriteLine($"| document | {string.Join(" | ", tables)} |");
        Console.WriteLine($"| --- |{string.Concat(tables.Select(_ => " ---: |"))}");
        foreach (var document in documents)
        {
            var scores = tables.ToDictionary(t => t, t => score(document, t));
            foreach (var (table, its) in scores.Where(s => s.Value is not null))
            {
                sums[table] += its!;
            }

            if (scores.Values.Any(s => s is not null))
            {
                Console.WriteLine($"| {Path.GetFileName(document.TrimEnd('/'))} | {string.Join(" | ", tables.Select(t => Text(scores[t], text)))} |");
            }
        }

        Console.WriteLine($"| **all** | {string.Join(" | ", tables.Select(t => Text(sums[t], text)))} |");
    }

    private static string Text(Agreement? score, Func<Agreement, string> text) => score is null || score.True + score.Found == 0 ? "" : text(score);
}
