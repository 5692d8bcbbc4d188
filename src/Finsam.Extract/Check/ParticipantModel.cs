using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>One number about participants, with its place among the document's participant records.</summary>
internal sealed record Count(int Index, ParticipantRecord Record)
{
    internal decimal Value => Record.Value;
}

/// <summary>The participant records of a document by activity, measure, gender and unit.</summary>
internal sealed class ParticipantModel
{
    private readonly Dictionary<(string Activity, string Measure, string Gender, string Unit), Count> counts = [];

    internal ParticipantModel(IReadOnlyList<ParticipantRecord> records)
    {
        Records = records;
        All = [.. records.Select((r, i) => new Count(i, r))];
        foreach (var count in All)
        {
            counts.TryAdd((count.Record.Activity, count.Record.Measure, count.Record.Gender, count.Record.Unit), count);
        }

        Activities = [.. records.Select(r => r.Activity).Distinct().Where(a => !IsTotal(a))];
        Totals = [.. records.Select(r => r.Activity).Distinct().Where(IsTotal)];
    }

    internal IReadOnlyList<ParticipantRecord> Records { get; }

    internal ImmutableArray<Count> All { get; }

    /// <summary>The activities in document order, without the association's own totals.</summary>
    internal ImmutableArray<string> Activities { get; }

    /// <summary>The names under which the association's totals stand: empty, Totalt.</summary>
    internal ImmutableArray<string> Totals { get; }

    internal Count? At(string activity, string measure, string gender, string unit = "count") =>
        counts.GetValueOrDefault((activity, measure, gender, unit));

    /// <summary>
    /// The number of a measure: the printed total, or where only the genders are printed (one gender alone: nobody of the
    /// other) these together.
    /// </summary>
    internal ImmutableArray<Count> Number(string activity, string measure, string gender = "total")
    {
        if (gender != "total" || At(activity, measure, "total") is not null)
        {
            return At(activity, measure, gender) is { } printed ? [printed] : [];
        }

        return [.. Genders.Select(g => At(activity, measure, g)).OfType<Count>()];
    }

    internal static readonly ImmutableArray<string> Genders = ["women", "men", "other"];

    private static bool IsTotal(string activity) => activity.Length == 0 || Labels.IsSum(activity);
}
