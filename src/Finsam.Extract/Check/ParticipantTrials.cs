using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Writes a comparison of participant numbers down as a trial. People are counted whole: there is no tolerance.</summary>
internal static class ParticipantTrials
{
    /// <summary>The stable name of a number in <c>checks.members</c>.</summary>
    internal static string Key(ParticipantRecord record) =>
        $"participants:{record.Activity}/{record.Measure}/{record.Gender}/{record.Unit}";

    internal static Trial Of(CheckKind kind, string description, (decimal Expected, Count Actual, decimal Tolerance) values, IEnumerable<Count> parts)
    {
        var (expected, actual, tolerance) = values;
        ImmutableArray<Count> members = [.. parts, actual];
        var outcome = Rounding.Judge(expected, actual.Value, tolerance);
        var check = new CheckRecord(kind, description, expected, actual.Value, outcome, [.. members.Select(m => Key(m.Record))]);
        return new Trial(check, [.. members.Select(m => m.Index)], actual.Index) { Confirms = actual.Value != 0 };
    }
}
