using Finsam.Extract.Evaluation.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>One document's score in the competition.</summary>
internal sealed record CompetitionScore(string Name, AdjacencyScore Score, int True, int Found)
{
    private int Number => int.Parse(string.Concat(Name.Where(char.IsAsciiDigit)));

    internal static CompetitionScore Of(string name, IReadOnlyCollection<MatchedTable> matched) =>
        new(name, AdjacencyScorer.Sum(matched), matched.Count(m => m.True is not null), matched.Count(m => m.Found is not null));

    /// <summary>Documents, then means: of the half that was tuned on (odd numbers), of the half that was not, of all.</summary>
    internal static void Print(List<CompetitionScore> scores)
    {
        Console.WriteLine("| document | tables | found | relations | recall | precision | F1 |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var s in scores)
        {
            Console.WriteLine($"| {s.Name} | {s.True} | {s.Found} | {s.Score.True} | {s.Score.Recall:0.0000} | {s.Score.Precision:0.0000} | {s.Score.F1:0.0000} |");
        }

        PrintMean("tuned on (odd)", [.. scores.Where(s => s.Number % 2 == 1)]);
        PrintMean("held out (even)", [.. scores.Where(s => s.Number % 2 == 0)]);
        PrintMean("all", scores);
    }

    /// <summary>Recall and precision averaged over documents, as the competition did; with each relation counted once in brackets.</summary>
    private static void PrintMean(string name, List<CompetitionScore> scores)
    {
        if (scores.Count == 0)
        {
            return;
        }

        var (recall, precision) = (scores.Average(s => s.Score.Recall), scores.Average(s => s.Score.Precision));
        var micro = scores.Aggregate(default(AdjacencyScore), (sum, s) => sum + s.Score);
        Console.WriteLine(
            $"| {name}: {scores.Count} | {scores.Sum(s => s.True)} | {scores.Sum(s => s.Found)} | {micro.True} | {recall:0.0000} ({micro.Recall:0.0000}) "
            + $"| {precision:0.0000} ({micro.Precision:0.0000}) | {2 * recall * precision / Math.Max(double.Epsilon, recall + precision):0.0000} ({micro.F1:0.0000}) |");
    }
}
