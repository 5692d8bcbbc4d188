using System.Collections.Immutable;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Write.Panels;

/// <summary>What the documents of one association say of it when they are laid side by side.</summary>
internal static class AssociationHistory
{
    internal static Association Of(string id, ImmutableArray<DocumentDigest> documents)
    {
        var names = documents.Where(d => AssociationKey.Of(d.AssociationName).Length > 0)
            .GroupBy(d => AssociationKey.Of(d.AssociationName))
            .Select(g => (g.Key, Name: LatestSpelling([.. g]), Last: g.Max(LastDay), Count: g.Count()))
            .OrderByDescending(n => n.Last).ThenByDescending(n => n.Count).ThenBy(n => n.Key, StringComparer.Ordinal)
            .ToArray();
        var current = names.Length > 0 ? names[0] : default;
        var told = documents.SelectMany(d => d.FormerNames).GroupBy(AssociationKey.Of)
            .Where(g => g.Key.Length > 0 && names.All(n => n.Key != g.Key)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Spelling(g));
        return new Association(
            id,
            current.Name ?? "",
            documents.Select(d => d.OrgNumber).FirstOrDefault(n => n.Length > 0, ""),
            documents.Min(FirstDay),
            documents.Max(LastDay),
            [.. names.Skip(1).Where(n => !IsMisread(n.Key, current.Key)).Select(n => n.Name).Concat(told)]);
    }

    /// <summary>As the latest documents have it, its rings and dots put back where an older one has them.</summary>
    private static string LatestSpelling(ImmutableArray<DocumentDigest> documents)
    {
        var last = documents.Max(LastDay);
        var latest = Folded.Of(Spelling(documents.Where(d => LastDay(d) == last).Select(d => d.AssociationName)));
        return documents.Select(d => d.AssociationName).Where(n => Folded.Of(n) == latest)
            .OrderByDescending(n => n.Count(c => "åäöÅÄÖ".Contains(c, StringComparison.Ordinal))).ThenByDescending(n => n.Count(char.IsLower)).ThenBy(n => n, StringComparer.Ordinal).First();
    }

    /// <summary>The spelling met most often; of those the one with most å, ä and ö, since scans lose them.</summary>
    private static string Spelling(IEnumerable<string> names) => names.GroupBy(n => n)
        .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Count(c => "åäöÅÄÖ".Contains(c, StringComparison.Ordinal)))
        .ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static bool IsMisread(string key, string current) => EditDistance.Of(key, current, 1) <= 1;

    private static DateOnly? FirstDay(DocumentDigest document) => document.PeriodStart ?? document.MeetingDate;

    private static DateOnly? LastDay(DocumentDigest document) => document.PeriodEnd ?? document.MeetingDate;
}
