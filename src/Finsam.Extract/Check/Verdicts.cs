using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>How many checks confirm one record, how many deny it, and whether it is a likely culprit of those.</summary>
internal readonly record struct Verdict(int Confirmed, int Denied, bool IsCulprit)
{
    private const double VerifiedConfidence = 0.99;
    private const double SuspectConfidence = 0.4;

    internal RecordStatus Status(bool mayVerify) =>
        IsCulprit ? RecordStatus.Suspect
        : mayVerify && Confirmed > 0 && (Denied == 0 || (Confirmed >= 2 && Confirmed > Denied)) ? RecordStatus.Verified
        : RecordStatus.Unverified;

    /// <summary>The evidence with its status, and the confidence moved to what that status stands for.</summary>
    internal Evidence Marked(Evidence evidence, bool mayVerify)
    {
        var status = Status(mayVerify);
        return evidence with
        {
            Status = status,
            Confidence = status switch
            {
                RecordStatus.Verified => Math.Max(evidence.Confidence, VerifiedConfidence),
                RecordStatus.Suspect => Math.Min(evidence.Confidence, SuspectConfidence),
                _ => evidence.Confidence,
            },
        };
    }
}

/// <summary>Counts the verdicts of trials on their members.</summary>
internal static class Verdicts
{
    /// <param name="isPinned">Whether a check that holds pins the value of that member.</param>
    internal static ImmutableArray<Verdict> Of(int records, IReadOnlyList<Trial> trials, Func<Trial, int, bool> isPinned)
    {
        var (confirmed, denied, culprit) = (new int[records], new int[records], new bool[records]);
        foreach (var trial in trials)
        {
            foreach (var member in trial.Members.Distinct())
            {
                confirmed[member] += trial is { Confirms: true, Check.Outcome: CheckOutcome.Pass } && isPinned(trial, member) ? 1 : 0;
                denied[member] += trial.Check.Outcome == CheckOutcome.Fail ? 1 : 0;
            }
        }

        foreach (var trial in trials.Where(t => t.Check.Outcome == CheckOutcome.Fail))
        {
            foreach (var member in Culprits(trial, confirmed, denied))
            {
                culprit[member] = true;
            }
        }

        return [.. Enumerable.Range(0, records).Select(i => new Verdict(confirmed[i], denied[i], culprit[i]))];
    }

    /// <summary>The members that are least supported: nothing but this check speaks of them, or more denies than confirms.</summary>
    private static IEnumerable<int> Culprits(Trial trial, int[] confirmed, int[] denied)
    {
        var least = trial.Members.Min(m => confirmed[m] - denied[m]);
        return trial.Members.Where(m => confirmed[m] - denied[m] == least || (confirmed[m] == 0 && denied[m] > 0));
    }
}
