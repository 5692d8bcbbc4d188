using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Benchmarks;

/// <summary>
/// Whole files, read as an archive's would be: each page's errors, how many lines that follow each other in print do so in what
/// was read, and each number that was not read to the sign.
/// </summary>
internal static class FileReading
{
    internal static void Run(IReadOnlyList<string> documents)
    {
        using var recognizer = new DocumentRecognizer(new RecognitionOptions());
        var byResolution = new SortedDictionary<string, PageAccuracy>(StringComparer.Ordinal);
        var orders = new List<ReadingOrderScore>();
        Console.WriteLine("document       page   dpi form             layer  taken        characters errors numbers wrong silent neighbours");
        foreach (var document in documents)
        {
            var name = Path.GetFileName(document.TrimEnd('/'));
            var recognized = recognizer.Recognize(GoldPageReader.ScanOf(document));
            var read = recognized.Pages.ToDictionary(p => p.Number);
            var lines = LineReader.Run(recognized).ToLookup(l => l.Page);
            foreach (var gold in GoldPageReader.Read(Path.Combine(document, "gold")))
            {
                var page = read.GetValueOrDefault(gold.Number);
                var score = PageScorer.Run(gold, page);
                var order = ReadingOrderScorer.Run([.. gold.Lines.OrderBy(l => l.Order).Select(l => l.Box)], [.. lines[gold.Number].SelectMany(l => l.Words).Select(w => w.Box)]);
                orders.Add(order);
                Console.WriteLine(
                    $"{name,-14} {gold.Number,4} {gold.Dpi,5} {gold.Form,-16} {gold.Layer,-6} {page?.Source.ToString() ?? "failed",-12} {score.Characters,10} {score.CharacterErrors,6} {score.Numbers,7} {score.WrongNumbers,5} {score.SilentNumbers,6} {order.Neighbours,10:0.000}");
                foreach (var (cell, text, isSilent) in PageScorer.WrongNumbers(gold, page))
                {
                    Console.WriteLine($"    printed {cell.Text,-14} read {text}{(isSilent ? "   (silent)" : "")}");
                }

                var group = page is null or { Source: TextSource.Ocr } ? $"{gold.Dpi} dpi" : $"{page.Source}";
                byResolution[group] = byResolution.GetValueOrDefault(group, PageAccuracy.None) + score;
            }
        }

        Console.WriteLine();
        Console.WriteLine("| text from | characters | CER | number cells | wrong | wrong and silent | right, in doubt |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (group, score) in byResolution)
        {
            Console.WriteLine($"| {group} | {score.Characters} | {score.CharacterErrorRate:0.00%} | {score.Numbers} | {score.WrongNumberRate:0.00%} | {score.SilentNumberRate:0.00%} | {score.DoubtedNumberRate:0.00%} |");
        }
        Console.WriteLine();
        Console.WriteLine($"reading order, mean of {orders.Count} pages: neighbours {orders.Average(o => o.Neighbours):0.000}, rank correlation {orders.Average(o => o.KendallTau):0.000}");
    }
}
