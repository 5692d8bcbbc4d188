using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>What the checks say of one record.</summary>
/// <param name="Pinned">An exact check tells this value from any other, sign and place in the row included.</param>
/// <param name="Confirmed">Exact checks that hold.</param>
/// <param name="Soft">Checks that hold but for a last digit.</param>
/// <param name="IsCulprit">A check fails and this is the member that is least supported.</param>
internal readonly record struct Verdict(bool Pinned, int Confirmed, int Soft, int Denied, bool IsCulprit)
{
    /// <summary>So many checks must hold where figures could be grouped in several ways: one of them may have been the reason.</summary>
    private const int LeastWhereOpen = 2;

    private const double VerifiedConfidence = 0.99;
    private const double SuspectConfidence = 0.4;

    /// <summary>Pinned by a check whose members could be read in one way only.</summary>
    internal bool IsFirm { get; init; }

    /// <summary>Two independent readers agree on the figures, in a table whose other amounts are proved.</summary>
    internal bool IsReadTwice { get; init; }

    internal RecordStatus Status(bool mayVerify) =>
        IsCulprit ? RecordStatus.Suspect
        : mayVerify && Denied == 0 && ((Pinned && (IsFirm ? Confirmed >= Soft : Confirmed > Soft && Confirmed >= LeastWhereOpen)) || IsReadTwice) ? RecordStatus.Verified
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

/// <summary>Gathers the verdicts of trials on their members.</summary>
internal static class Verdicts
{
    /// <param name="confirms">Whether a check that holds says something of that member.</param>
    internal static ImmutableArray<Verdict> Of(int records, IReadOnlyList<Trial> trials, Func<Trial, int, bool> confirms)
    {
        var verdicts = new Verdict[records];
        foreach (var trial in trials)
        {
            foreach (var member in trial.Members.Distinct())
            {
                var holds = trial is { Confirms: true, Check.Outcome: CheckOutcome.Pass } && confirms(trial, member);
                var before = verdicts[member];
                verdicts[member] = before with
                {
                    Pinned = before.Pinned || (holds && trial.Pins),
                    IsFirm = before.IsFirm || (holds && trial is { Pins: true, IsOpen: false }),
                    Confirmed = before.Confirmed + (holds ? 1 : 0),
                    Soft = before.Soft + (trial.IsSoft ? 1 : 0),
                    Denied = before.Denied + (trial.Check.Outcome == CheckOutcome.Fail ? 1 : 0),
                };
            }
        }

        foreach (var culprit in trials.Where(t => t.Check.Outcome == CheckOutcome.Fail).SelectMany(t => Culprits(t, verdicts)).ToList())
        {
            verdicts[culprit] = verdicts[culprit] with { IsCulprit = true };
        }

        return [.. verdicts];
    }

    /// <summary>The members that are least supported, and those of which nothing but failures speak.</summary>
    private static IEnumerable<int> Culprits(Trial trial, Verdict[] verdicts)
    {
        var least = trial.Members.Min(m => verdicts[m].Confirmed - verdicts[m].Denied);
        return trial.Members.Where(m => verdicts[m].Confirmed - verdicts[m].Denied == least || verdicts[m].Confirmed == 0);
    }
}
