using System.Collections.Immutable;
using System.CommandLine;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam store</c>: what was read and is kept, and clearing it up.</summary>
internal static class StoreCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "A store, or the dataset that one belongs to." };

    private static readonly Option<bool> Verify = new("--verify") { Description = "Open every entry that a run would use, and name those that are damaged." };

    private static readonly Option<bool> Prune = new("--prune")
    {
        Description = "Delete entries of other settings and versions, damaged ones, and what killed runs left behind.",
    };

    private static readonly Option<int?> OlderThan = new("--older-than")
    {
        Description = "With --prune: also those that no run has used for so many days.", HelpName = "DAYS",
        Validators =
        {
            days =>
            {
                if (days.GetValueOrDefault<int?>() < 0)
                {
                    days.AddError("--older-than must be 0 or more.");
                }
            },
        },
    };

    private static readonly Option<string?> DownTo = new("--down-to")
    {
        Description = "With --prune: also those used longest ago, until the rest takes no more than SIZE (500K, 200M, 2G).", HelpName = "SIZE",
        Validators =
        {
            size =>
            {
                if (size.GetValueOrDefault<string?>() is { } text && ByteCount.Parse(text) is null)
                {
                    size.AddError("--down-to must be a number of bytes, or one with K, M or G.");
                }
            },
        },
    };

    internal static Command Create()
    {
        var command = new Verb(
            "store",
            "Lists what was read from files and is kept, so that it need not be read again; checks it, and clears it up.",
            "finsam store dataset --prune --older-than 90",
            "Any entry may be deleted at any time: the next run reads its file again. Ends with 2 where an entry is damaged.")
        { Folder, Verify, Prune, OlderThan, DownTo };
        command.Validators.Add(call =>
        {
            if (!call.GetValue(Prune) && (call.GetValue(OlderThan) is not null || call.GetValue(DownTo) is not null))
            {
                call.AddError("--older-than and --down-to say what --prune deletes: give it too.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var folder = StoreOf(call.GetRequiredValue(Folder));
        var shelf = new StoreShelf(folder);
        var options = new RecognitionOptions();
        var entries = shelf.Entries();
        var isChecked = call.GetValue(Verify) || call.GetValue(Prune);
        var damaged = isChecked ? [.. entries.Where(e => !StoreShelf.IsSound(e, options))] : ImmutableArray<StoreEntry>.Empty;
        if (call.GetValue(Prune))
        {
            StoreText.Deleted(Console.Out, Delete(Unwanted(call, entries, damaged), shelf.Leftovers()));
            StoreText.List(Console.Out, folder, shelf.Entries(), options);
            return ExitCode.Complete;
        }

        StoreText.List(Console.Out, folder, entries, options);
        if (isChecked)
        {
            StoreText.Checked(Console.Out, entries.Count(e => e.IsOf(options)), damaged);
        }

        return damaged.IsEmpty ? ExitCode.Complete : ExitCode.Partial;
    }

    private static ImmutableArray<StoreEntry> Unwanted(ParseResult call, ImmutableArray<StoreEntry> entries, ImmutableArray<StoreEntry> damaged)
    {
        var options = new RecognitionOptions();
        var (now, most) = (DateTime.UtcNow, call.GetValue(OlderThan) ?? double.PositiveInfinity);
        var wanted = entries.Except(damaged).Where(e => e.IsOf(options) && (now - e.LastUsed).TotalDays <= most).ToImmutableArray();
        var kept = call.GetValue(DownTo) is { } size ? wanted.Except(StoreShelf.Beyond(wanted, ByteCount.Parse(size)!.Value)) : wanted;
        return [.. entries.Except(kept)];
    }

    private static (int Files, long Bytes) Delete(ImmutableArray<StoreEntry> entries, ImmutableArray<string> leftovers)
    {
        try
        {
            foreach (var path in entries.Select(e => e.Path).Concat(leftovers))
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FinsamException(FailureCode.Output, $"The store cannot be cleared: {e.Message.Printable()}", "give the right to write there", e);
        }

        return (entries.Length + leftovers.Length, entries.Sum(e => e.Bytes));
    }

    private static string StoreOf(string given)
    {
        var inside = DatasetFolder.StoreOf(given);
        return Directory.Exists(inside) ? inside
            : Directory.Exists(given) ? Path.GetFullPath(given)
            : throw new FinsamException(FailureCode.Usage, $"There is no folder {given.Printable()}.", "finsam store DATASET");
    }
}
