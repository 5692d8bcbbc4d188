using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>A share against the two numbers that it is made of: the part, and those who completed or took part.</summary>
internal static class PercentageChecks
{
    private static readonly string[] Wholes = ["completed", "participants", "contacts"];

    internal static IEnumerable<Trial> Run(ParticipantModel model) =>
        model.Records.Select(r => r.Activity).Distinct().SelectMany(a => OfActivity(model, a));

    private static IEnumerable<Trial> OfActivity(ParticipantModel model, string activity)
    {
        var shares = model.All.Where(c => c.Record.Activity == activity && c.Record.Unit == "percent").ToList();
        var best = Wholes.Select(whole => shares.Select(s => Of(model, s, whole)).OfType<Trial>().ToList()).MaxBy(l => l.Count(Holds)) ?? [];
        var isRule = best.Count(Holds) >= 2;
        return best.Where(t => Holds(t) || isRule);
    }

    private static bool Holds(Trial trial) => trial.Check.Outcome != CheckOutcome.Fail;

    private static Trial? Of(ParticipantModel model, Count share, string wholeMeasure)
    {
        var (activity, measure, gender) = (share.Record.Activity, share.Record.Measure, share.Record.Gender);
        if (measure == wholeMeasure
            || model.Number(activity, measure, gender) is not [var part]
            || (model.At(activity, wholeMeasure, gender) ?? model.At(activity, wholeMeasure, "total")) is not { Value: > 0 } whole)
        {
            return null;
        }

        var unit = Enumerable.Repeat(0.1m, share.Value.Scale).Aggregate(1m, (a, b) => a * b);
        var exact = 100 * part.Value / whole.Value;
        var expected = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        return ParticipantTrials.Of(
            CheckKind.Percentage,
            $"{GenderChecks.Name(activity)}, {measure}: {part.Value} of {whole.Value} {wholeMeasure}",
            (expected, share, 0.99m * unit),
            [part, whole]) with
        { Confirms = part.Value > 0 && Math.Abs(share.Value - exact) <= unit / 2 };
    }
}
