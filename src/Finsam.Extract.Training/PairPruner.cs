using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>
/// Chooses the word pairs that say most beyond their single words (after Stolcke 1998) and gives them, and the words they back off from,
/// their probabilities by interpolated absolute discounting (Ney, Essen and Kneser 1994).
/// </summary>
internal sealed class PairPruner(double[] counts, double total)
{
    private const double Discount = 0.7;
    private const float FewestOccurrences = 1.9f;

    /// <summary>At two thirds of the table's slots, look-ups stay short.</summary>
    private const int MostPairs = 1_420_000;
    private const int TableSize = 1 << 21;

    public (PairTable Table, byte[] BackOff) Run(IEnumerable<(int First, int Second, float Count)> pairs)
    {
        var kept = pairs.Where(p => p.Count >= FewestOccurrences)
            .OrderByDescending(Gain).ThenBy(p => p.First).ThenBy(p => p.Second).Take(MostPairs).ToList();
        var mass = new double[counts.Length];
        foreach (var pair in kept)
        {
            mass[pair.First] += Discounted(pair);
        }

        var left = mass.Select(m => Math.Clamp(1 - m, 0.002, 1)).ToArray();
        var table = new PairTable(new uint[TableSize]);
        foreach (var pair in kept)
        {
            var probability = Discounted(pair) + (left[pair.First] * counts[pair.Second] / total);
            table.Add(pair.First, pair.Second, Cost.Quantise(probability));
        }

        return (table, [.. left.Select(Cost.Quantise)]);
    }

    private double Discounted((int First, int Second, float Count) pair) => (pair.Count - Discount) / counts[pair.First];

    private double Gain((int First, int Second, float Count) pair) =>
        pair.Count * Math.Log(Discounted(pair) * total / counts[pair.Second]);
}
