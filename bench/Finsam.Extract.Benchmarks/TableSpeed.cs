using System.Collections.Immutable;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Repair;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>The table stage alone, on documents of the corpus that were read before: pages a second of processor time, and tables made of prose.</summary>
internal static class TableSpeed
{
    private const int Pages = 2000;

    /// <summary>Pages before the first that counts: a run over an archive is long, and the runtime compiles what is often used several times.</summary>
    private const int WarmingPages = 4000;

    internal static void Run(IReadOnlyList<string> documents)
    {
        using var recognizer = new DocumentRecognizer(new RecognitionOptions());
        var read = documents.Select(d => Read(d, recognizer)).ToArray();
        var first = Rate(read, 1, d => TableReader.Run(d.Lines, d.Pages));
        Rate(read, WarmingPages, d => TableReader.Run(d.Lines, d.Pages));
        var all = Rate(read, Pages, d => TableReader.Run(d.Lines, d.Pages));
        var ofAmounts = Rate(read, Pages, d => TableReader.Run(d.Lines));
        var onProse = read.Sum(d => TableReader.Run(d.Lines, d.Pages).Count(t => t.Cells.Any(c => c.Page is { } page && d.Prose.Contains(page))));
        Console.WriteLine($"{all:0} pages a second of processor time ({ofAmounts:0} by the reader of amounts alone; {first:0} in the program's first moments); {onProse} tables on {read.Sum(d => d.Prose.Count)} pages of prose");
    }

    private static ReadDocument Read(string document, DocumentRecognizer recognizer)
    {
        var read = recognizer.Recognize(GoldPageReader.ScanOf(document));
        var prose = GoldPageReader.Read(Path.Combine(document, "gold")).Where(g => g.IsProse).Select(g => g.Number);
        return new ReadDocument(read.Pages, LineRepairer.Run(LineReader.Run(read)), [.. prose]);
    }

    /// <summary>Pages a second of processor time, over at least so many pages.</summary>
    private static double Rate(ReadDocument[] documents, int pages, Action<ReadDocument> run)
    {
        var own = documents.Sum(d => d.Pages.Length);
        var rounds = (pages + own - 1) / own;
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            Array.ForEach(documents, run);
        }

        return rounds * own / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    /// <param name="Prose">Numbers of the pages without a table.</param>
    private sealed record ReadDocument(ImmutableArray<RecognizedPage> Pages, ImmutableArray<Line> Lines, HashSet<int> Prose);
}
