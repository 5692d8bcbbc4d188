using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>Outcome tables whose columns were flattened: lines of a label and a number, one under the other.</summary>
internal static class OutcomeLists
{
    /// <summary>A stray digit before the number is a speck.</summary>
    private static readonly Regex LabelAndNumber = new(@"^(?<label>\W{0,3}\p{L}[^\d:.()]{2,45}(?:\([^)\d]*\))?)(?:\s+\d)?\s+(?<n>\d{1,4})$");

    private static readonly Regex MangledLabelAndNumber = new(@"^(?<label>\D*\p{L}\D*?)[\s_]+(?<n>\d{1,4})\W*$");
    private static readonly Regex Total = new(@"^\W*totalt\W*$|aggregerad|samtliga insatser|alla insatser");

    private static readonly Regex SumHead = new(@"^(?:totalt|antal)\b", RegexOptions.IgnoreCase);

    private const int FewestEntries = 3;
    private const int WidestGapLines = 4;
    private const int TitleLines = 6;
    private const double ListConfidence = 0.85;
    private const double MisreadConfidence = 0.6;

    internal static IEnumerable<ParticipantRecord> Run(PartContent content, ImmutableArray<ActivityBlock> blocks)
    {
        // A list may have been rebuilt as a table; here its lines are read with labels that are misread by more than a table's are.
        var prose = (content with { Tables = [.. content.Tables.Where(t => !IsList(t))] }).Prose.ToImmutableArray();
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
                    yield return Record(activity, line, entry!, ListConfidence);
                }

                foreach (var (line, entry) in MisreadEntries(prose, run[0].At, [.. run.Select(e => e.Entry!.Measure)]))
                {
                    yield return Record(activity, line, entry, MisreadConfidence);
                }
            }

            from = to;
        }
    }

    /// <summary>A table of one column of counts below a word for their sum, of text that has no places.</summary>
    internal static bool IsList(Table table) =>
        table.Columns == 2 && table.Cells.All(c => c.Box is null) && table.Cells.Where(c => c.IsHeader).ToArray() is [var head] && SumHead.IsMatch(head.Text);

    /// <summary>
    /// In a list that other labels show to be one of outcomes, a label too mangled to be read by itself can still be told
    /// from the few that are left: it is far nearer to one of them than to the next.
    /// </summary>
    private static IEnumerable<(Line Line, Entry Entry)> MisreadEntries(ImmutableArray<Line> prose, int from, HashSet<string> taken)
    {
        for (var (i, last) = (from, from); i < prose.Length && i - last <= WidestGapLines; i++)
        {
            var match = MangledLabelAndNumber.Match(prose[i].Text.Trim());
            if (EntryOf(prose[i]) is not null)
            {
                last = i;
            }
            else if (match.Success && MeasureLabels.Nearest(match.Groups["label"].Value, taken) is { } measure && taken.Add(measure))
            {
                last = i;
                yield return (prose[i], new Entry(measure, decimal.Parse(match.Groups["n"].Value)));
            }
        }
    }

    private static ParticipantRecord Record(string activity, Line line, Entry entry, double confidence) => new()
    {
        Activity = activity,
        Measure = entry.Measure,
        Gender = "total",
        Value = entry.Value,
        Unit = "count",
        Evidence = Evidence.At(line, confidence),
    };

    private static string ActivityOf(int at, ImmutableArray<Line> prose, ImmutableArray<ActivityBlock> blocks)
    {
        var isTotal = prose[Math.Max(0, at - TitleLines)..at].Any(l => Total.IsMatch(FoldedText.Of(l.Text)));
        var index = prose[at].Index;
        return isTotal ? TableActivity.AllActivities
            : blocks.LastOrDefault(b => b.FirstLine <= index && index <= b.LastLine)?.Name ?? "";
    }

    private static Entry? EntryOf(Line line)
    {
        var match = LabelAndNumber.Match(line.Text.Trim());
        return match.Success && MeasureLabels.Of(match.Groups["label"].Value) is { } measure && measure != "meetings"
            ? new Entry(measure, decimal.Parse(match.Groups["n"].Value))
            : null;
    }

    private sealed record Entry(string Measure, decimal Value);
}
