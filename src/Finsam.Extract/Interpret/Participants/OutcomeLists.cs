using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>Outcome tables whose columns were flattened: lines of a label and a number, one under the other.</summary>
internal static partial class OutcomeLists
{
    private const int FewestEntries = 3;
    private const int WidestGapLines = 4;
    private const int TitleLines = 6;
    private const double ListConfidence = 0.85;

    internal static IEnumerable<ParticipantRecord> Run(PartContent content, ImmutableArray<ActivityBlock> blocks)
    {
        var prose = content.Prose.ToImmutableArray();
        var entries = prose.Select((line, i) => (Line: line, At: i, Entry: EntryOf(line))).Where(e => e.Entry is not null).ToList();
        for (var from = 0; from < entries.Count;)
        {
            var to = from + 1;
            while (to < entries.Count && entries[to].At - entries[to - 1].At <= WidestGapLines)
            {
                to++;
            }

            var run = entries[from..to];
            if (run.Select(e => e.Entry!.Measure).Distinct().Count() >= FewestEntries)
            {
                var activity = ActivityOf(run[0].At, prose, blocks);
                foreach (var (line, _, entry) in run)
                {
                    yield return new ParticipantRecord
                    {
                        Activity = activity,
                        Measure = entry!.Measure,
                        Gender = "total",
                        Value = entry.Value,
                        Unit = "count",
                        Evidence = Evidence.At(line, ListConfidence),
                    };
                }
            }

            from = to;
        }
    }

    private static string ActivityOf(int at, ImmutableArray<Line> prose, ImmutableArray<ActivityBlock> blocks)
    {
        var isTotal = prose[Math.Max(0, at - TitleLines)..at].Any(l => Total().IsMatch(FoldedText.Of(l.Text)));
        var index = prose[at].Index;
        return isTotal ? TableActivity.AllActivities
            : blocks.LastOrDefault(b => b.FirstLine <= index && index <= b.LastLine)?.Name ?? "";
    }

    private static Entry? EntryOf(Line line)
    {
        var match = LabelAndNumber().Match(line.Text.Trim());
        return match.Success && MeasureLabels.Of(match.Groups["label"].Value) is { } measure && measure != "meetings"
            ? new Entry(measure, decimal.Parse(match.Groups["n"].Value))
            : null;
    }

    private sealed record Entry(string Measure, decimal Value);

    /// <summary>A stray digit before the number is a speck.</summary>
    [GeneratedRegex(@"^(?<label>\W{0,3}\p{L}[^\d:.()]{2,45}(?:\([^)\d]*\))?)(?:\s+\d)?\s+(?<n>\d{1,4})$")]
    private static partial Regex LabelAndNumber();

    [GeneratedRegex(@"^\W*totalt\W*$|aggregerad|samtliga insatser|alla insatser")]
    private static partial Regex Total();
}
