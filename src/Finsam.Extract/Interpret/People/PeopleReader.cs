using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.People;

/// <summary>People with body, role, party, organization and period.</summary>
public static class PeopleReader
{
    public static ImmutableArray<PersonRecord> Run(PartContent content) => [];
}
