using Finsam.Extract.Evaluation.Tables;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Repair;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>
/// The tables of <c>docs/icdar2013.md</c>: the whole process (finding and structure, no region given) on the documents of the
/// ICDAR-2013 table competition, scored by adjacency relations, averaged over documents as the competition did.
/// </summary>
internal static class CompetitionTables
{
    private sealed record Scored(string Name, int Number, AdjacencyScore Score, int True, int Found);

    /// <param name="store">Folder that keeps what was read, so that only tables are made anew.</param>
    internal static void Run(string folder, bool isRaster, string store)
    {
        var options = new RecognitionOptions { IgnoreTextLayers = isRaster };
        using var recognizer = new DocumentRecognizer(options);
        var kept = new Recognition.Store.DocumentStore(store);
        var scores = new List<Scored>();
        foreach (var truth in Directory.EnumerateFiles(folder, "*-str.xml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(truth)[..^"-str.xml".Length];
            var pdf = Path.Combine(folder, name + ".pdf");
            if (File.Exists(pdf))
            {
                scores.Add(Score(name, Read(pdf, (recognizer, kept, options)), truth));
            }
        }

        Print(scores);
    }

    private static RecognizedDocument Read(string pdf, (DocumentRecognizer Recognizer, Recognition.Store.DocumentStore Kept, RecognitionOptions Options) by)
    {
        using var stream = File.OpenRead(pdf);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
        if (by.Kept.Find(hash, by.Options) is { } found)
        {
            return found;
        }

        var read = by.Recognizer.Recognize(pdf);
        by.Kept.Save(read, by.Options);
        return read;
    }

    private static Scored Score(string name, RecognizedDocument document, string truth)
    {
        using var reader = File.OpenText(truth);
        var tables = StructureTruthReader.Read(reader);
        var found = TableReader.Run(LineRepairer.Run(LineReader.Run(document)), document.Pages).Select(Scorable).ToArray();
        if (Environment.GetEnvironmentVariable("DUMP") is { } dump)
        {
            File.WriteAllText(Path.Combine(dump, name + ".json"), System.Text.Json.JsonSerializer.Serialize(found));
        }

        var matched = AdjacencyScorer.Match(tables, found);
        foreach (var match in matched)
        {
            Console.WriteLine(
                $"  {name,-8} page {(match.True ?? match.Found)!.Page,2}: {(match.True is null ? "none true" : match.Found is null ? "not found" : "matched"),-9} "
                + $"true {match.Score.True,4} found {match.Score.Found,4} correct {match.Score.Correct,4}");
        }

        var number = int.Parse(string.Concat(name.Where(char.IsAsciiDigit)));
        return new Scored(name, number, AdjacencyScorer.Sum(matched), tables.Length, matched.Count(m => m.Found is not null));
    }

    /// <summary>Cells as they were read: repair is for Swedish, and these documents are in English.</summary>
    private static ScoredTable Scorable(Table table) => new(
        table.Cells.Select(c => c.Page).FirstOrDefault() ?? 0,
        [.. table.Cells.Select(c => new ScoredCell(c.Row, c.Row + c.RowSpan - 1, c.Column, c.Column + c.ColumnSpan - 1, c.SourceText))]);

    private static void Print(List<Scored> scores)
    {
        Console.WriteLine();
        Console.WriteLine("| document | tables | found | relations | recall | precision | F1 |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var s in scores)
        {
            Console.WriteLine($"| {s.Name} | {s.True} | {s.Found} | {s.Score.True} | {s.Score.Recall:0.0000} | {s.Score.Precision:0.0000} | {s.Score.F1:0.0000} |");
        }

        PrintMean("odd numbers", [.. scores.Where(s => s.Number % 2 == 1)]);
        PrintMean("even numbers", [.. scores.Where(s => s.Number % 2 == 0)]);
        PrintMean("all", scores);
    }

    private static void PrintMean(string name, List<Scored> scores)
    {
        if (scores.Count == 0)
        {
            return;
        }

        var (recall, precision) = (scores.Average(s => s.Score.Recall), scores.Average(s => s.Score.Precision));
        var micro = scores.Aggregate(default(AdjacencyScore), (sum, s) => sum + s.Score);
        Console.WriteLine(
            $"| {name} ({scores.Count}) | {scores.Sum(s => s.True)} | {scores.Sum(s => s.Found)} | {micro.True} | {recall:0.0000} | {precision:0.0000} "
            + $"| {2 * recall * precision / (recall + precision):0.0000} (micro {micro.Recall:0.0000} {micro.Precision:0.0000} {micro.F1:0.0000}) |");
    }
}
