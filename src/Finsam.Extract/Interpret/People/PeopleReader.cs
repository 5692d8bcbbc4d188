using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.People;

/// <summary>People with body, role, party, organization and period.</summary>
public static class PeopleReader
{
    public static ImmutableArray<PersonRecord> Run(PartContent content)
    {
        IEnumerable<PersonRecord> people = content.Part.Type switch
        {
            DocumentType.Minutes => AttendanceReader.ChairOnce([.. SpellingOfNames.Settle([.. AttendanceReader.Read(content).Concat(AppointmentReader.Read(content))], content.Lines)]),
            DocumentType.AnnualReport or DocumentType.InterimReport or DocumentType.ActivityPlan or DocumentType.Other =>
                SpellingOfNames.Settle([.. RosterReader.Read(content).Concat(AppointmentReader.Read(content)).Concat(OfficeHolderReader.Read(content))], content.Lines),
            _ => [],
        };
        return [.. Once(people).OrderBy(p => p.Evidence.Page).ThenBy(p => p.Evidence.Line)];
    }

    /// <summary>
    /// A person once in a role: the same again (a signature line, a mention in running text) adds nothing, unless it is
    /// for another time.
    /// </summary>
    private static List<PersonRecord> Once(IEnumerable<PersonRecord> people)
    {
        var kept = new List<PersonRecord>();
        foreach (var person in people)
        {
            var at = kept.FindIndex(p => p.Name == person.Name && p.Body == person.Body && p.Role == person.Role);
            if (at < 0 || (person.FromDate is { } from && kept[at].FromDate is { } known && from != known))
            {
                kept.Add(person);
            }
        }

        return kept;
    }
}
