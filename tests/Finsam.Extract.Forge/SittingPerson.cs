namespace Finsam.Extract.Forge;

/// <summary>Somebody at a meeting.</summary>
/// <param name="Office">As it is printed; empty for most.</param>
/// <param name="Party">As <c>people.csv</c> states it.</param>
internal sealed record SittingPerson(string Name, string Role, string Office, string Party, string Organization)
{
    /// <summary>Name, party, organization and office, in one of the ways of offices.</summary>
    internal string Printed(bool hasParties, bool hasOrganizations)
    {
        var party = hasParties && Party.Length > 0 ? $" ({Party.ToUpperInvariant()})" : "";
        var organization = hasOrganizations && Organization.Length > 0 ? $", {Organization}" : "";
        return Name + party + organization + (Office.Length > 0 ? $", {Office}" : "");
    }
}
