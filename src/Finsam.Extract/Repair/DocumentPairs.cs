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

    /// <summary>The weighted shares of the pairs met more than once: a pair met once is no evidence, for it may be the very place in question.</summary>
    private readonly Dictionary<ulong, double> shares = new(new KeyComparer());

    public bool IsEmpty => shares.Count == 0;

    public static DocumentPairs None { get; } = new();

    public static DocumentPairs Of(IReadOnlyList<Choice> choices, int unknown)
    {
        var pairs = new Dictionary<ulong, int>(new KeyComparer());
        var firsts = new Dictionary<int, int>();
        for (var i = 1; i < choices.Count; i++)
        {
            var (before, here) = (choices[i - 1], choices[i]);
            if (before.Confidence < LeastConfidence || here.Confidence < LeastConfidence
                || before.Candidate.LastWord == unknown || here.Candidate.Word == unknown)
            {
                continue;
            }

            var first = before.Candidate.LastWord;
            CollectionsMarshal.GetValueRefOrAddDefault(pairs, Key(first, here.Candidate.Word), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(firsts, first, out _)++;
        }

        var evidence = new DocumentPairs();
        foreach (var (pair, count) in pairs)
        {
            if (count > 1)
            {
                evidence.shares[pair] = Weight * ((count - 1.0) / Math.Max(FewestFirst, firsts[(int)(pair >> 32)]));
            }
        }

        return evidence;
    }

    /// <summary>A pair's cost in the light of the document.</summary>
    public double Cost(int before, int word, double cost) =>
        shares.TryGetValue(Key(before, word), out var share) ? -Math.Log(((1 - Weight) * Math.Exp(-cost)) + share) : cost;

    private static ulong Key(int first, int second) => ((ulong)(uint)first << 32) | (uint)second;

    /// <summary>The runtime hashes a ulong to the exclusive or of its halves, which puts pairs of near numbers into few buckets.</summary>
    private sealed class KeyComparer : IEqualityComparer<ulong>
    {
        public bool Equals(ulong x, ulong y) => x == y;

        public int GetHashCode(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 32);
    }
}
