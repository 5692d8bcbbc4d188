using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Layout;
using Finsam.Extract.Recognition;
using Finsam.Extract.Repair;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>The table stage alone, on documents of the corpus that were read before: pages a second of processor time, and tables made of prose.</summary>
internal static class TableSpeed
{
    /// <summary>So many that what the runtime compiles at first weighs little.</summary>
    private const int Rounds = 100;

    internal static void Run(IReadOnlyList<string> documents)
    {
        using var recognizer = new DocumentRecognizer(new RecognitionOptions());
        var (pages, seconds, ofAmounts, prose, onProse) = (0, 0.0, 0.0, 0, 0);
        foreach (var document in documents)
        {
            var read = recognizer.Recognize(GoldPageReader.ScanOf(document));
            var lines = LineRepairer.Run(LineReader.Run(read));
            var tables = TableReader.Run(lines, read.Pages);
            var proseNumbers = GoldPageReader.Read(Path.Combine(document, "gold")).Where(g => g.IsProse).Select(g => g.Number).ToHashSet();
            prose += proseNumbers.Count;
            onProse += tables.Count(t => t.Cells.Any(c => c.Page is { } page && proseNumbers.Contains(page)));
            seconds += Seconds(() => TableReader.Run(lines, read.Pages));
            ofAmounts += Seconds(() => TableReader.Run(lines));
            pages += Rounds * read.Pages.Length;
        }

        Console.WriteLine($"{pages / seconds:0} pages a second of processor time ({pages / ofAmounts:0} by the reader of amounts alone); {onProse} tables on {prose} pages of prose");
    }

    private static double Seconds(Action read)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            read();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
