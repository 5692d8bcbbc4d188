using System.Collections.Immutable;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>Goals and the report's own verdict on each.</summary>
public static class GoalReader
{
    public static ImmutableArray<GoalRecord> Run(PartContent content)
    {
        if (!ActivityFinder.IsAbout(content.Part.Type))
        {
            return [];
        }

        FoundGoal[] found = [.. TableGoals.Run(content), .. LineGoals.Run(content), .. VerdictGoals.Run(content), .. ProseGoals.Run(content)];
        return [.. found
            .DistinctBy(g => FoldedText.Key(g.Goal))
            .OrderBy(g => g.Evidence.Page ?? 0).ThenBy(g => g.Evidence.Line)
            .Select((g, i) => new GoalRecord
            {
                GoalIndex = i + 1,
                Goal = g.Goal,
                Fulfilment = g.Fulfilment,
                Comment = g.Comment,
                Evidence = g.Evidence,
            })];
    }
}
