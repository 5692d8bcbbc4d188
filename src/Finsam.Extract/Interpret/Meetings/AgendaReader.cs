using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Meetings;

/// <summary>Items of agendas and minutes, with decisions.</summary>
public static class AgendaReader
{
    public static ImmutableArray<AgendaItemRecord> Run(PartContent content) => [];
}
