using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>An organization named in a text.</summary>
/// <param name="Start">Where the name begins.</param>
/// <param name="Length">How many characters the known form takes, without units behind a comma.</param>
/// <param name="Name">Its canonical name.</param>
public readonly record struct OrganizationMention(int Start, int Length, string Name);

/// <summary>
/// Canonical names of the organizations that take part in a coordination association. Municipalities and their
/// official forms are SCB's (municipalities.csv); the rest is the short list of members that the law names
/// (lagen 2003:1210, 1 §: Försäkringskassan, Arbetsförmedlingen, region, kommuner) and of firms that audit them.
/// </summary>
public static class Organizations
{
    private static readonly Regex TokenPattern = new(@"[\p{L}\d&´'@][\p{L}\d&´'@-]*");
    private static readonly Regex SpacePattern = new(@"\s+");

    /// <summary>Only a name that ends as members' names do is worth a comparison letter by letter.</summary>
    private static readonly Regex TriggerPattern = new(@"^.{6,}(?:kommun|stad|landsting)$|^region|^vastra|^landsting|rs.kringskass|rbetsf.rmedl|ranskassa|medlingen$");

    private static readonly Regex UnitBeforePattern = new(@"^[\p{L}\s/-]+,\s*$");

    /// <summary>A municipality or region by its form alone: names that no list has, and those that a scan mangled.</summary>
    private static readonly Regex FormPattern = new(@"\G(?:(?!(?:En|Ett|Vår|Hela|Denna|Varje|Annan|Samma|Någon|Ingen|Respektive)\b)\p{Lu}[\p{Ll}-]{2,} kommun\b|(?:Region|Landstinget) \p{Lu}[\p{Ll}-]{2,}(?! kommun))");

    private const int LongestForm = 6;

    /// <summary>Forms as spelled, for places that differ in rings and dots alone (Habo, Håbo).</summary>
    private static readonly FrozenDictionary<string, string> Spelled =
        OrganizationForms.Spelled().DistinctBy(f => f.Form).ToFrozenDictionary(f => f.Form, f => f.Name);

    private static readonly FrozenDictionary<string, string> Forms = OrganizationForms.All().ToFrozenDictionary(f => f.Form, f => f.Name);

    private static readonly FrozenDictionary<string, string> Abbreviations = OrganizationForms.Abbreviations.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> BarePlaces =
        OrganizationForms.Municipalities.DistinctBy(m => Folded.Of(m.Place)).ToFrozenDictionary(m => Folded.Of(m.Place), m => m.Official);

    /// <summary>Known forms by first letter, for names with a letter or two misread.</summary>
    private static readonly ILookup<char, string> ByFirstLetter = Forms.Keys.ToLookup(f => f[0]);

    /// <summary>
    /// The canonical name of the organization that a text begins with or is (<c>Nordmaling kommun</c> gives
    /// <c>Nordmalings kommun</c>; <c>Region Västerbotten, Psykiatriska kliniken</c> gives <c>Region Västerbotten</c>);
    /// the text itself where none is known.
    /// </summary>
    public static string Canonical(string text)
    {
        var trimmed = text.Trim().Trim(',', ';', ':', '-', '–').Trim();
        if (Spelled.TryGetValue($"{trimmed} kommun", out var spelled))
        {
            return spelled;
        }

        if (BarePlaces.TryGetValue(Folded.Of(trimmed), out var municipality))
        {
            return municipality;
        }

        var found = Find(trimmed);
        return found.FirstOrDefault(f => f.Start == 0) is { Name: not null } first ? first.Name
            : found is [var only] && UnitBeforePattern.IsMatch(trimmed[..only.Start]) ? only.Name
            : trimmed;
    }

    /// <summary>Whether a folded word is a municipality's name by itself.</summary>
    internal static bool IsMunicipality(string folded) => BarePlaces.ContainsKey(folded);

    /// <summary>The organizations that a text names, left to right.</summary>
    public static IReadOnlyList<OrganizationMention> Find(string text)
    {
        var tokens = TokenPattern.Matches(text);
        var found = new List<OrganizationMention>();
        for (var i = 0; i < tokens.Count;)
        {
            if (At(text, tokens, i) is { } hit)
            {
                found.Add(hit.Mention);
                i += hit.Tokens;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static (OrganizationMention Mention, int Tokens)? At(string text, MatchCollection tokens, int first)
    {
        var start = tokens[first].Index;
        if (!char.IsUpper(text[start]))
        {
            return null;
        }

        if (Abbreviations.TryGetValue(tokens[first].Value, out var spelledOut))
        {
            return (new OrganizationMention(start, tokens[first].Length, spelledOut), 1);
        }

        if (AssociationNames.At(text, start) is { } association)
        {
            var used = tokens.Skip(first).TakeWhile(t => t.Index < start + association.Length).Count();
            return (new OrganizationMention(start, association.Length, association), used);
        }

        for (var count = Math.Min(LongestForm, tokens.Count - first); count > 0; count--)
        {
            var last = tokens[first + count - 1];
            var form = text[start..(last.Index + last.Length)];
            if (form.Length < 60 && Known(form) is { } name)
            {
                return (new OrganizationMention(start, form.Length, name), count);
            }
        }

        return FormPattern.Match(text, start) is { Success: true } formed ? (new OrganizationMention(start, formed.Length, formed.Value), 2) : null;
    }

    private static string? Known(string form)
    {
        var spelled = SpacePattern.Replace(form, " ");
        if (Spelled.TryGetValue(spelled, out var exact))
        {
            return exact;
        }

        var folded = Folded.Of(spelled);
        if (Forms.TryGetValue(folded, out var name))
        {
            return name;
        }

        if (!TriggerPattern.IsMatch(folded))
        {
            return null;
        }

        var limit = folded.Length >= 16 ? 2 : 1;
        var nearest = ByFirstLetter[folded[0]]
            .Select(f => (Form: f, Distance: EditDistance.Of(f, folded, limit)))
            .Where(f => f.Distance <= limit)
            .OrderBy(f => f.Distance).ThenBy(f => f.Form, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Form is null ? null : Forms[nearest.Form];
    }
}
