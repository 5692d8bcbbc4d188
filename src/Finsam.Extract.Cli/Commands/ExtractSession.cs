using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Cli.Stages;
using Finsam.Extract.Model;
using Serilog.Core;

namespace Finsam.Extract.Cli.Commands;

/// <summary>A dataset's folder held for one run or, in <c>watch</c>, for many.</summary>
internal sealed class ExtractSession : IDisposable
{
    private readonly ExtractCall call;
    private readonly DatasetFolder folder;
    private readonly Logger log;
    private readonly bool hasBoard;
    private readonly FileDesk desk;

    internal ExtractSession(ExtractCall call, InputTree input)
    {
        this.call = call;
        folder = DatasetFolder.Open(call.Dataset, input);
        hasBoard = call.Verbosity == Verbosity.Normal && !Console.IsErrorRedirected;
        log = RunLog.Open(folder.LogFile, call.Log, call.Verbosity, hasBoard);
        desk = new FileDesk(
            new SourceReader(call.Recognition, call.Store),
            new StagePool(call.Settings.Stages),
            new ResultShelf(DatasetFolder.ResultsOf(call.Dataset), ResultShelf.FingerprintOf(call.Recognition)),
            new DiskRoom(call.LeastRoom, call.Dataset, call.Store));
    }

    internal Logger Log => log;

    internal int WriteDataset(InputTree tree, CancellationToken cancellation)
    {
        var assembly = new DatasetAssembly(Work(tree, cancellation));
        desk.Room.Require();
        var summary = folder.Write(create => assembly.Write(desk.Shelf.Find, create));
        desk.Shelf.Tidy();
        if (call.Verbosity != Verbosity.Quiet)
        {
            ClosingSummary.Print(Console.Out, summary, assembly.Failures, folder.Report);
        }

        return ExitCode.Of(summary.SourceFiles, assembly.Failures);
    }

    internal int WriteShard(InputTree tree, ShardPart part, CancellationToken cancellation)
    {
        var ledger = Work(tree, cancellation) with { Part = part };
        var assembly = new DatasetAssembly(ledger);
        ledger.Save(DatasetFolder.LedgerOf(call.Dataset));
        if (call.Verbosity != Verbosity.Quiet)
        {
            ClosingSummary.Print(Console.Out, assembly.Failures);
            Console.Out.WriteLine($"Part {part.Index} of {part.Count} is done: {ledger.Inputs.Length} files. When all are: finsam merge PART... --out DATASET");
        }

        return tree.Files.IsEmpty ? ExitCode.Complete : ExitCode.Of(ledger.Contents.Count(c => c.HasPiece), assembly.Failures);
    }

    public void Dispose()
    {
        desk.Stages.Dispose();
        desk.Reader.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    private RunLedger Work(InputTree tree, CancellationToken cancellation)
    {
        var counts = new RunCounts();
        using var metrics = call.Metrics is { } file ? new MetricsFile(file, counts) : null;
        var lines = new LogProgress(log, counts);
        var ledger = hasBoard
            ? ProgressBoard.Show(counts, board => Extract(new SharedProgress(counts, lines, board)))
            : Extract(new SharedProgress(counts, lines));
        SaveRates(counts.Rates);
        log.Information("{Progress}", ProgressText.Of(counts));
        return ledger with { Inputs = [.. ledger.Inputs.Concat(tree.Failures.Select(NoInput)).OrderBy(i => i.Name, StringComparer.Ordinal)] };

        RunLedger Extract(IRunProgress progress) =>
            new ExtractionRun(call.Settings, new FileWork(log, progress, desk, call.Settings.Limits), desk).Of(tree.Files, progress, cancellation);
    }

    private static LedgerInput NoInput(Failure failure) => new(failure.SourceFile, null, [failure]);

    private void SaveRates(PageRates rates)
    {
        if (rates.IsMeasured)
        {
            var file = DatasetFolder.RatesOf(call.Dataset);
            rates.And(PageRates.Load(file)).Save(file);
        }
    }
}
