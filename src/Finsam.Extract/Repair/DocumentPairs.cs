using System.Runtime.InteropServices;

namespace Finsam.Extract.Repair;

/// <summary>
/// Pairs of words that this document is sure of, as evidence for the places where it is not: a report that writes <c>8 män</c>
/// legibly once does not mean <c>9 man</c> elsewhere (a cache model, Kuhn and De Mori 1990).
/// </summary>
internal sealed class DocumentPairs
{
    private const double LeastConfidence = 0.95;
    private const double Weight = 0.25;

    /// <summary>How many occurrences of its first word a pair's share is judged against at least.</summary>
    private const int FewestFirst = 10;

    private readonly Dictionary<ulong, int> pairs = new(new KeyComparer());
    private readonly Dictionary<int, int> firsts = [];

    public bool IsEmpty => pairs.Count == 0;

    public static DocumentPairs None { get; } = new();

    public static DocumentPairs Of(IReadOnlyList<Choice> choices, int unknown)
    {
        var counted = new DocumentPairs();
        for (var i = 1; i < choices.Count; i++)
        {
            var (before, here) = (choices[i - 1], choices[i]);
            if (before.Confidence < LeastConfidence || here.Confidence < LeastConfidence
                || before.Candidate.LastWord == unknown || here.Candidate.Word == unknown)
            {
                continue;
            }

            var first = before.Candidate.LastWord;
            CollectionsMarshal.GetValueRefOrAddDefault(counted.pairs, Key(first, here.Candidate.Word), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(counted.firsts, first, out _)++;
        }

        return counted;
    }

    /// <summary>A pair's cost in the light of the document; a pair met once is no evidence, for it may be this very place.</summary>
    public double Cost(int before, int word, double cost)
    {
        if (!pairs.TryGetValue(Key(before, word), out var count) || count < 2)
        {
            return cost;
        }

        var share = (count - 1.0) / Math.Max(FewestFirst, firsts[before]);
        return -Math.Log(((1 - Weight) * Math.Exp(-cost)) + (Weight * share));
    }

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;

    /// <summary>The runtime hashes a ulong to the exclusive or of its halves, which puts pairs of near numbers into few buckets.</summary>
    private sealed class KeyComparer : IEqualityComparer<ulong>
    {
        public bool Equals(ulong x, ulong y) => x == y;

        public int GetHashCode(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 32);
    }
}
