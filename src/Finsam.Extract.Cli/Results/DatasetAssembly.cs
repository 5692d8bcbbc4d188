using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Results;

/// <summary>
/// From the books of a run and the kept results to a dataset, a few pieces in memory at a time. Nothing in it depends on the order
/// in which the work was done, nor on where: one machine's books give the same bytes as those of several put together.
/// </summary>
internal sealed class DatasetAssembly
{
    private static readonly int PiecesAhead = 2 * Environment.ProcessorCount;

    private readonly RunLedger ledger;
    private readonly Dictionary<string, string> firsts = new(StringComparer.Ordinal);

    internal DatasetAssembly(RunLedger ledger)
    {
        this.ledger = ledger;
        foreach (var input in ledger.Inputs.Where(i => i.Sha256 is not null))
        {
            firsts.TryAdd(input.Sha256!, input.Name);
        }

        var contents = ledger.Contents.ToDictionary(c => c.Sha256, StringComparer.Ordinal);
        RequireAllAccountedFor(contents);
        Failures = Dataset.Of([], ledger.Inputs.SelectMany(i => FailuresOf(i, contents))).Failures;
    }

    internal ImmutableArray<Failure> Failures { get; }

    /// <param name="find">Gives the kept result of a content.</param>
    /// <param name="create">Gives a new, empty stream for a file of the dataset.</param>
    internal DatasetSummary Write(Func<string, KeptResult?> find, Func<string, Stream> create) =>
        DatasetFiles.Write(Pieces(find), Failures, create);

    /// <summary>In the order of their hashes, unpacked side by side a few ahead of the one that is written.</summary>
    private IEnumerable<NamedPiece> Pieces(Func<string, KeptResult?> find)
    {
        var ahead = new Queue<(string Sha256, Task<KeptResult?> Result)>();
        foreach (var content in ledger.Contents.Where(c => c.HasPiece && firsts.ContainsKey(c.Sha256)))
        {
            ahead.Enqueue((content.Sha256, Task.Run(() => find(content.Sha256))));
            if (ahead.Count > PiecesAhead)
            {
                yield return Next();
            }
        }

        while (ahead.Count > 0)
        {
            yield return Next();
        }

        NamedPiece Next()
        {
            var (sha256, result) = ahead.Dequeue();
            return new NamedPiece(firsts[sha256], result.GetAwaiter().GetResult()?.Piece ?? throw new FinsamException(
                FailureCode.Output,
                $"The kept result of {firsts[sha256].Printable()} is gone or damaged.",
                "Run the same command again: it makes that one anew."));
        }
    }

    /// <summary>The first of several files of one content, by name, stands for all of them.</summary>
    private IEnumerable<Failure> FailuresOf(LedgerInput input, Dictionary<string, LedgerContent> contents)
    {
        if (input.Sha256 is not { } sha256)
        {
            return input.Failures;
        }

        return firsts[sha256] == input.Name
            ? contents[sha256].Failures.Select(f => f with { SourceFile = input.Name, Message = f.Message.Replace(FilePiece.NameMark, input.Name, StringComparison.Ordinal) })
            : [new Failure(input.Name, null, "read", FailureCode.Duplicate, $"The same content as {firsts[sha256]}, under which it stands in the dataset.")];
    }

    /// <summary>Counted against what was found, not taken from the absence of errors: nothing may be lost in silence.</summary>
    private void RequireAllAccountedFor(Dictionary<string, LedgerContent> contents)
    {
        var lost = ledger.Inputs
            .Where(i => i.Sha256 is { } sha256 ? !contents.TryGetValue(sha256, out var c) || (!c.HasPiece && c.Failures.IsEmpty) : i.Failures.IsEmpty)
            .Select(i => i.Name)
            .ToList();
        if (lost.Count > 0)
        {
            throw new InvalidOperationException($"Inputs without an outcome: {string.Join(", ", lost)}");
        }
    }
}
