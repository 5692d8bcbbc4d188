using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// What the checks say of each number of participants. The numbers are small and stand in running text: that two and three
/// are five does not tell whose two and three they are. So a number is verified only where checks of two kinds pin it
/// (women and men give it, and it adds up with the other outcomes), or as the women or men of such a number. And what the
/// sums cannot tell, whose number it is, has to be firm as well: the document attributes it to its activity
/// (<see cref="ParticipantRecord.IsAttributed"/>), or it is the association's total and the sum over its activities.
/// </summary>
internal static class ParticipantStatus
{
    internal static ImmutableArray<ParticipantRecord> Run(ParticipantModel model, IReadOnlyList<Trial> trials)
    {
        var verdicts = Verdicts.Of(model.Records.Count, trials, IsPinned);
        var kinds = trials.Where(t => t is { Confirms: true, Check.Outcome: CheckOutcome.Pass } || t is { Confirms: true, Check.Kind: CheckKind.Percentage })
            .SelectMany(t => t.Members.Select(m => (Member: m, t.Check.Kind))).ToLookup(p => p.Member, p => p.Kind);
        return [.. model.Records.Select((r, i) => r with { Evidence = verdicts[i].Marked(r.Evidence, MayVerify(i)) })];

        bool IsPinned(Trial trial, int index) => model.Records[index].Value != 0;

        bool IsSound(int index) => verdicts[index].Denied == 0 && kinds[index].Distinct().Count() >= 2;

        bool IsSumOverActivities(int index) => model.Totals.Contains(model.Records[index].Activity)
            && trials.Any(t => t.Place == index && t.Check is { Kind: CheckKind.Sum or CheckKind.CrossStatement, Outcome: CheckOutcome.Pass });

        bool IsFirm(int index) => model.Records[index].IsAttributed || IsSumOverActivities(index) || IsGenderOfSum(index);

        // Women and men of a total are told in its own sentence: whose number the total is, theirs is too.
        bool IsGenderOfSum(int index) => model.Totals.Contains(model.Records[index].Activity)
            && trials.Any(t => t.Check is { Kind: CheckKind.GenderSum, Outcome: CheckOutcome.Pass } && t.Members.Contains(index) && IsSumOverActivities(t.Place));

        bool MayVerify(int index) => IsFirm(index) && verdicts[index].Denied == 0 && (IsSound(index)
            || trials.Any(t => t.Check is { Kind: CheckKind.GenderSum, Outcome: CheckOutcome.Pass } && t.Members.Contains(index) && IsSound(t.Place)));
    }
}
