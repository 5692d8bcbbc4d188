using System.Runtime.InteropServices;

namespace Finsam.Extract.Training;

/// <summary>
/// Learns from the known words how Swedish compounds: which beginnings stand before many different words (linking letters and
/// all), and which words stand last. No rule of the language is written down; the linking s is learnt as part of a beginning.
/// </summary>
internal static class CompoundCounter
{
    private const int ShortestPart = 3;
    private const int FewestHeadTypes = 4;
    private const float FewestTailOccurrences = 15;

    /// <summary>A surname is worth so many words: of names fewer are listed than of words.</summary>
    private const int SurnameTypes = 4;
    private const int FewestNamesOfPart = 3;

    internal sealed record Parts(Dictionary<string, int> Heads, Dictionary<string, int> Tails);

    public static Parts Run(IReadOnlyDictionary<string, float> counts, IReadOnlyList<string> surnames, IReadOnlyList<string> localities)
    {
        var lookup = ((Dictionary<string, float>)counts).GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<string, int> heads = [];
        Dictionary<string, int> tails = [];
        var headsBySpan = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        var tailsBySpan = tails.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, count) in counts)
        {
            for (var cut = ShortestPart; count >= 1 && cut <= word.Length - ShortestPart; cut++)
            {
                if (lookup.TryGetValue(word.AsSpan(cut), out var tail) && tail >= FewestTailOccurrences)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(headsBySpan, word.AsSpan(0, cut), out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(tailsBySpan, word.AsSpan(cut), out _)++;
                }
            }
        }

        foreach (var (head, tail, types) in NameParts(surnames, localities).Where(p => counts.ContainsKey(p.Tail)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(heads, head, out _) += types;
            CollectionsMarshal.GetValueRefOrAddDefault(tails, tail, out _) += types;
        }

        return new Parts(
            heads.Where(h => h.Value >= FewestHeadTypes).ToDictionary(h => h.Key, h => h.Value),
            tails.Where(t => t.Value >= FewestHeadTypes).ToDictionary(t => t.Key, t => t.Value));
    }

    /// <summary>
    /// Surnames and localities cut where both parts stand in several others: <c>häll-ström</c>, <c>häll-gren</c>, <c>sjö-gren</c>. A
    /// locality's first part in s is mostly somebody's name (<c>pers-torp</c>), and no part of anything else.
    /// </summary>
    private static IEnumerable<(string Head, string Tail, int Types)> NameParts(IReadOnlyList<string> surnames, IReadOnlyList<string> localities)
    {
        var cuts = surnames.SelectMany(n => Cuts(n, SurnameTypes)).Concat(localities.SelectMany(n => Cuts(n, 1)).Where(c => c.Head[^1] != 's')).ToArray();
        var heads = cuts.CountBy(c => c.Head).Where(c => c.Value >= FewestNamesOfPart).Select(c => c.Key).ToHashSet();
        var tails = cuts.CountBy(c => c.Tail).Where(c => c.Value >= 2 * FewestNamesOfPart).Select(c => c.Key).ToHashSet();
        return cuts.Where(c => heads.Contains(c.Head) && tails.Contains(c.Tail));
    }

    private static IEnumerable<(string Head, string Tail, int Types)> Cuts(string name, int types) =>
        Enumerable.Range(ShortestPart, Math.Max(0, name.Length - (2 * ShortestPart) + 1)).Select(cut => (name[..cut], name[cut..], types));
}
