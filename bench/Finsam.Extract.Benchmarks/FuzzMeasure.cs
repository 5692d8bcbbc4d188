using System.Collections.Concurrent;
using System.Diagnostics;
using Finsam.Extract.Cli.Stages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Benchmarks;

/// <summary>
/// Small files, damaged at random, through reading and all stages, as many side by side as there are processors: this process does
/// what a run's coordinating process does, so that what would end that ends this. Each file must end as a piece of a dataset or as a
/// failure that is known by name, in bounded time; a fault that a process for the stages met is bad too. What is bad is kept to be looked at.
/// </summary>
internal static class FuzzMeasure
{
    private const int FilesBetweenNews = 500;

    private static readonly TimeSpan PageDeadline = TimeSpan.FromSeconds(20);

    /// <summary>A page is tried twice; poppler's questions have 40 s each, and of those that hang few are asked.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMinutes(8);

    private sealed record Trial(int Number, string Kind, string Outcome, TimeSpan Took)
    {
        internal bool IsBad => Outcome.StartsWith('!') || Took > Slow;
    }

    internal static int Run(string folder, int count, int seed, int first)
    {
        var seeds = FuzzSeeds.Of(folder);
        using var recognizer = new DocumentRecognizer(new RecognitionOptions { PageDeadline = PageDeadline });
        using var stages = new StagePool(StageLimits.Usual);
        var trials = new ConcurrentBag<Trial>();
        var place = Directory.CreateTempSubdirectory("finsam-fuzz-").FullName;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(first, count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            number =>
            {
                var random = new Random(HashCode(seed, number));
                var file = FuzzSeeds.Damaged(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)], random);
                var path = Path.Combine(place, $"{seed}-{number}{file.Kind}");
                File.WriteAllBytes(path, file.Bytes);
                var took = Stopwatch.StartNew();
                var trial = new Trial(number, file.Kind, OutcomeOf(recognizer, stages, path), took.Elapsed);
                trials.Add(trial);
                Finish(trial, path);
                if (trials.Count % FilesBetweenNews == 0)
                {
                    Console.WriteLine($"{trials.Count} after {watch.Elapsed.TotalSeconds:0} s, {Environment.WorkingSet >> 20} MB");
                }
            });
        Tell([.. trials], watch.Elapsed);
        return trials.Count(t => t.IsBad);
    }

    /// <summary>Not <see cref="System.HashCode"/>, which is another one in every process.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) ^ (number * 7_919));

    private static void Finish(Trial trial, string path)
    {
        if (trial.IsBad)
        {
            Console.WriteLine($"{path}: {trial.Outcome} after {trial.Took.TotalSeconds:0.0} s");
        }
        else
        {
            File.Delete(path);
        }
    }

    private static void Tell(IReadOnlyCollection<Trial> trials, TimeSpan all)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{trials.Count} damaged files in {all.TotalSeconds:0} s: {trials.Count(t => t.IsBad)} bad; the longest took {trials.Max(t => t.Took).TotalSeconds:0.0} s; "
            + $"most memory {self.PeakWorkingSet64 >> 20} MB");
        foreach (var kind in trials.GroupBy(t => t.Kind).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var outcomes = kind.GroupBy(t => t.Outcome).OrderByDescending(o => o.Count()).Select(o => $"{o.Key} {o.Count()}");
            var slowest = kind.MaxBy(t => t.Took)!;
            Console.WriteLine($"{kind.Key} {kind.Count()}: {string.Join(", ", outcomes)}; {kind.Average(t => t.Took.TotalMilliseconds):0} ms each, longest {slowest.Took.TotalSeconds:0.0} s (number {slowest.Number})");
        }
    }

    private static string OutcomeOf(DocumentRecognizer recognizer, StagePool stages, string path)
    {
        var shelf = path + ".results";
        var reading = "";
        try
        {
            var recognized = recognizer.Recognize(path);
            reading = DocumentStore.SaveAside(recognized);
            var reply = stages.Ask(new StageRequest(reading, recognized.SourceSha256, shelf, "0", ""), CancellationToken.None);
            return OutcomeOf(reply, recognized);
        }
        catch (FinsamException known)
        {
            return known.Code;
        }
        catch (Exception fault)
        {
            return $"!{fault.GetType().Name} {fault.StackTrace?.Split('\n')[0].Trim()}";
        }
        finally
        {
            Clear(reading, shelf);
        }
    }

    private static string OutcomeOf(StageReply reply, RecognizedDocument recognized) => reply switch
    {
        { Trace: { } trace } => $"!{trace}",
        { IsReadingLost: true } or { NoRoom: not null } => "!no result",
        _ when reply.Failures.FirstOrDefault(f => f.Page is null) is { } failure => $"{(failure.Code == "crash" ? "!" : "")}{failure.Code}",
        _ when !recognized.Failures.IsEmpty => $"page {recognized.Failures[0].Code}",
        _ => "extracted",
    };

    private static void Clear(string reading, string shelf)
    {
        if (reading.Length > 0)
        {
            File.Delete(reading);
        }

        if (Directory.Exists(shelf))
        {
            Directory.Delete(shelf, recursive: true);
        }
    }
}
