using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// The association's totals against the sum over its activities. Which activities they cover is not printed (conferences and
/// groups are often left out), so the run of activities, in document order, that makes most totals hold is taken.
/// </summary>
internal static class TotalChecks
{
    /// <summary>What a total may count together where a report leaves the parts to its tables.</summary>
    private static readonly Dictionary<string, string[]> Wider = new()
    {
        ["completed"] = ["completed", "employed", "dropped_out"],
        ["work_or_studies"] = ["work_or_studies", "work", "studies", "employed"],
        ["other"] = ["work_or_studies", "work", "studies", "employed", "further_rehabilitation", "daily_activity"],
    };

    internal static IEnumerable<Trial> Run(ParticipantModel model) => model.Totals.SelectMany(t => OfTotal(model, t));

    private static IEnumerable<Trial> OfTotal(ParticipantModel model, string total)
    {
        var printed = model.All.Where(c => c.Record.Activity == total && c.Record.Unit == "count").ToList();
        var best = Runs(model.Activities).Select(run => printed.Select(p => Best(model, p, run)).OfType<Trial>().ToList())
            .MaxBy(trials => trials.Count(IsTelling)) ?? [];
        var isSupported = best.Count(IsTelling) >= 2;
        var isAnchored = best.Any(t => IsTelling(t) && model.Records[t.Place].Measure is "participants" or "completed" or "contacts");
        return isAnchored ? best.Where(t => t.Check.Outcome == CheckOutcome.Pass || (isSupported && IsNear(t.Check))) : [];
    }

    private static bool IsTelling(Trial trial) => trial.Check.Outcome == CheckOutcome.Pass && trial.Members.Length > 2;

    private static bool IsNear(CheckRecord check) => Math.Abs(check.Difference) <= Math.Max(2, 0.1m * check.Actual);

    /// <summary>All runs of two or more activities, the longest first.</summary>
    private static IEnumerable<ImmutableArray<string>> Runs(ImmutableArray<string> activities) =>
        from length in Enumerable.Range(2, Math.Max(0, activities.Length - 1)).Reverse()
        from start in Enumerable.Range(0, activities.Length - length + 1)
        select activities.Slice(start, length);

    private static Trial? Best(ParticipantModel model, Count total, ImmutableArray<string> run)
    {
        var record = total.Record;
        var plain = run.SelectMany(a => model.Number(a, record.Measure, record.Gender)).ToList();
        if (plain.Sum(c => c.Value) != total.Value && Wider.TryGetValue(record.Measure, out var measures) && record.Gender == "total")
        {
            var wide = run.SelectMany(a => WiderNumber(model, a, measures)).ToList();
            plain = wide.Sum(c => c.Value) == total.Value ? wide : plain;
        }

        // Totals that stand without a name are the summary's own words, those called Totalt are a table beside the activities' tables.
        var kind = record.Activity.Length > 0 ? CheckKind.CrossStatement : CheckKind.Sum;
        return plain.Count == 0 ? null : ParticipantTrials.Of(
            kind,
            $"{GenderChecks.Name(record.Activity)}, {record.Measure}, {record.Gender} = sum over {run[0]} to {run[^1]}",
            (plain.Sum(c => c.Value), total, 0),
            plain);
    }

    /// <summary>The first measure where it is printed by itself (those who completed); else all the others together.</summary>
    private static IEnumerable<Count> WiderNumber(ParticipantModel model, string activity, string[] measures) =>
        model.Number(activity, measures[0]) is { Length: > 0 } own ? own : measures.Skip(1).SelectMany(m => model.Number(activity, m));
}
