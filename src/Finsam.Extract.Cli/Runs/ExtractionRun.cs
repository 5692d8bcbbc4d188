using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Write;
using Serilog;

namespace Finsam.Extract.Cli.Runs;

/// <summary>
/// One run over an input: hash, read, extract. Files are worked on side by side and taken together in the order of their
/// names, so that the dataset does not depend on the number of workers. One bad file never ends a run.
/// </summary>
internal sealed class ExtractionRun(ILogger log, IRunProgress progress, SourceReader reader, int jobs)
{
    private const string ReadStage = "read";
    private const string ExtractStage = "extract";

    /// <summary>An input with its hash, or with what ended it before it was read.</summary>
    private sealed record Pending(InputFile File, string? Sha256, FileOutcome? Ended);

    internal Dataset Of(InputTree input, CancellationToken cancellation)
    {
        progress.Found(input.Files.Length);
        var hashed = SideBySide(input.Files, Hash, cancellation);
        var outcomes = SideBySide(WithoutDuplicates(hashed), p => Finish(p, cancellation), cancellation);
        var dataset = Dataset.Of(
            outcomes.Select(o => o.File).OfType<ExtractedFile>(),
            [.. input.Failures, .. outcomes.SelectMany(o => o.Failures)]);
        RequireAllAccountedFor(input, dataset);
        return dataset;
    }

    private Pending Hash(InputFile file)
    {
        try
        {
            return new Pending(file, SourceReader.Hash(file), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Pending(file, null, Failed(file, ReadStage, e));
        }
    }

    /// <summary>The first of several files of one content, by name, stands for all of them.</summary>
    private static ImmutableArray<Pending> WithoutDuplicates(ImmutableArray<Pending> hashed)
    {
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. hashed.Select(p => p.Sha256 is null || firsts.TryAdd(p.Sha256, p.File.Name) ? p : Duplicate(p))];

        Pending Duplicate(Pending p) => p with
        {
            Ended = FileOutcome.Failed(p.File, ReadStage, new FinsamException(
                FailureCode.Duplicate, $"The same content as {firsts[p.Sha256!]}, under which it stands in the dataset.")),
        };
    }

    private FileOutcome Finish(Pending pending, CancellationToken cancellation)
    {
        progress.Begins(pending.File);
        var outcome = pending.Ended ?? ReadAndExtract(pending.File, pending.Sha256!, cancellation);
        progress.Ends(outcome);
        return outcome;
    }

    private FileOutcome ReadAndExtract(InputFile file, string sha256, CancellationToken cancellation)
    {
        var stage = ReadStage;
        try
        {
            var recognized = reader.Read(file, sha256, new PageReports(progress), cancellation);
            stage = ExtractStage;
            return Extract(file, recognized);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(file, stage, e);
        }
    }

    private static FileOutcome Extract(InputFile file, RecognizedDocument recognized)
    {
        var extracted = Extractor.Run(new SourceFile(file.Name, recognized.SourceSha256), recognized);
        var failures = recognized.Failures.Select(f => new Failure(file.Name, f.Page, f.Stage, f.Code, f.Message));
        return extracted.Documents.Any(d => !d.Content.Lines.IsEmpty)
            ? new FileOutcome(file, extracted, [.. failures])
            : new FileOutcome(file, null, [new Failure(file.Name, null, ExtractStage, FailureCode.NoText, "No text was found in the file."), .. failures]);
    }

    private FileOutcome Failed(InputFile file, string stage, Exception error)
    {
        if (error is FinsamException known)
        {
            return FileOutcome.Failed(file, stage, known);
        }

        log.Error(error, "{File}: {Stage} failed", file.Name.Printable(), stage);
        return FileOutcome.Failed(file, stage, new FinsamException(
            FailureCode.Crash, $"The program failed on this file ({error.GetType().Name}): please report it with finsam.log."));
    }

    /// <summary>At once and in the reporting thread, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class PageReports(IRunProgress target) : IProgress<PageProgress>
    {
        public void Report(PageProgress value) => target.Page(value);
    }

    private ImmutableArray<TResult> SideBySide<TItem, TResult>(
        ImmutableArray<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        var results = new TResult[items.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        Parallel.For(0, items.Length, options, i => results[i] = work(items[i]));
        return [.. results];
    }

    /// <summary>Counted against what was found, not taken from the absence of errors: nothing may be lost in silence.</summary>
    private static void RequireAllAccountedFor(InputTree input, Dataset dataset)
    {
        var accounted = dataset.Files.Select(f => f.Source.Path).Concat(dataset.Failures.Select(f => f.SourceFile)).ToHashSet();
        var lost = input.Files.Where(f => !accounted.Contains(f.Name)).Select(f => f.Name).ToList();
        if (lost.Count > 0)
        {
            throw new InvalidOperationException($"Inputs without an outcome: {string.Join(", ", lost)}");
        }
    }
}
