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

    private readonly Dictionary<(int First, int Second), int> pairs = [];
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

            var key = (before.Candidate.LastWord, here.Candidate.Word);
            counted.pairs[key] = counted.pairs.GetValueOrDefault(key) + 1;
            counted.firsts[key.LastWord] = counted.firsts.GetValueOrDefault(key.LastWord) + 1;
        }

        foreach (var once in counted.pairs.Where(p => p.Value < 2).Select(p => p.Key).ToArray())
        {
            counted.pairs.Remove(once);
        }

        return counted;
    }

    /// <summary>A pair's cost in the light of the document; a pair met once is no evidence, for it may be this very place.</summary>
    public double Cost(int before, int word, double cost)
    {
        if (!pairs.TryGetValue((before, word), out var count) )
        {
            return cost;
        }

        var share = (count - 1.0) / Math.Max(FewestFirst, firsts[before]);
        return -Math.Log(((1 - Weight) * Math.Exp(-cost)) + (Weight * share));
    }
}
