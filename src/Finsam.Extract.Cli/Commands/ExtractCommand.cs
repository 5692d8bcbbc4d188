using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Recognition;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam extract</c>: a file or a folder to a dataset.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string> Input = new("INPUT") { Description = "A document, or a folder of documents of any depth." };

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "Folder that the dataset is written to; made where it is missing.", HelpName = "DATASET", Required = true,
    };

    private static readonly Option<int> Jobs = new("--jobs", "-j")
    {
        Description = "Files, and pages of them, that are worked on side by side.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount,
        Validators =
        {
            jobs =>
            {
                if (jobs.GetValueOrDefault<int>() < 1)
                {
                    jobs.AddError("--jobs must be 1 or more.");
                }
            },
        },
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Folder for what was read from each file, so that it is read only once (default: DATASET/.finsam/recognized).", HelpName = "DIR",
    };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say nothing but errors." };

    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Say each step." };

    internal static Command Create()
    {
        var command = new Verb(
            "extract",
            "Reads documents and writes a dataset: the same input gives the same bytes, whatever the machine and the jobs.",
            "finsam extract reports --out dataset",
            ExitCode.Help) { Input, Out, Jobs, Store, Quiet, Verbose };
        command.Validators.Add(call =>
        {
            if (call.GetValue(Quiet) && call.GetValue(Verbose))
            {
                call.AddError("--quiet and --verbose exclude each other.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var tree = InputFinder.Find(call.GetRequiredValue(Input));
        using var folder = DatasetFolder.Open(call.GetRequiredValue(Out), tree);
        using var interruption = new Interruption();
        var verbosity = call.GetValue(Quiet) ? Verbosity.Quiet : call.GetValue(Verbose) ? Verbosity.Verbose : Verbosity.Normal;
        var hasBoard = verbosity == Verbosity.Normal && !Console.IsErrorRedirected;
        using var log = RunLog.Open(folder.LogFile, verbosity, hasBoard);
        var lines = new LogProgress(log);
        var dataset = hasBoard ? ProgressBoard.Show(lines, Extract) : Extract(lines);
        folder.Write(dataset);
        if (verbosity != Verbosity.Quiet)
        {
            ClosingSummary.Print(Console.Out, dataset, folder);
        }

        return ExitCodeOf(dataset);

        Dataset Extract(IRunProgress progress)
        {
            var jobs = call.GetValue(Jobs);
            var store = call.GetValue(Store) ?? DatasetFolder.StoreOf(call.GetRequiredValue(Out));
            using var reader = new SourceReader(new RecognitionOptions { Workers = jobs }, store);
            return new ExtractionRun(log, progress, reader, jobs).Of(tree, interruption.Token);
        }
    }

    /// <summary>A duplicate loses nothing: its content is in the dataset, so the run is still complete.</summary>
    private static int ExitCodeOf(Dataset dataset)
    {
        var lost = dataset.Failures.Where(f => f.Code != FailureCode.Duplicate).ToList();
        return lost.Any(f => f.Code == FailureCode.ToolMissing) ? ExitCode.ToolMissing
            : dataset.Files.IsEmpty ? ExitCode.NothingExtracted
            : lost.Count > 0 ? ExitCode.Partial
            : ExitCode.Complete;
    }
}
