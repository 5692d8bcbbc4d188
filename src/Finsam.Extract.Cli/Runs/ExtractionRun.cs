using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Runs;

/// <summary>
/// One run over many files, side by side, in the order of their names. What a file gave goes to the shelf as soon as it is
/// there, so that a run that is ended at any moment goes on where it was; in memory only the books are held.
/// </summary>
internal sealed class ExtractionRun(RunSettings settings, FileWork work, FileDesk desk)
{
    private readonly ConcurrentDictionary<string, LedgerContent> contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> claims = new(StringComparer.Ordinal);
    private int done;
    private int failed;

    internal RunLedger Of(ImmutableArray<InputFile> files, IRunProgress progress, CancellationToken cancellation)
    {
        desk.Room.Require();
        progress.Found(files);
        var inputs = new LedgerInput[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellation };
        try
        {
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, files.Length), EnumerablePartitionerOptions.NoBuffering), options, i =>
            {
                progress.Begins(files[i]);
                (inputs[i], var outcome) = Finish(files[i], cancellation);
                progress.Ends(outcome);
                StopWhereTooMuchFails(outcome);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions.FirstOrDefault(e => e is FinsamException) ?? several.InnerExceptions[0]);
        }

        FinishLeftOver(files, inputs, cancellation);
        return new RunLedger(desk.Shelf.Fingerprint, [.. inputs], [.. contents.Values.OrderBy(c => c.Sha256, StringComparer.Ordinal)]);
    }

    /// <summary>A file that changed between being hashed and being read leaves others of its former content without one that stands for them.</summary>
    private void FinishLeftOver(ImmutableArray<InputFile> files, LedgerInput[] inputs, CancellationToken cancellation)
    {
        claims.Clear();
        foreach (var (i, input) in inputs.Index().Where(e => e.Item.Sha256 is { } sha256 && !contents.ContainsKey(sha256)).ToList())
        {
            (inputs[i], _) = Finish(files[i], cancellation);
        }
    }

    private (LedgerInput Input, FileOutcome Outcome) Finish(InputFile file, CancellationToken cancellation)
    {
        string sha256;
        try
        {
            sha256 = SourceReader.Hash(file, settings.MaxFileBytes);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var failure = Named(work.Failed(file, e), file.Name);
            return (new LedgerInput(file.Name, null, [failure]), new FileOutcome(file, [], [failure]));
        }

        if (!claims.TryAdd(sha256, file.Name))
        {
            return (new LedgerInput(file.Name, sha256, []), new FileOutcome(file, [], []) { IsTwin = true });
        }

        var known = desk.Shelf.Find(sha256) is { } kept && IsToStand(kept) ? WorkOutcome.Of(sha256, kept) : null;
        var outcome = known ?? WorkOn(file, sha256, cancellation);
        contents.TryAdd(outcome.Sha256, new LedgerContent(outcome.Sha256, !outcome.Kinds.IsEmpty, outcome.Failures));
        return (new LedgerInput(file.Name, outcome.Sha256, []), OutcomeOf(file, outcome) with { IsKept = known is not null });
    }

    private WorkOutcome WorkOn(InputFile file, string sha256, CancellationToken cancellation)
    {
        try
        {
            return work.Run(file, sha256, cancellation);
        }
        catch (Exception e) when (DiskRoom.IsCause(e))
        {
            throw DiskRoom.Short(file.Name, e.Message, e);
        }
    }

    /// <summary>
    /// What failed for the want of a program, or of the file itself, may succeed now; what failed under other limits may succeed under these; the rest
    /// is tried again when that is asked for.
    /// </summary>
    private bool IsToStand(KeptResult kept) => kept.Failures.IsEmpty
        || (!settings.RetryFailed && kept.Limits == settings.Limits && kept.Failures.All(f => f.Code is not (FailureCode.ToolMissing or FailureCode.Unreadable or FailureCode.Link)));

    private static FileOutcome OutcomeOf(InputFile file, WorkOutcome outcome) => new(
        file, outcome.Kinds, [.. outcome.Failures.Select(f => Named(f, file.Name))]);

    private static Failure Named(Failure failure, string name) => failure with
    {
        SourceFile = name, Message = failure.Message.Replace(FilePiece.NameMark, name, StringComparison.Ordinal),
    };

    private void StopWhereTooMuchFails(FileOutcome outcome)
    {
        var (all, bad) = (Interlocked.Increment(ref done), outcome.HasFailed ? Interlocked.Increment(ref failed) : Volatile.Read(ref failed));
        if (settings.MaxFailures is { } most && most.IsPassed(bad, all))
        {
            throw new FinsamException(
                FailureCode.TooManyFailures,
                $"{bad} of {all} files failed, more than --max-failures {most} allows; the dataset is as it was before, what is done is kept.",
                "Look at the last lines above and at finsam.log; mend the cause, then run the same command again with --retry-failed.");
        }
    }
}
