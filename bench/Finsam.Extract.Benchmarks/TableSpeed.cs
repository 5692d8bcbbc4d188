using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Layout;
using Finsam.Extract.Recognition;
using Finsam.Extract.Repair;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>The table stage alone, on documents of the corpus that were read before: pages a second of processor time, and tables made of prose.</summary>
internal static class TableSpeed
{
    private const int Rounds = 10;

    internal static void Run(IReadOnlyList<string> documents)
    {
        using var recognizer = new DocumentRecognizer(new RecognitionOptions());
        var (pages, seconds, prose, onProse) = (0, 0.0, 0, 0);
        foreach (var document in documents)
        {
            var read = recognizer.Recognize(GoldPageReader.ScanOf(document));
            var lines = LineRepairer.Run(LineReader.Run(read));
            var tables = TableReader.Run(lines, read.Pages);
            var proseNumbers = GoldPageReader.Read(Path.Combine(document, "gold")).Where(g => g.IsProse).Select(g => g.Number).ToHashSet();
            prose += proseNumbers.Count;
            onProse += tables.Count(t => t.Cells.Any(c => c.Page is { } page && proseNumbers.Contains(page)));
            var before = Environment.CpuUsage.TotalTime;
            for (var round = 0; round < Rounds; round++)
            {
                TableReader.Run(lines, read.Pages);
            }

            pages += Rounds * read.Pages.Length;
            seconds += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        }

        Console.WriteLine($"{pages / seconds:0} pages a second of processor time; {onProse} tables on {prose} pages of prose");
    }
}
