using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Meetings;

/// <summary>Meetings held, called or mentioned.</summary>
public static class MeetingReader
{
    public static ImmutableArray<MeetingRecord> Run(PartContent content) => [];
}
