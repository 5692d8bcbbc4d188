using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Those who completed an activity are the sum of what they went on to; an activity is the sum of its own parts.</summary>
internal static class OutcomeChecks
{
    /// <summary>Where people go when they leave, in the order of the contract.</summary>
    private static readonly string[] Outcomes =
    [
        "work", "studies", "work_or_studies", "further_rehabilitation", "dropped_out", "daily_activity", "unemployment_insurance",
        "activity_support", "sickness_rehab_benefit", "sickness_compensation", "activity_compensation", "income_support",
        "other_public_support", "no_public_support", "interviewed_not_placed", "work_introduction", "employed",
    ];

    internal static IEnumerable<Trial> Run(ParticipantModel model)
    {
        var sums = model.Activities.Select(a => OfOutcomes(model, a)).OfType<Trial>().ToList();
        var isRule = sums.Count(s => s.Check.Outcome == CheckOutcome.Pass) >= 2;
        return sums.Where(s => s.Check.Outcome == CheckOutcome.Pass || (isRule && IsNear(s.Check)))
            .Concat(model.Activities.SelectMany(a => OfParts(model, a)));
    }

    /// <summary>A sum of outcomes that is far off lists only some of them, and is no sum.</summary>
    private static bool IsNear(CheckRecord check) => check.Expected > 0 && Math.Abs(check.Difference) <= Math.Max(2, 0.1m * check.Actual);

    private static Trial? OfOutcomes(ParticipantModel model, string activity)
    {
        var outcomes = Outcomes.Select(m => model.Number(activity, m)).Where(n => n.Length > 0).ToList();
        var completed = model.Number(activity, "completed");
        var whole = completed.Length > 0 ? completed : model.Number(activity, "participants");
        if (whole.Length != 1 || outcomes.Count < (completed.Length > 0 ? 1 : 3))
        {
            return null;
        }

        var sum = outcomes.Sum(n => n.Sum(c => c.Value));
        var trial = ParticipantTrials.Of(
            CheckKind.Sum, $"{activity}: {whole[0].Record.Measure} = sum of the outcomes", (sum, whole[0], 0), outcomes.SelectMany(n => n));
        return completed.Length > 0 || trial.Check.Outcome == CheckOutcome.Pass ? trial : null;
    }

    /// <summary>An activity <c>X</c> whose parts are named <c>X, a</c> and <c>X, b</c>.</summary>
    private static IEnumerable<Trial> OfParts(ParticipantModel model, string activity)
    {
        var parts = model.Activities.Where(a => a.StartsWith(activity + ", ", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var total in model.All.Where(c => c.Record.Activity == activity && c.Record is { Gender: "total", Unit: "count" }))
        {
            var numbers = parts.SelectMany(p => model.Number(p, total.Record.Measure)).ToList();
            if (numbers.Count >= 2 && numbers.Sum(n => n.Value) is var sum && Math.Abs(sum - total.Value) <= 0.1m * total.Value)
            {
                yield return ParticipantTrials.Of(
                    CheckKind.Sum, $"{activity}: {total.Record.Measure} = sum over its parts", (sum, total, 0), numbers);
            }
        }
    }
}
