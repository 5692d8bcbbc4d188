namespace Finsam.Extract.Parsing;

/// <summary>The forms under which members of an association and their auditors are written, folded, with canonical names.</summary>
internal static class OrganizationForms
{
    private static readonly string[] Regions =
    [
        "Region Stockholm", "Region Uppsala", "Region Sörmland", "Region Östergötland", "Region Jönköpings län",
        "Region Kronoberg", "Region Kalmar län", "Region Gotland", "Region Blekinge", "Region Skåne", "Region Halland",
        "Västra Götalandsregionen", "Region Värmland", "Region Örebro län", "Region Västmanland", "Region Dalarna",
        "Region Gävleborg", "Region Västernorrland", "Region Jämtland Härjedalen", "Region Västerbotten", "Region Norrbotten",
    ];

    /// <summary>County councils until they became regions (the last in 2019).</summary>
    private static readonly string[] CountyCouncils =
    [
        "Stockholms läns landsting", "Landstinget i Uppsala län", "Landstinget Sörmland", "Landstinget i Östergötland",
        "Landstinget i Jönköpings län", "Landstinget Kronoberg", "Landstinget i Kalmar län", "Landstinget Blekinge",
        "Landstinget Halland", "Landstinget i Värmland", "Örebro läns landsting", "Landstinget Västmanland",
        "Landstinget Dalarna", "Landstinget Gävleborg", "Landstinget Västernorrland", "Jämtlands läns landsting",
        "Västerbottens läns landsting", "Norrbottens läns landsting", "Gotlands kommun",
    ];

    private static readonly string[] Others =
    [
        "Försäkringskassan", "Arbetsförmedlingen", "Kriminalvården", "Migrationsverket", "Skatteverket", "Socialstyrelsen",
        "Länsstyrelsen", "Polismyndigheten", "Kronofogden", "Finsam", "Sobona", "Deloitte", "KPMG", "PwC",
        "PricewaterhouseCoopers", "Ernst & Young", "EY", "BDO", "Grant Thornton", "Öhrlings PricewaterhouseCoopers",
    ];

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
            string[] forms =
            [
                official, $"{place} kommun", $"{place}s kommun", $"{place} stad", $"{place}s stad", $"{place}kommun",
                $"Kommunen {place}", official.Replace(" ", "", StringComparison.Ordinal),
            ];
            foreach (var form in forms)
            {
                yield return (form, official);
            }
        }

        foreach (var name in Regions.Concat(CountyCouncils).Concat(Others))
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

        yield return ("Försäkringskassa", "Försäkringskassan");
        yield return ("Arbetsförmedling", "Arbetsförmedlingen");
    }
}
