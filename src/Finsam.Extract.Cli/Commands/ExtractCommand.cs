using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam extract</c>: a file or a folder to a dataset, or a part of an archive to results for a merge.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string> Input = new("INPUT") { Description = "A document, or a folder of documents of any depth." };

    private static readonly Option<bool> DryRun = new("--dry-run", "-n") { Description = "Say what would be done, how many pages, how long it will take; write nothing." };

    private static readonly Option<string?> Shard = ExtractOptions.Checked(
        new Option<string?>("--shard") { Description = "Work on the I-th of N parts only; finsam merge makes a dataset of all of them.", HelpName = "I/N" },
        part => part is null || ArchiveShard.Parse(part) is not null, "must be I/N with I from 1 to N");

    private static readonly ExtractOptions Options = new();

    internal static Command Create()
    {
        var command = new Verb(
            "extract",
            "Reads documents and writes a dataset: the same input gives the same bytes, whatever the machine and the jobs.",
            "finsam extract reports --out dataset",
            ExitCode.Help) { Input, DryRun, Shard };
        Options.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var extract = Options.Of(call, call.GetRequiredValue(Input));
        var shard = call.GetValue(Shard) is { } part ? ArchiveShard.Parse(part) : null;
        using var interruption = new Interruption();
        var tree = InputFinder.Find(extract.Input, extract.Filter);
        var (own, ledgerPart) = shard is null ? (tree, null) : shard.Of(tree);
        if (call.GetValue(DryRun))
        {
            return DryRunReport.Print(Console.Out, extract, own, interruption.Token);
        }

        using var session = new ExtractSession(extract, own);
        return ledgerPart is null ? session.WriteDataset(own, interruption.Token) : session.WriteShard(own, ledgerPart, interruption.Token);
    }
}
