using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Output;

/// <summary>What a run ends with: what there is, what failed, what waits for a person, where to look next.</summary>
internal static class ClosingSummary
{
    private const int FailuresShown = 10;

    internal static void Print(TextWriter target, DatasetSummary summary, ImmutableArray<Failure> failures, string report)
    {
        target.WriteLine();
        target.WriteLine($"Documents   {summary.Documents}{List(summary.DocumentsByType)}");
        target.WriteLine($"Records     {summary.Records}{List(summary.RecordsByTable)}");
        target.WriteLine($"Checks      {summary.Checks}{List(summary.ChecksByOutcome)}");
        target.WriteLine($"For review  {summary.Suspect} suspect rows, {summary.Proposals} proposed changes of characters, {summary.FailedInputs} failed inputs");
        Print(target, failures);
        target.WriteLine($"Look at     {report.Printable()}");
    }

    internal static void Print(TextWriter target, ImmutableArray<Failure> failures)
    {
        foreach (var failure in failures.Take(FailuresShown))
        {
            var page = failure.Page is { } number ? $", page {number}" : "";
            target.WriteLine($"  {failure.SourceFile.Printable()}{page}: {failure.Message.Printable()}");
        }

        if (failures.Length > FailuresShown)
        {
            target.WriteLine($"  ... {failures.Length - FailuresShown} more in failures.csv");
        }
    }

    private static string List(IEnumerable<(string Name, int Count)> counts)
    {
        var parts = counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}").ToList();
        return parts.Count == 0 ? "" : $": {string.Join(", ", parts)}";
    }
}
