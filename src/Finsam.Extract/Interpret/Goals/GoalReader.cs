using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>Goals and the report's own verdict on each.</summary>
public static class GoalReader
{
    public static ImmutableArray<GoalRecord> Run(PartContent content) => [];
}
