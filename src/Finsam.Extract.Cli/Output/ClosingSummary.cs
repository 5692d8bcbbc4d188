using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Output;

/// <summary>What a run ends with: what there is, what failed, what waits for a person, where to look next.</summary>
internal static class ClosingSummary
{
    private const int FailuresShown = 10;

    internal static void Print(TextWriter target, Dataset dataset, DatasetFolder folder)
    {
        var summary = DatasetSummary.Of(dataset);
        target.WriteLine();
        target.WriteLine($"Documents   {summary.Documents}{List(summary.DocumentsByType)}");
        target.WriteLine($"Records     {summary.Records}{List(summary.RecordsByTable)}");
        target.WriteLine($"Checks      {summary.Checks}{List(summary.ChecksByOutcome)}");
        target.WriteLine($"For review  {summary.Suspect} suspect rows, {summary.Proposals} proposed changes of characters, {summary.FailedInputs} failed inputs");
        foreach (var failure in dataset.Failures.Take(FailuresShown))
        {
            var page = failure.Page is { } number ? $", page {number}" : "";
            target.WriteLine($"  {failure.SourceFile.Printable()}{page}: {failure.Message.Printable()}");
        }

        if (dataset.Failures.Length > FailuresShown)
        {
            target.WriteLine($"  ... {dataset.Failures.Length - FailuresShown} more in failures.csv");
        }

        target.WriteLine($"Look at     {folder.Report.Printable()}");
    }

    private static string List(IEnumerable<(string Name, int Count)> counts)
    {
        var parts = counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}").ToList();
        return parts.Count == 0 ? "" : $": {string.Join(", ", parts)}";
    }
}
