using Finsam.Extract.Evaluation;

namespace Finsam.Extract.Benchmarks;

/// <summary>Kinds and first pages of the documents of real files beside those told by hand, and what was found in each file.</summary>
internal static class KindMeasure
{
    private static readonly string[] Counted = ["financials", "people", "meetings", "agenda_items", "activities", "participants", "goals"];

    private static readonly string[] KeyColumns = ["source_file", "document_type", "page_first"];

    internal static void Run(string dataset, string truth)
    {
        var should = GoldTable.ReadFile(truth, KeyColumns).Select(Key).ToArray();
        var documents = GoldTable.ReadFile(Path.Combine(dataset, "documents.csv"), [.. KeyColumns, "document_id"])
            .Where(d => should.Any(s => s.StartsWith(d["source_file"] + '|', StringComparison.Ordinal))).ToArray();
        var found = documents.Select(Key).ToArray();
        var counts = Counted.ToDictionary(t => t, t => GoldTable.ReadFile(Path.Combine(dataset, t + ".csv"), ["document_id"]).CountBy(r => r["document_id"]).ToDictionary(c => c.Key, c => c.Value));
        Console.WriteLine($"| file | document | {string.Join(" | ", Counted)} |\n| --- | --- |{string.Concat(Counted.Select(_ => " ---: |"))}");
        foreach (var document in documents.OrderBy(d => d["source_file"], StringComparer.Ordinal).ThenBy(d => d["document_id"], StringComparer.Ordinal))
        {
            Console.WriteLine($"| {document["source_file"]} | {document["document_type"]}, page {document["page_first"]} | {string.Join(" | ", Counted.Select(t => counts[t].TryGetValue(document["document_id"], out var n) ? $"{n}" : ""))} |");
        }

        var score = Agreement.Of(should, found);
        Console.WriteLine($"\n{score.Both} of {score.True} documents are found with kind and first page, {score.Found - score.Both} others");
        foreach (var difference in should.Except(found).Select(k => "missed " + k).Concat(found.Except(should).Select(k => "wrong " + k)))
        {
            Console.WriteLine(difference);
        }
    }

    private static string Key(IReadOnlyDictionary<string, string> row) => string.Join('|', KeyColumns.Select(c => row[c]));
}
