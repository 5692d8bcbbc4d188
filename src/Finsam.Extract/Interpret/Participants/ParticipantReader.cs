using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>Numbers about participants, from tables and prose.</summary>
public static class ParticipantReader
{
    public static ImmutableArray<ParticipantRecord> Run(PartContent content) => [];
}
