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

    internal sealed record Parts(Dictionary<string, int> Heads, Dictionary<string, int> Tails);

    public static Parts Run(IReadOnlyDictionary<string, float> counts)
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

        return new Parts(
            heads.Where(h => h.Value >= FewestHeadTypes).ToDictionary(h => h.Key, h => h.Value),
            tails.Where(t => t.Value >= FewestHeadTypes).ToDictionary(t => t.Key, t => t.Value));
    }
}
