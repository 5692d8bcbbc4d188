namespace Finsam.Extract.Forge;

/// <summary>Draws lots: the same seed gives the same document.</summary>
internal sealed class Lot(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both among them.</summary>
    internal int Whole(int least, int most) => _random.Next(least, most + 1);

    internal double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    internal bool Chance(double probability) => _random.NextDouble() < probability;

    internal T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    internal T[] Some<T>(IReadOnlyList<T> of, int count)
    {
        var all = of.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }
}
