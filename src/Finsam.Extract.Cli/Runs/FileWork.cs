using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Cli.Stages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Serilog;

namespace Finsam.Extract.Cli.Runs;

/// <summary>What the work on one content came to; the result itself lies on the shelf.</summary>
/// <param name="Sha256">Of what was read: the file may have changed since it was hashed.</param>
internal sealed record WorkOutcome(string Sha256, ImmutableArray<DocumentType> Kinds, ImmutableArray<Failure> Failures)
{
    internal static WorkOutcome Of(string sha256, KeptResult kept) => new(sha256, [.. (kept.Piece?.Digest.Documents ?? []).Select(d => d.Type)], kept.Failures);
}

/// <summary>
/// The work on one file: read, and made a piece of the dataset in a process of its own, which puts that on the shelf. Whatever goes
/// wrong costs that file alone.
/// </summary>
internal sealed class FileWork(ILogger log, IRunProgress progress, FileDesk desk, string limits)
{
    internal WorkOutcome Run(InputFile file, string sha256, CancellationToken cancellation)
    {
        desk.Room.Require();
        var pages = new PageReports(progress);
        return RunOnce(file, sha256, () => desk.Reader.Locate(file, sha256, pages, cancellation), cancellation)
            ?? RunOnce(file, sha256, () => desk.Reader.ReadAnew(file, pages, cancellation), cancellation)
            ?? Keep(sha256, [FileFailure.Stages(FailureCode.Unreadable, "What was read of the file is gone as soon as it is put down: does something clear the store, or the folder for temporary files?")]);
    }

    /// <summary>A failure with its reason in words for people; what is no known reason is logged with its trace.</summary>
    internal Failure Failed(InputFile file, Exception error)
    {
        if (error is FinsamException known)
        {
            return FileFailure.Reading(known, file);
        }

        log.Error(error, "{File}: reading failed", file.Name.Printable());
        return FileFailure.Reading(error);
    }

    /// <summary>Null where the reading is lost.</summary>
    private WorkOutcome? RunOnce(InputFile file, string sha256, Func<Reading> read, CancellationToken cancellation)
    {
        Reading reading;
        try
        {
            reading = read();
        }
        catch (Exception e) when (e is not OperationCanceledException && !DiskRoom.IsCause(e))
        {
            return Keep(sha256, [Failed(file, e)]);
        }

        using (reading)
        {
            if (reading.HasFailures)
            {
                desk.Room.Require();
            }

            return Extract(file, reading, cancellation);
        }
    }

    private WorkOutcome? Extract(InputFile file, Reading reading, CancellationToken cancellation)
    {
        var reply = desk.Stages.Ask(new StageRequest(reading.Path, reading.Sha256, desk.Shelf.Folder, desk.Shelf.Fingerprint, limits), cancellation);
        if (reply.IsReadingLost)
        {
            return null;
        }

        if (reply.NoRoom is { } what)
        {
            throw DiskRoom.Short(file.Name, what, null);
        }

        if (reply.Trace is { } trace)
        {
            log.Error("{File}: the stages failed: {Trace}", file.Name.Printable(), trace);
        }

        if (reply.Pages == 0)
        {
            return Keep(reading.Sha256, reply.Failures);
        }

        progress.Extracted(reply.Pages, reply.Took);
        return new WorkOutcome(reading.Sha256, reply.Kinds, reply.Failures);
    }

    /// <summary>Room is looked at first: on a full disk a sound file looks like a damaged one.</summary>
    private WorkOutcome Keep(string sha256, ImmutableArray<Failure> failures)
    {
        desk.Room.Require();
        desk.Shelf.Keep(sha256, new KeptResult(null, failures, limits));
        return new WorkOutcome(sha256, [], failures);
    }

    /// <summary>At once and in the reporting thread, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class PageReports(IRunProgress target) : IProgress<PageProgress>
    {
        public void Report(PageProgress value) => target.Page(value);
    }
}
