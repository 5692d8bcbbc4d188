using System.Collections.Immutable;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>Numbers about participants, from tables and prose.</summary>
public static class ParticipantReader
{
    public static ImmutableArray<ParticipantRecord> Run(PartContent content)
    {
        if (!ActivityFinder.IsAbout(content.Part.Type))
        {
            return [];
        }

        var blocks = ActivityFinder.Run(content);
        var tables = ParticipantTables.Run(content, blocks);
        var records = tables.SelectMany(t => t.Records).ToList();
        var counted = records.Select(r => r.Activity).ToHashSet();

        // Text about an activity that has a table says the same numbers again, rounded or of other years.
        records.AddRange(VolumeColumns.Run(content, blocks)
            .Where(c => c.Activity.Length > 0 && !counted.Contains(c.Activity))
            .SelectMany(c => CountReader.Run(c.Activity, new JoinedLines(c.Lines), c.IsAttributed)));
        records.AddRange(OutcomeLists.Run(content, blocks));
        records.AddRange(AssociationTotals.Run(content, blocks, tables));
        return [.. records
            .DistinctBy(r => (r.Activity, r.Measure, r.Gender, r.Unit, r.Value))
            .OrderBy(r => r.Evidence.Page ?? 0).ThenBy(r => r.Evidence.Line)];
    }
}
