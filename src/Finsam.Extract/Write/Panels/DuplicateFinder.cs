using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write.Panels;

/// <summary>
/// The same report found twice: of one association, one kind and one period (minutes and notices: one day), with the same
/// amounts or mostly the same words. The one with the best text stands for all; files of the same bytes are told as failures.
/// </summary>
internal static class DuplicateFinder
{
    private const double LeastLikeness = 0.45;
    private const int FewestAmounts = 4;
    private const double LeastEqual = 0.8;

    /// <summary>Of texts that say the same, the original before a copy of it and a copy before a reading.</summary>
    private static readonly TextSource[] BestFirst =
        [TextSource.BornDigital, TextSource.Text, TextSource.EmbeddedOcr, TextSource.Alto, TextSource.Hocr, TextSource.Ocr];

    /// <returns>For each document that says what another does the id of that one.</returns>
    internal static Dictionary<string, string> Run(ImmutableArray<LinkedDocument> documents)
    {
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in documents.Where(IsDated).GroupBy(d => (d.AssociationId, d.Document.Type, d.Document.PeriodStart, d.Document.PeriodEnd, d.Document.MeetingDate)))
        {
            var kept = new List<DocumentDigest>();
            foreach (var document in group.Select(l => l.Document).OrderBy(d => Array.IndexOf(BestFirst, d.TextSource)).ThenByDescending(d => d.Amounts.Length).ThenBy(d => d.Id, StringComparer.Ordinal))
            {
                if (kept.Find(k => IsSame(k, document)) is { } original)
                {
                    same[document.Id] = original.Id;
                }
                else
                {
                    kept.Add(document);
                }
            }
        }

        return same;
    }

    private static bool IsDated(LinkedDocument link) => link.Document.PeriodEnd is not null || link.Document.MeetingDate is not null;

    private static bool IsSame(DocumentDigest left, DocumentDigest right) =>
        TextSketch.Likeness(left.Sketch, right.Sketch) >= LeastLikeness || HasSameAmounts(left, right);

    private static bool HasSameAmounts(DocumentDigest left, DocumentDigest right)
    {
        var known = right.Amounts.GroupBy(a => (a.Concept, a.PeriodEnd)).ToDictionary(g => g.Key, g => g.Select(a => a.AmountSek).ToHashSet());
        var shared = left.Amounts.Where(a => known.ContainsKey((a.Concept, a.PeriodEnd))).ToArray();
        return shared.Length >= FewestAmounts && shared.Count(a => known[(a.Concept, a.PeriodEnd)].Contains(a.AmountSek)) >= LeastEqual * shared.Length;
    }
}
