namespace Finsam.Extract.Forge;

/// <summary>Those at a meeting, in the groups that its minutes list them in.</summary>
internal sealed class SittingPeople
{
    private static readonly string[] Agencies = ["Försäkringskassan", "Arbetsförmedlingen"];

    private readonly bool _hasParties;
    private readonly bool _hasOrganizations;

    internal SittingPeople(Lot lot)
    {
        var names = new HashSet<string>();
        var municipalities = new[] { Names.Place(lot) + " kommun", Names.Place(lot) + " kommun", "Region " + Names.Place(lot) };
        (_hasParties, _hasOrganizations) = lot.One([(true, true), (true, false), (false, true)]);
        SittingPerson[] members = [Elected("chair", "ordförande"), Elected("vice_chair", "vice ordförande"), .. Enumerable.Range(0, lot.Whole(1, 3)).Select(_ => Elected("member", "")), Official("member", "")];
        SittingPerson[] deputies = [.. Enumerable.Range(0, lot.Whole(0, 2)).Select(_ => Elected("deputy", ""))];
        SittingPerson[] others = [new(Name(), "director", "förbundschef", "", ""), .. Enumerable.Range(0, lot.Whole(0, 2)).Select(_ => Official("participant", ""))];
        (Chair, Secretary, Adjuster) = (members[0], others[0], members[lot.Whole(1, members.Length - 1)]);
        Groups =
        [
            (lot.One(["Beslutande", "Närvarande ledamöter", "Ledamöter", "Närvarande"]), members),
            .. deputies.Length == 0 ? [] : new[] { (lot.One(["Ersättare", "Närvarande ersättare", "Ej tjänstgörande ersättare"]), deputies) },
            (lot.One(["Övriga deltagare", "Övriga närvarande", "Övriga"]), others),
        ];

        string Name()
        {
            string name;
            do
            {
                name = Names.Person(lot);
            }
            while (!names.Add(name));
            return name;
        }

        SittingPerson Elected(string role, string office) => new(Name(), role, office, lot.One(["s", "m", "c", "l", "kd", "v"]), lot.One(municipalities));
        SittingPerson Official(string role, string office) => new(Name(), role, office, "", lot.One(Agencies));
    }

    internal SittingPerson Chair { get; }

    internal SittingPerson Secretary { get; }

    internal SittingPerson Adjuster { get; }

    internal IReadOnlyList<(string Label, SittingPerson[] People)> Groups { get; }

    /// <summary>Who takes the minutes and who adjusts them are so besides what they are else.</summary>
    internal IEnumerable<object[]> Rows =>
    [
        .. Groups.SelectMany(g => g.People).Select(p => Row(p.Name, p.Role, p)),
        Row(Secretary.Name, "secretary", null),
        Row(Adjuster.Name, "adjuster", null),
    ];

    internal string Printed(SittingPerson person) => person.Printed(_hasParties, _hasOrganizations);

    private object[] Row(string name, string role, SittingPerson? person) =>
        [1, name, "meeting", role, _hasParties ? person?.Party ?? "" : "", _hasOrganizations ? person?.Organization ?? "" : "", "", ""];
}
