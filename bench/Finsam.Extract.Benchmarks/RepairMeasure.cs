using System.Diagnostics;
using Finsam.Extract.Evaluation.Texts;
using Finsam.Extract.Repair;
using Finsam.Extract.Training;

namespace Finsam.Extract.Benchmarks;

/// <summary>The tables of docs/repair.md: repair of damaged pages beside simpler ways, and what it does to clean text.</summary>
internal static class RepairMeasure
{
    private const int CleanCharacters = 400_000;
    private const int SpeedWords = 200_000;

    private sealed record Page(string Name, string[] Truth, string Read, HashSet<string> Names);

    private sealed record Score(int Words, int Before, int After, int RightBefore, int RightAfter, int Harmed, int Names, int NamesRight, int NamesBefore, int NamesHarmed)
    {
        public static Score operator +(Score a, Score b) => new(
            a.Words + b.Words, a.Before + b.Before, a.After + b.After, a.RightBefore + b.RightBefore, a.RightAfter + b.RightAfter, a.Harmed + b.Harmed,
            a.Names + b.Names, a.NamesRight + b.NamesRight, a.NamesBefore + b.NamesBefore, a.NamesHarmed + b.NamesHarmed);
    }

    internal static void Damaged(string folder, string? errors)
    {
        var pages = Directory.EnumerateFiles(folder, "*.true.txt").Order(StringComparer.Ordinal).Select(Load).ToArray();
        Console.WriteLine($"{pages.Length} pages");
        Console.WriteLine("| way | words | word errors before | after | removed | right before | right after | harmed | names | right before | right after | names harmed |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        Print("nothing", pages.Select(p => Compare(p, p.Read)));
        if (errors is null)
        {
            Print("hunspell, first suggestion", pages.Select(p => Compare(p, Hunspell.Run(p.Read))));
            Print("most frequent candidate", pages.Select(p => Compare(p, FrequencyRepairer.Run(p.Read))));
        }

        var repaired = pages.Select(p => (Page: p, Result: TextRepairer.Run(p.Read))).ToArray();
        Print("this program", repaired.Select(r => Compare(r.Page, r.Result.Text)));
        foreach (var kind in repaired.GroupBy(r => string.Join(' ', r.Page.Name.Split('-')[1..3]))
            .Concat(repaired.GroupBy(r => r.Page.Name.Split('-')[0])).Concat(repaired.GroupBy(r => TextOf(r.Page))))
        {
            Print($"of these: {kind.Key}", kind.Select(r => Compare(r.Page, r.Result.Text)));
        }

        PrintReliability(repaired.SelectMany(r => Judged(r.Page, r.Result)));
        if (errors is not null)
        {
            File.WriteAllLines(errors, repaired.SelectMany(r => ErrorsOf(r.Page, r.Result)));
        }
    }

    internal static void Clean(IEnumerable<string> texts)
    {
        Console.WriteLine("| clean text | words | changed | of all |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var path in texts)
        {
            var text = File.ReadAllText(path);
            text = text[..Math.Min(text.Length, CleanCharacters)];
            var words = WordsOf(text).Length;
            var changes = TextRepairer.Run(text).Changes;
            Console.WriteLine($"| {Path.GetFileNameWithoutExtension(path)} | {words} | {changes.Length} | {(double)changes.Length / words:0.000000} |");
            foreach (var change in changes)
            {
                Console.Error.WriteLine($"{Path.GetFileName(path)}:{change.Line} {change.Repair.Original} -> {change.Repair.Repaired} {change.Repair.Confidence}");
            }
        }
    }

    /// <summary>The model's cost, and words a second of processor time: other work on the machine hardly counts in it, unlike in time by the clock.</summary>
    internal static void Speed(IReadOnlyList<string> texts)
    {
        RepairSpeed.Texts = texts;
        var damaged = RepairSpeed.Damaged(SpeedWords);
        var (start, heap) = (CpuSeconds(), GC.GetTotalMemory(forceFullCollection: true));
        TextRepairer.Run("Férbundet");
        Console.WriteLine($"model: {CpuSeconds() - start:0.00} s of processor time to read and make ready, {(GC.GetTotalMemory(forceFullCollection: true) - heap) / 1e6:0} MB in memory");
        var words = WordsOf(damaged).Length;
        var seconds = Enumerable.Range(0, 5).Select(_ =>
        {
            var before = CpuSeconds();
            TextRepairer.Run(damaged);
            return CpuSeconds() - before;
        }).ToArray();
        Console.WriteLine($"{words} damaged words, a second of processor time: {words / seconds[0]:0} in the first run of a process, {words / seconds.Min():0} in the fastest of {seconds.Length}");
        Console.WriteLine($"largest working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static double CpuSeconds() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    /// <summary>Of the pages of a font, the first half is set from one text, the other from another.</summary>
    private static string TextOf(Page page) => int.Parse(page.Name.Split('-')[^1]) < 4 ? "first text" : "second text";

    private static Page Load(string path)
    {
        var stem = path[..^".true.txt".Length];
        return new Page(
            Path.GetFileName(stem), WordsOf(File.ReadAllText(path)), File.ReadAllText(stem + ".read.txt").Replace("\f", "", StringComparison.Ordinal),
            [.. WordsOf(File.ReadAllText(stem + ".names.txt"))]);
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Score Compare(Page page, string after)
    {
        var (before, now) = (WordAlignment.Run(page.Truth, WordsOf(page.Read)), WordAlignment.Run(page.Truth, WordsOf(after)));
        var names = Enumerable.Range(0, page.Truth.Length).Where(i => page.Names.Contains(page.Truth[i])).ToArray();
        return new Score(
            page.Truth.Length, before.Errors, now.Errors, before.IsRight.Count(r => r), now.IsRight.Count(r => r),
            before.IsRight.Zip(now.IsRight).Count(p => p is (true, false)),
            names.Length, names.Count(i => now.IsRight[i]), names.Count(i => before.IsRight[i]), names.Count(i => before.IsRight[i] && !now.IsRight[i]));
    }

    private static void Print(string way, IEnumerable<Score> scores)
    {
        var s = scores.Aggregate((a, b) => a + b);
        Console.WriteLine(
            $"| {way} | {s.Words} | {s.Before} | {s.After} | {1 - ((double)s.After / s.Before):0.0000} | {(double)s.RightBefore / s.Words:0.0000} | {(double)s.RightAfter / s.Words:0.0000} | {s.Harmed} "
            + $"| {s.Names} | {(double)s.NamesBefore / s.Names:0.000} | {(double)s.NamesRight / s.Names:0.000} | {s.NamesHarmed} |");
    }

    /// <summary>Each change and whether all words that it touches are then true, whatever signs stand beside them.</summary>
    private static IEnumerable<(double Confidence, bool IsRight)> Judged(Page page, RepairedText result)
    {
        var lines = result.Text.Split('\n');
        var words = lines.Select(Bare).ToArray();
        var truth = page.Truth.Select(Stripped).Where(w => w.Length > 0).ToArray();
        var isTrue = WordAlignment.Run(truth, [.. words.SelectMany(l => l).Select(w => w.Text)]).IsTrue;
        var first = 0;
        for (var l = 0; l < lines.Length; l++)
        {
            var shift = 0;
            foreach (var repair in result.Changes.Where(c => c.Line == l + 1).Select(c => c.Repair))
            {
                var start = repair.Start + shift;
                shift += repair.Repaired.Length - repair.Length;
                var touched = words[l].Select((w, i) => (w, i)).Where(w => w.w.Start < start + repair.Repaired.Length && start < w.w.Start + w.w.Length).ToArray();
                if (touched.Length > 0)
                {
                    yield return (repair.Confidence, touched.All(w => isTrue[first + w.i]));
                }
            }

            first += words[l].Length;
        }
    }

    private static (string Text, int Start, int Length)[] Bare(string line)
    {
        var words = new List<(string, int, int)>();
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
            {
                end++;
            }

            if (Stripped(line[i..end]) is { Length: > 0 } word)
            {
                words.Add((word, i, end - i));
            }

            i = end + 1;
        }

        return [.. words];
    }

    private static string Stripped(string word) => string.Concat(word.Where(char.IsLetterOrDigit));

    private static void PrintReliability(IEnumerable<(double Confidence, bool IsRight)> judged)
    {
        Console.WriteLine("\n| confidence | changes | right | mean confidence |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var tenth in judged.GroupBy(j => Math.Min(9, (int)(j.Confidence * 10))).OrderBy(g => g.Key))
        {
            Console.WriteLine($"| 0.{tenth.Key}–{(tenth.Key + 1) / 10.0:0.0} | {tenth.Count()} | {tenth.Average(j => j.IsRight ? 1.0 : 0):0.000} | {tenth.Average(j => j.Confidence):0.000} |");
        }
    }

    private static IEnumerable<string> ErrorsOf(Page page, RepairedText result)
    {
        var after = WordsOf(result.Text);
        var aligned = WordAlignment.Run(page.Truth, after);
        int i = 0, j = 0;
        while (i < page.Truth.Length || j < after.Length)
        {
            var (from, to) = (i, j);
            while (i < page.Truth.Length && !aligned.IsRight[i])
            {
                i++;
            }

            while (j < after.Length && !aligned.IsTrue[j])
            {
                j++;
            }

            if (i > from || j > to)
            {
                yield return $"{page.Name}: {string.Join(' ', page.Truth[from..i])} <- {string.Join(' ', after[to..j])}    | {string.Join(' ', page.Truth[Math.Max(0, from - 3)..from])} [] {string.Join(' ', page.Truth[i..Math.Min(page.Truth.Length, i + 2)])}";
            }

            i++;
            j++;
        }
    }
}
