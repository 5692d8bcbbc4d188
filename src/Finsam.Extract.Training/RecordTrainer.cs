using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Training;

/// <summary>A file with what is true of its records, by table: of each row that the dataset would have whether it is right, or null where nobody knows.</summary>
public sealed record JudgedRecords(ExtractedFile File, ImmutableDictionary<string, ImmutableArray<bool?>> IsRight);

/// <summary>Learns how often records other than amounts are right that were read and stated so, from documents whose true records are at hand.</summary>
public static class RecordTrainer
{
    /// <summary>The tables of records that are judged.</summary>
    public static ImmutableArray<string> Tables => RecordTraits.Tables;

    /// <param name="files">As extracted by <see cref="Extractor.Unjudged"/>.</param>
    /// <param name="model">The file to write: names and weights, parted by tabs.</param>
    /// <param name="progress">Is told what was learnt from.</param>
    public static void Run(IEnumerable<JudgedRecords> files, string model, IProgress<string> progress)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(progress);
        var (rows, isRight) = (new List<IReadOnlyList<double>>(), new List<bool>());
        foreach (var file in files)
        {
            var weighed = file.File.Documents.Select(RecordConfidence.Weigh).ToArray();
            foreach (var (table, judged) in file.IsRight.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                foreach (var (row, right) in weighed.SelectMany(w => w[table]).Zip(judged).Where(p => p.Second is not null))
                {
                    rows.Add(row);
                    isRight.Add(right!.Value);
                }
            }
        }

        LogisticTrainer.Run(RecordTraits.Names, rows, isRight, model);
        progress.Report($"{model}: learnt from {rows.Count} records, {isRight.Count(r => r)} of them right");
    }
}
