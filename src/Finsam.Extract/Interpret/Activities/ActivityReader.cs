using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>Activities with level, programme, owner, period, target group and purpose.</summary>
public static class ActivityReader
{
    public static ImmutableArray<ActivityRecord> Run(PartContent content) => [];
}
