using System.Collections.Immutable;
using System.CommandLine;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam merge</c>: the parts of an archive, done on several machines, to the dataset that one machine would have written.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> Parts = new("PART")
    {
        Description = "What finsam extract --shard I/N wrote, for every I.", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Out = new("--out", "-o") { Description = "Folder that the dataset is written to.", HelpName = "DATASET", Required = true };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say nothing but errors." };

    internal static Command Create()
    {
        var command = new Verb(
            "merge",
            "Makes one dataset of the parts that finsam extract --shard wrote: the same bytes as a run on one machine.",
            "finsam merge parts/* --out dataset",
            ExitCode.Help) { Parts, Out, Quiet };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var folders = call.GetRequiredValue(Parts);
        var ledgers = folders.Select(f => (Folder: f, Ledger: RunLedger.Load(DatasetFolder.LedgerOf(f)) ?? throw NoPart(f))).ToImmutableArray();
        RequireWhole(ledgers);
        using var folder = DatasetFolder.Open(call.GetRequiredValue(Out), null);
        var shelves = ShelvesByContent(ledgers);
        var assembly = new DatasetAssembly(Joined([.. ledgers.Select(l => l.Ledger)]));
        var summary = folder.Write(create => assembly.Write(sha256 => shelves[sha256].Find(sha256), create));
        if (!call.GetValue(Quiet))
        {
            ClosingSummary.Print(Console.Out, summary, assembly.Failures, folder.Report);
        }

        return ExitCode.Of(summary.SourceFiles, assembly.Failures);
    }

    private static RunLedger Joined(ImmutableArray<RunLedger> parts) => new(
        parts[0].Fingerprint,
        [.. parts.SelectMany(p => p.Inputs).OrderBy(i => i.Name, StringComparer.Ordinal)],
        [.. parts.SelectMany(p => p.Contents).DistinctBy(c => c.Sha256).OrderBy(c => c.Sha256, StringComparer.Ordinal)]);

    private static Dictionary<string, ResultShelf> ShelvesByContent(ImmutableArray<(string Folder, RunLedger Ledger)> parts)
    {
        var shelves = new Dictionary<string, ResultShelf>(StringComparer.Ordinal);
        foreach (var (folder, ledger) in parts)
        {
            var shelf = new ResultShelf(DatasetFolder.ResultsOf(folder), ledger.Fingerprint);
            foreach (var content in ledger.Contents)
            {
                shelves.TryAdd(content.Sha256, shelf);
            }
        }

        return shelves;
    }

    private static void RequireWhole(ImmutableArray<(string Folder, RunLedger Ledger)> parts)
    {
        var told = parts.Select(p => p.Ledger.Part ?? throw NoPart(p.Folder)).ToList();
        var missing = Enumerable.Range(1, told[0].Count).Except(told.Select(p => p.Index)).ToList();
        if (missing.Count > 0)
        {
            throw Wrong($"Of {told[0].Count} parts these are missing: {string.Join(", ", missing)}.", "Run: finsam extract ARCHIVE --shard I/N --out PART, for each of them.");
        }

        if (told.Count != told[0].Count || told.Any(p => p.Count != told[0].Count))
        {
            throw Wrong("A part was given twice, or parts of different cuts were given.", "Give each of 1/N to N/N once.");
        }

        if (told.Any(p => p.Archive != told[0].Archive))
        {
            throw Wrong("The archive changed between the parts: files came, went or grew.", "Run all parts again: what is done and unchanged is not done again.");
        }

        if (parts.Any(p => p.Ledger.Fingerprint != parts[0].Ledger.Fingerprint))
        {
            throw Wrong("The parts were made with different settings or versions of the program.", "Run all parts again with one.");
        }
    }

    private static FinsamException NoPart(string folder) =>
        Wrong($"{folder.Printable()} is no finished part of an archive.", "Run: finsam extract ARCHIVE --shard I/N --out PART.");

    private static FinsamException Wrong(string what, string remedy) => new(FailureCode.Usage, what, remedy);
}
