using BenchmarkDotNet.Attributes;
using Finsam.Extract.Repair;
using Finsam.Extract.Training;

namespace Finsam.Extract.Benchmarks;

/// <summary>Repair of varied text that is damaged by the table's own rates, on one core: the time of an operation is that of a word.</summary>
[InProcess]
[MemoryDiagnoser]
public class RepairSpeed
{
    private const int Words = 200_000;
    private const double Rate = 0.97;

    private string damaged = "";

    /// <summary>The text files to take words from, of each as many.</summary>
    public static IReadOnlyList<string> Texts { get; set; } = [];

    /// <summary>The first words of each text as one text, lines as they were.</summary>
    internal static string Damaged(int words)
    {
        var parts = Texts.Select(path => FirstWords(File.ReadAllText(path), words / Texts.Count));
        return RepairBenchmark.Damage(string.Join('\n', parts), Rate, 1);
    }

    [GlobalSetup]
    public void Damage() => damaged = Damaged(Words);

    [Benchmark(OperationsPerInvoke = Words)]
    public int Repair() => TextRepairer.Run(damaged).Changes.Length;

    private static string FirstWords(string text, int words)
    {
        var (at, isInWord) = (0, false);
        for (var left = words; at < text.Length && left >= 0; at++)
        {
            var isSpace = char.IsWhiteSpace(text[at]);
            left -= !isSpace && !isInWord ? 1 : 0;
            isInWord = !isSpace;
        }

        return text[..Math.Max(0, at - 1)];
    }
}
