using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Letter trigrams over the different words, each backed off to its pair: what an unknown word looks like.</summary>
internal static class LetterCounter
{
    private const double PairWeight = 3;

    /// <summary>Costs by <c>(before * Size + last) * Size + letter</c>; the edge has code 0.</summary>
    public static byte[] Run(IEnumerable<byte[]> words)
    {
        const int Size = Alphabet.Size;
        var triples = new double[Size * Size * Size];
        foreach (var word in words)
        {
            int before = 0, last = 0;
            foreach (var letter in word.Append((byte)0))
            {
                triples[(((before * Size) + last) * Size) + letter]++;
                (before, last) = (last, letter);
            }
        }

        var pairs = new double[Size * Size];
        for (var i = 0; i < triples.Length; i++)
        {
            pairs[i % (Size * Size)] += triples[i];
        }

        return [.. Enumerable.Range(0, triples.Length).Select(i => Cost.Quantise(Probability(i)))];

        double Probability(int i)
        {
            var row = i % (Size * Size) / Size * Size;
            var pair = (pairs[i % (Size * Size)] + 0.5) / (pairs.AsSpan(row, Size).ToArray().Sum() + (0.5 * Size));
            var context = triples.AsSpan(i / Size * Size, Size).ToArray().Sum();
            return (triples[i] + (PairWeight * pair)) / (context + PairWeight);
        }
    }
}
