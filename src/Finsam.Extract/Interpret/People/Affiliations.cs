using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// Affiliations that were run together in one cell (<c>Umeå kommun, ordförande Försäkringskassan Förbundschef</c>): each
/// begins with an organization or an office in capitals that no comma or slash ties to what is before it, and ends
/// behind a limit of attendance (<c>§ 1-7</c>).
/// </summary>
internal static class Affiliations
{
    private static readonly Regex LimitPattern = new(@"§+\s*\d{1,3}(?:\s*[-–,]\s*\d{1,3})*");
    private static readonly Regex SpacePattern = new(@"\s+");

    internal static IReadOnlyList<string> Split(string text)
    {
        var starts = new SortedSet<int> { 0 };
        starts.UnionWith(Organizations.Find(text).Select(o => o.Start).Where(s => IsFree(text, s)));
        starts.UnionWith(Roles.Find(text).Where(r => char.IsUpper(text[r.Start]) && IsFree(text, r.Start)).Select(r => r.Start));
        starts.UnionWith(LimitPattern.Matches(text).Select(m => m.Index + m.Length).Where(s => s < text.Length));
        var bounds = starts.Append(text.Length).ToArray();
        return [.. bounds.Zip(bounds.Skip(1), (from, to) => text[from..to].Trim()).Where(s => s.Length > 0)];
    }

    /// <summary>The organization of an affiliation: a known one, else what is left when office and limit are taken.</summary>
    internal static string OrganizationOf(string affiliation)
    {
        if (Organizations.Find(affiliation) is [var known, ..])
        {
            return known.Name;
        }

        var text = LimitPattern.Replace(affiliation, " ");
        foreach (var role in Roles.Find(text).Reverse())
        {
            text = text.Remove(role.Start, role.Length);
        }

        text = SpacePattern.Replace(text, " ").Trim(' ', ',', '.', '-', '–', '(', ')');
        return text.Length > 1 && char.IsUpper(text[0]) ? Organizations.Canonical(text) : "";
    }

    private static bool IsFree(string text, int start)
    {
        var before = text[..start].TrimEnd();
        return before.Length > 0 && before[^1] is not (',' or '/' or '-' or '(' or '&') && !before.EndsWith(" och", StringComparison.Ordinal);
    }
}
