using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Runs;

/// <summary>How far a run is, counted as it goes: for the board, the log and the metrics.</summary>
internal sealed class RunCounts : IRunProgress
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly ConcurrentDictionary<string, int> failures = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long bytesFound;
    private long bytesKept;
    private long bytesDone;
    private int ended;
    private int kept;
    private int failed;
    private int pages;

    internal int Files { get; private set; }

    internal int Ended => Volatile.Read(ref ended);

    /// <summary>Of those ended: whose result was there already.</summary>
    internal int Kept => Volatile.Read(ref kept);

    internal int Failed => Volatile.Read(ref failed);

    internal int Pages => Volatile.Read(ref pages);

    internal TimeSpan Elapsed => watch.Elapsed;

    /// <summary>Failures of files and pages by code.</summary>
    internal IReadOnlyDictionary<string, int> FailuresByCode => failures;

    /// <summary>What the pages of this run took.</summary>
    internal PageRates Rates { get; private set; } = PageRates.None;

    internal double PagesPerMinute => Pages / Math.Max(Elapsed.TotalMinutes, 1.0 / 60);

    /// <summary>By the bytes left and the bytes worked on so far; null while nothing is known.</summary>
    internal TimeSpan? Left
    {
        get
        {
            var (worked, left) = (Interlocked.Read(ref bytesDone), bytesFound - Interlocked.Read(ref bytesKept) - Interlocked.Read(ref bytesDone));
            return worked > 0 ? Elapsed * ((double)left / worked) : null;
        }
    }

    public void Found(ImmutableArray<InputFile> files)
    {
        Files = files.Length;
        bytesFound = files.Sum(f => f.Bytes);
    }

    public void Begins(InputFile file)
    {
    }

    public void Page(PageProgress page)
    {
        Interlocked.Increment(ref pages);
        lock (gate)
        {
            Rates = Rates.WithPage(page.Source is not TextSource.BornDigital, page.Took);
        }
    }

    public void Extracted(int pages, TimeSpan took)
    {
        lock (gate)
        {
            Rates = Rates.WithExtraction(pages, took);
        }
    }

    public void Ends(FileOutcome outcome)
    {
        Interlocked.Increment(ref ended);
        var isKept = outcome.IsKept || outcome.IsTwin;
        Interlocked.Add(ref isKept ? ref bytesKept : ref bytesDone, outcome.Input.Bytes);
        if (outcome.IsKept)
        {
            Interlocked.Increment(ref kept);
        }

        if (outcome.HasFailed)
        {
            Interlocked.Increment(ref failed);
        }

        foreach (var failure in outcome.Failures)
        {
            failures.AddOrUpdate(failure.Code, 1, (_, count) => count + 1);
        }
    }
}

/// <summary>Tells several listeners the same.</summary>
internal sealed class SharedProgress(params ImmutableArray<IRunProgress> listeners) : IRunProgress
{
    public void Found(ImmutableArray<InputFile> files) => Each(l => l.Found(files));

    public void Begins(InputFile file) => Each(l => l.Begins(file));

    public void Page(PageProgress page) => Each(l => l.Page(page));

    public void Extracted(int pages, TimeSpan took) => Each(l => l.Extracted(pages, took));

    public void Ends(FileOutcome outcome) => Each(l => l.Ends(outcome));

    private void Each(Action<IRunProgress> tell)
    {
        foreach (var listener in listeners)
        {
            tell(listener);
        }
    }
}
