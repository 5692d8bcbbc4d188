namespace Finsam.Extract.Parsing;

/// <summary>The forms under which members of an association and their auditors are written, folded, with canonical names.</summary>
internal static class OrganizationForms
{
    /// <summary>
    /// Regions and the county councils before them (the last became regions in 2019) with SCB's county codes, agencies, firms of
    /// auditors: those that are members of associations, take part in their meetings or audit them.
    /// </summary>
    private static readonly string[] Named =
        [.. EmbeddedTable.Rows("authorities.csv").Where(r => r[0] != "party").Select(r => r[1])];

    internal static IReadOnlyList<(string Place, string Official)> Municipalities { get; } =
        [.. EmbeddedTable.Rows("municipalities.csv").Select(r => (r[1], r[2]))];

    internal static IReadOnlyDictionary<string, string> Abbreviations { get; } = new Dictionary<string, string>
    {
        ["AF"] = "Arbetsförmedlingen",
        ["Af"] = "Arbetsförmedlingen",
        ["FK"] = "Försäkringskassan",
        ["Fk"] = "Försäkringskassan",
        ["VGR"] = "Västra Götalandsregionen",
        ["VLL"] = "Västerbottens läns landsting",
        ["NLL"] = "Norrbottens läns landsting",
        ["SLL"] = "Stockholms läns landsting",
    };

    /// <summary>Every form once; the first canonical name of a form stands.</summary>
    internal static IEnumerable<(string Form, string Name)> All() =>
        Spelled().Select(f => (Form: Folded.Of(f.Form), f.Name)).DistinctBy(f => f.Form);

    /// <summary>Every form as spelled; some more than once.</summary>
    internal static IEnumerable<(string Form, string Name)> Spelled()
    {
        foreach (var (place, official) in Municipalities)
        {
            var genitive = place[^1] is 's' or 'x' or 'z' ? place : $"{place}s";
            string[] forms =
            [
                official, $"{place} kommun", $"{genitive} kommun", $"{place} stad", $"{genitive} stad", $"{place}kommun",
                $"Kommunen {place}", official.Replace(" ", "", StringComparison.Ordinal),
            ];
            foreach (var form in forms)
            {
                yield return (form, official);
            }
        }

        foreach (var name in Named)
        {
            yield return (name, name);
            if (name.EndsWith(" län", StringComparison.Ordinal) && name.StartsWith("Region", StringComparison.Ordinal))
            {
                yield return (name[..^4].TrimEnd('s'), name);
                yield return (name[..^4], name);
            }

            if (name.StartsWith("Landstinget ", StringComparison.Ordinal))
            {
                var county = name["Landstinget ".Length..];
                yield return (county.StartsWith("i ", StringComparison.Ordinal) ? $"Landstinget {county[2..]}" : $"Landstinget i {county}", name);
            }
        }

        yield return ("Kronofogden", "Kronofogdemyndigheten");
        yield return ("Försäkringskassa", "Försäkringskassan");
        yield return ("Arbetsförmedling", "Arbetsförmedlingen");
    }
}
