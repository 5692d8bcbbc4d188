using Finsam.Extract.Evaluation.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>The tables of a dataset beside the true ones: cells by row, column and text, number cells, tables joined over pages.</summary>
internal static class CellMeasure
{
    /// <param name="dataset">A dataset whose sources are named as the documents are (<c>forged-000.pdf</c>).</param>
    /// <param name="documents">Folders with <c>cells.csv</c>, or with <c>gold/cells.csv</c>.</param>
    internal static void Run(string dataset, IReadOnlyList<string> documents)
    {
        var found = GridReader.Dataset(dataset);
        var sum = CellScore.None;
        var misses = new List<string>();
        Console.WriteLine("| document | true cells | cell F1 | number cells | right | joined |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var document in documents)
        {
            var name = Path.GetFileName(document.TrimEnd('/'));
            var own = found.Where(g => g.Key.StartsWith(name, StringComparison.Ordinal)).SelectMany(g => g).ToArray();
            var folder = Directory.Exists(Path.Combine(document, "gold")) ? Path.Combine(document, "gold") : document;
            using var text = File.OpenText(Path.Combine(folder, "cells.csv"));
            var truth = GridReader.Gold(text);
            var score = CellScorer.Run(truth, [.. own]);
            sum += score;
            Print(name, score);
            misses.AddRange(CellScorer.Misses(truth, [.. own]).Select(m => $"{name} {m}"));
        }

        Print("**all**", sum);
        foreach (var miss in misses)
        {
            Console.Error.WriteLine(miss);
        }
    }

    private static void Print(string name, CellScore score) => Console.WriteLine(
        $"| {name} | {score.Cells.True} | {score.Cells.F1:0.0000} | {score.Numbers} | {score.NumberRate:0.0000} | {(score.Joints == 0 ? "" : $"{score.RightJoints} of {score.Joints}")} |");
}
