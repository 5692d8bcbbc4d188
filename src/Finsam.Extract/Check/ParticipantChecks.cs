using System.Collections.Immutable;

namespace Finsam.Extract.Check;

/// <summary>All checks over a document's participant numbers, in the order of the numbers that are judged.</summary>
internal static class ParticipantChecks
{
    internal static ImmutableArray<Trial> Run(ParticipantModel model) =>
    [
        .. GenderChecks.Run(model)
            .Concat(OutcomeChecks.Run(model))
            .Concat(TotalChecks.Run(model))
            .Concat(PercentageChecks.Run(model))
            .OrderBy(t => t.Place)
            .ThenBy(t => t.Check.Kind)
    ];
}
