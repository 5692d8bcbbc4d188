using System.Diagnostics;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Benchmarks;

/// <summary>How time and memory grow with the pages of a file: the coordinating process and its largest worker.</summary>
internal static class ScaleBenchmark
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    internal static void Run(IReadOnlyList<string> files)
    {
        Console.WriteLine("| file | pages | seconds | pages a second | coordinator, MB | largest worker, MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var file in files.OrderBy(f => new FileInfo(f).Length))
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions());
            var watch = Stopwatch.StartNew();
            var reading = Task.Run(() => recognizer.Recognize(file));
            var (own, worker) = (0L, 0L);
            do
            {
                own = Math.Max(own, Environment.WorkingSet);
                worker = Math.Max(worker, Children().DefaultIfEmpty().Max());
            }
            while (!reading.Wait(Pause));
            var pages = reading.Result.Pages.Length;
            Console.WriteLine($"| {Path.GetFileName(file)} | {pages} | {watch.Elapsed.TotalSeconds:0.0} | {pages / watch.Elapsed.TotalSeconds:0.0} | {own >> 20} | {worker >> 20} |");
        }
    }

    /// <summary>Resident memory of each child, bytes.</summary>
    private static IEnumerable<long> Children()
    {
        foreach (var status in Directory.EnumerateDirectories("/proc").Select(d => Path.Combine(d, "status")))
        {
            string[] lines;
            try
            {
                lines = File.ReadAllLines(status);
            }
            catch (IOException)
            {
                continue;
            }

            if (Field(lines, "PPid:") == Environment.ProcessId)
            {
                yield return Field(lines, "VmRSS:") << 10;
            }
        }
    }

    private static long Field(string[] lines, string name) =>
        lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var value, ..]
            ? long.Parse(value)
            : 0;
}
