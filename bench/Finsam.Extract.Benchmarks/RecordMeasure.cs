using Finsam.Extract.Evaluation;

namespace Finsam.Extract.Benchmarks;

/// <summary>The records of a dataset beside the true ones, table by table.</summary>
internal static class RecordMeasure
{
    /// <param name="dataset">A dataset whose sources are named as the documents are (<c>forged-000.pdf</c>, <c>003_….txt</c>).</param>
    /// <param name="documents">Folders with tables of true records, or with <c>gold/</c>.</param>
    internal static void Run(string dataset, IReadOnlyList<string> documents)
    {
        var sources = Rows(Path.Combine(dataset, "documents.csv")).ToLookup(r => r["source_file"], r => r["document_id"]);
        var sums = RecordScorer.Tables.ToDictionary(t => t, _ => new Agreement(0, 0, 0), StringComparer.Ordinal);
        Console.WriteLine($"| document | {string.Join(" | ", RecordScorer.Tables)} |");
        Console.WriteLine($"| --- |{string.Concat(RecordScorer.Tables.Select(_ => " ---: |"))}");
        foreach (var document in documents)
        {
            var name = Path.GetFileName(document.TrimEnd('/'));
            var ids = sources.Where(s => s.Key.StartsWith(name, StringComparison.Ordinal)).SelectMany(s => s).ToHashSet(StringComparer.Ordinal);
            var folder = Directory.Exists(Path.Combine(document, "gold")) ? Path.Combine(document, "gold") : document;
            Print(name, [.. RecordScorer.Tables.Select(t => Score(t, folder, dataset, ids))], sums);
        }

        Console.WriteLine($"| **all** | {string.Join(" | ", RecordScorer.Tables.Select(t => Text(sums[t])))} |");
    }

    private static Agreement? Score(string table, string gold, string dataset, HashSet<string> ids)
    {
        if (!File.Exists(Path.Combine(gold, table + ".csv")))
        {
            return null;
        }

        var truth = Rows(Path.Combine(gold, table + ".csv"));
        var found = Rows(Path.Combine(dataset, table + ".csv")).Where(r => ids.Contains(r["document_id"])).ToArray();
        foreach (var difference in RecordScorer.Differences(table, truth, found))
        {
            Console.Error.WriteLine($"{Path.GetFileName(Path.GetDirectoryName(gold))} {table}: {difference}");
        }

        return RecordScorer.Run(table, truth, found);
    }

    private static void Print(string name, Agreement?[] scores, Dictionary<string, Agreement> sums)
    {
        foreach (var (table, score) in RecordScorer.Tables.Zip(scores).Where(s => s.Second is not null))
        {
            sums[table] += score!;
        }

        Console.WriteLine($"| {name} | {string.Join(" | ", scores.Select(s => s is null ? "" : Text(s)))} |");
    }

    private static string Text(Agreement score) => score.True + score.Found == 0 ? "" : $"{score.F1:0.000}";

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var header = File.OpenText(file);
        var columns = header.ReadLine()!.Split(',');
        using var text = File.OpenText(file);
        return GoldTable.Read(text, columns);
    }
}
