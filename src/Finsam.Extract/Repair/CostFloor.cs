namespace Finsam.Extract.Repair;

/// <summary>
/// The least cost of any run of words that stand together in the graph's order, at once and never too high: minima of runs of
/// powers of two (Bender and Farach-Colton 2000) over blocks of four, the ends rounded outwards. All words that begin alike are such a run, so that
/// a walk can tell early that nothing below a place is cheap enough.
/// </summary>
internal sealed class CostFloor
{
    private const int Shift = 2;

    private readonly byte[][] levels;

    public CostFloor(ReadOnlySpan<byte> costs)
    {
        var blocks = new byte[(costs.Length >> Shift) + 1];
        Array.Fill(blocks, byte.MaxValue);
        for (var i = 0; i < costs.Length; i++)
        {
            blocks[i >> Shift] = Math.Min(blocks[i >> Shift], costs[i]);
        }

        var made = new List<byte[]> { blocks };
        for (var run = 1; run * 2 <= blocks.Length; run *= 2)
        {
            var (below, level) = (made[^1], new byte[blocks.Length - (run * 2) + 1]);
            for (var i = 0; i < level.Length; i++)
            {
                level[i] = Math.Min(below[i], below[i + run]);
            }

            made.Add(level);
        }

        levels = [.. made];
    }

    /// <summary>No word from <paramref name="first"/> to before <paramref name="end"/> costs less, in nats.</summary>
    public double Of(int first, int end)
    {
        var (from, to) = (first >> Shift, ((end - 1) >> Shift) + 1);
        var level = System.Numerics.BitOperations.Log2((uint)Math.Max(1, to - from));
        var minima = levels[level];
        return Math.Min(minima[from], minima[to - (1 << level)]) * SwedishModel.Step;
    }
}
