using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>A dataset in a few numbers: for the end of a run and the head of the report.</summary>
public sealed record DatasetSummary
{
    private static readonly RecordStatus[] FromTrustToDoubt =
        [RecordStatus.Verified, RecordStatus.Corrected, RecordStatus.Accepted, RecordStatus.Unverified, RecordStatus.Suspect];

    public required int SourceFiles { get; init; }

    public required int Documents { get; init; }

    public required ImmutableArray<(string Name, int Count)> DocumentsByType { get; init; }

    public required int Records { get; init; }

    public required ImmutableArray<(string Name, int Count)> RecordsByTable { get; init; }

    public required ImmutableArray<(string Name, int Count)> RecordsByStatus { get; init; }

    public required int Checks { get; init; }

    public required ImmutableArray<(string Name, int Count)> ChecksByOutcome { get; init; }

    public required int Repairs { get; init; }

    public required ImmutableArray<(string Name, int Count)> RepairsByKind { get; init; }

    /// <summary>Changes of characters that wait for a person.</summary>
    public required int Proposals { get; init; }

    /// <summary>Inputs that gave nothing at all, duplicates among them.</summary>
    public required int FailedInputs { get; init; }

    [JsonIgnore]
    public int Suspect => RecordsByStatus.FirstOrDefault(s => s.Name == RecordStatus.Suspect.ToCode()).Count;

    [JsonIgnore]
    public int FailedChecks => ChecksByOutcome.FirstOrDefault(c => c.Name == CheckOutcome.Fail.ToCode()).Count;

    public static DatasetSummary Of(Dataset dataset)
    {
        var documents = dataset.Documents.ToList();
        var records = documents.SelectMany(RecordRow.Of).ToList();
        var checks = documents.SelectMany(d => d.Document.Checks).ToList();
        var lines = documents.SelectMany(d => d.Document.Content.Lines).ToList();
        var repairs = lines.SelectMany(l => l.Repairs).ToList();
        return new DatasetSummary
        {
            SourceFiles = dataset.Files.Length,
            Documents = documents.Count,
            DocumentsByType = Count(documents, d => d.Part.Type),
            Records = records.Count,
            RecordsByTable = [.. records.CountBy(r => r.Table).Select(c => (c.Key, c.Value))],
            RecordsByStatus = [.. FromTrustToDoubt.Select(s => (s.ToCode(), records.Count(r => r.Evidence.Status == s))).Where(s => s.Item2 > 0)],
            Checks = checks.Count,
            ChecksByOutcome = Count(checks, c => c.Outcome),
            Repairs = repairs.Count,
            RepairsByKind = Count(repairs, r => r.Kind),
            Proposals = lines.Sum(l => l.Proposals.Length),
            FailedInputs = dataset.Failures.Where(f => f.Page is null).Select(f => f.SourceFile).Distinct().Count(),
        };
    }

    /// <summary>The numbers of several files together, and of the inputs that failed.</summary>
    public static DatasetSummary Sum(IReadOnlyCollection<DatasetSummary> files, ImmutableArray<Failure> failures)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Of(new Dataset([], failures)) with
        {
            SourceFiles = files.Sum(f => f.SourceFiles),
            Documents = files.Sum(f => f.Documents),
            DocumentsByType = Sum(files, f => f.DocumentsByType, CodesOf<DocumentType>()),
            Records = files.Sum(f => f.Records),
            RecordsByTable = Sum(files, f => f.RecordsByTable, [.. DatasetTables.All.Select(t => t.Schema.Name)]),
            RecordsByStatus = Sum(files, f => f.RecordsByStatus, [.. FromTrustToDoubt.Select(s => s.ToCode())]),
            Checks = files.Sum(f => f.Checks),
            ChecksByOutcome = Sum(files, f => f.ChecksByOutcome, CodesOf<CheckOutcome>()),
            Repairs = files.Sum(f => f.Repairs),
            RepairsByKind = Sum(files, f => f.RepairsByKind, CodesOf<RepairKind>()),
            Proposals = files.Sum(f => f.Proposals),
        };
    }

    private static string[] CodesOf<TCode>()
        where TCode : struct, Enum => [.. Enum.GetValues<TCode>().Order().Select(c => c.ToCode())];

    private static ImmutableArray<(string, int)> Sum(
        IEnumerable<DatasetSummary> files, Func<DatasetSummary, ImmutableArray<(string Name, int Count)>> counts, string[] order) =>
        [.. files.SelectMany(f => counts(f)).GroupBy(c => c.Name).Select(g => (g.Key, g.Sum(c => c.Count))).OrderBy(c => Array.IndexOf(order, c.Key))];

    /// <summary>In the order of the codes, so that the same numbers always stand in the same place.</summary>
    private static ImmutableArray<(string, int)> Count<TItem, TCode>(IEnumerable<TItem> items, Func<TItem, TCode> code)
        where TCode : struct, Enum =>
        [.. items.CountBy(code).OrderBy(c => c.Key).Select(c => (c.Key.ToCode(), c.Value))];
}
