using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Women, men and other are the total; shares of the genders are a hundred per cent.</summary>
internal static class GenderChecks
{
    internal static IEnumerable<Trial> Run(ParticipantModel model)
    {
        foreach (var (activity, measure) in model.Records.Select(r => (r.Activity, r.Measure)).Distinct())
        {
            if (Parts(model, activity, measure, "count") is { Count: > 0 } counts && model.At(activity, measure, "total") is { } total)
            {
                var sum = counts.Sum(c => c.Value);
                yield return ParticipantTrials.Of(
                    CheckKind.GenderSum, $"{Name(activity)}, {measure}: women + men + other = total", (sum, total, 0), counts);
            }

            // Shares that are not of a hundred are shares of each gender's own number, and no error.
            if (Parts(model, activity, measure, "percent") is { Count: > 0 } shares && Math.Abs(shares.Sum(s => s.Value) - 100) <= 1
                && model.At(activity, measure, "total", "percent") is null)
            {
                yield return Hundred(activity, measure, shares);
            }
        }
    }

    internal static string Name(string activity) => activity.Length > 0 ? activity : "The association";

    private static List<Count> Parts(ParticipantModel model, string activity, string measure, string unit)
    {
        var parts = ParticipantModel.Genders.Select(g => model.At(activity, measure, g, unit)).OfType<Count>().ToList();
        return parts.Count(p => p.Record.Gender is "women" or "men") == 2 ? parts : [];
    }

    private static Trial Hundred(string activity, string measure, List<Count> shares)
    {
        var sum = shares.Sum(s => s.Value);
        var check = new CheckRecord(
            CheckKind.GenderSum,
            $"{Name(activity)}, {measure}: women % + men % + other % = 100 %",
            sum,
            100,
            Rounding.Judge(sum, 100, 1),
            [.. shares.Select(s => ParticipantTrials.Key(s.Record))]);
        return new Trial(check, [.. shares.Select(s => s.Index)], shares[0].Index);
    }
}
