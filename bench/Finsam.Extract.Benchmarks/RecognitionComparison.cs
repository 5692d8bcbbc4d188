using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Benchmarks;

/// <summary>The tables of <c>bench/recognition</c>: each reader's errors by kind of page, and its time.</summary>
internal static class RecognitionComparison
{
    private static readonly string[] Parts = ["prose", "tables"];

    private sealed record Compared(string Name, GoldPage Gold, PageAccuracy Ours, PageAccuracy Latin, PageAccuracy Swe);

    internal static void Run(string work, IReadOnlyList<string> documents)
    {
        var ours = Parts.SelectMany(p => ImageReading.Load(Path.Combine(work, $"ours-{p}.json"))).ToDictionary();
        var pages = documents.SelectMany(d => Compare(work, d, ours)).ToArray();
        PrintErrors(pages);
        PrintWorse(pages);
        PrintWrongNumbers(documents, ours);
        PrintSources(documents);
        PrintTimes(work, pages);
    }

    private static IEnumerable<Compared> Compare(string work, string document, Dictionary<string, RecognizedPage> ours)
    {
        foreach (var gold in GoldPageReader.Read(Path.Combine(document, "gold")).Where(g => g.Form != "born_digital"))
        {
            var name = ImageOf(document, gold);
            yield return new Compared(
                name,
                gold,
                PageScorer.Run(gold, ours.GetValueOrDefault(name)),
                PageScorer.Run(gold, TesseractTable.Read(Path.Combine(work, "latin", name + ".tsv"), gold)),
                PageScorer.Run(gold, TesseractTable.Read(Path.Combine(work, "swe", name + ".tsv"), gold)));
        }
    }

    private static void PrintErrors(Compared[] pages)
    {
        Console.WriteLine("| pages | number | CER ours | Latin | swe | number cells | wrong ours | Latin | swe | wrong and silent |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var groups = pages.GroupBy(p => $"{p.Gold.Dpi} dpi, {p.Gold.Form}{(p.Gold.IsProse ? ", prose" : "")}")
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Concat(pages.GroupBy(p => $"{p.Gold.Dpi} dpi").OrderBy(g => g.Key, StringComparer.Ordinal))
            .Concat(pages.GroupBy(_ => "all"));
        foreach (var group in groups)
        {
            var (ours, latin, swe) = (Sum(group, p => p.Ours), Sum(group, p => p.Latin), Sum(group, p => p.Swe));
            Console.WriteLine(
                $"| {group.Key} | {group.Count()} | {ours.CharacterErrorRate:0.00%} | {latin.CharacterErrorRate:0.00%} | {swe.CharacterErrorRate:0.00%} | {ours.Numbers} "
                + $"| {ours.WrongNumberRate:0.00%} | {latin.WrongNumberRate:0.00%} | {swe.WrongNumberRate:0.00%} | {ours.SilentNumberRate:0.00%} |");
        }
    }

    private static PageAccuracy Sum(IEnumerable<Compared> pages, Func<Compared, PageAccuracy> reader) =>
        pages.Select(reader).Aggregate(PageAccuracy.None, PageAccuracy.Add);

    private static void PrintWorse(Compared[] pages)
    {
        Console.WriteLine();
        Console.WriteLine("pages read worse than by bare Tesseract (character errors):");
        foreach (var page in pages.Where(p => p.Ours.CharacterErrors > Math.Min(p.Latin.CharacterErrors, p.Swe.CharacterErrors)))
        {
            Console.WriteLine($"  {page.Name}: ours {page.Ours.CharacterErrors}, Latin {page.Latin.CharacterErrors}, swe {page.Swe.CharacterErrors} of {page.Ours.Characters}");
        }
    }

    private static void PrintWrongNumbers(IReadOnlyList<string> documents, Dictionary<string, RecognizedPage> ours)
    {
        Console.WriteLine();
        Console.WriteLine("number cells read wrong:");
        foreach (var document in documents)
        {
            foreach (var gold in GoldPageReader.Read(Path.Combine(document, "gold")))
            {
                if (ours.TryGetValue(ImageOf(document, gold), out var page))
                {
                    foreach (var (cell, read, silent) in PageScorer.WrongNumbers(gold, page))
                    {
                        Console.WriteLine($"  {ImageOf(document, gold)} ({gold.Dpi} dpi) \"{cell.Text}\" read \"{read}\"{(silent ? " silent" : "")} at {cell.Box}");
                    }
                }
            }
        }
    }

    /// <summary>Where the text of each page is taken from when the file is read as it is.</summary>
    private static void PrintSources(IReadOnlyList<string> documents)
    {
        Console.WriteLine();
        Console.WriteLine("| text layer | pages | kept | read from the image | failed |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        using var recognizer = new DocumentRecognizer(new RecognitionOptions());
        var pages = documents.Where(d => File.Exists(Path.Combine(d, "scan.pdf"))).SelectMany(d =>
        {
            var read = recognizer.Recognize(Path.Combine(d, "scan.pdf")).Pages.ToDictionary(p => p.Number);
            return GoldPageReader.Read(Path.Combine(d, "gold")).Select(g => (g.Layer, Read: read.GetValueOrDefault(g.Number)));
        });
        foreach (var group in pages.GroupBy(p => p.Layer).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(
                $"| {group.Key} | {group.Count()} | {group.Count(p => p.Read is { Source: not TextSource.Ocr })} | {group.Count(p => p.Read is { Source: TextSource.Ocr })} | {group.Count(p => p.Read is null)} |");
        }
    }

    private static void PrintTimes(string work, Compared[] pages)
    {
        var seconds = File.ReadLines(Path.Combine(work, "seconds.txt")).Select(l => l.Split(' ')).ToDictionary(f => f[0], f => double.Parse(f[1]));
        Console.WriteLine();
        Console.WriteLine("| reader | prose | tables | all, seconds | times bare Latin |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        var bare = seconds["latin-prose"] + seconds["latin-tables"];
        foreach (var reader in new[] { "ours", "latin", "swe" })
        {
            var (prose, tables) = (seconds[reader + "-prose"], seconds[reader + "-tables"]);
            Console.WriteLine($"| {reader} | {prose:0.0} ({prose / seconds["latin-prose"]:0.00}x) | {tables:0.0} ({tables / seconds["latin-tables"]:0.00}x) | {prose + tables:0.0} | {(prose + tables) / bare:0.00} |");
        }

        if (seconds.TryGetValue("ocrmypdf-all", out var all))
        {
            Console.WriteLine($"| ocrmypdf -j2 -l swe | | | {all:0.0} | {all / bare:0.00} |");
        }

        Console.WriteLine($"{pages.Count(p => p.Gold.IsProse)} pages of prose, {pages.Count(p => !p.Gold.IsProse)} with tables; two at a time.");
    }

    private static string ImageOf(string document, GoldPage gold) => $"{Path.GetFileName(document.TrimEnd('/'))}_{gold.Number}";
}
