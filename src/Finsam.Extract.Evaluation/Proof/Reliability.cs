using System.Collections.Immutable;

namespace Finsam.Extract.Evaluation.Proof;

/// <summary>A reliability table (Murphy and Winkler 1977): of records by their confidence, how many are right.</summary>
/// <param name="Bins">Records, right ones, and the sum of their confidence, from the least sure to the surest.</param>
public sealed record Reliability(ImmutableArray<(int Cases, int Right, double Said)> Bins)
{
    /// <summary>Lower ends of the bins.</summary>
    private static readonly double[] Ends = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];

    public static Reliability None { get; } = new([.. Ends.SkipLast(1).Select(_ => (0, 0, 0.0))]);

    public int Cases => Bins.Sum(b => b.Cases);

    public int Right => Bins.Sum(b => b.Right);

    /// <summary>The mean confidence of all records.</summary>
    public double Said => Cases == 0 ? 0 : Bins.Sum(b => b.Said) / Cases;

    public IEnumerable<(double From, double To, int Cases, int Right)> Rows => Bins.Select((b, i) => (Ends[i], Math.Min(1, Ends[i + 1]), b.Cases, b.Right));

    public static Reliability Of(double confidence, bool isRight)
    {
        var bin = Array.FindLastIndex(Ends, e => confidence >= e);
        return new Reliability([.. None.Bins.Select((b, i) => i == bin ? (1, isRight ? 1 : 0, confidence) : b)]);
    }

    public static Reliability operator +(Reliability a, Reliability b) =>
        new([.. a.Bins.Zip(b.Bins, (x, y) => (x.Cases + y.Cases, x.Right + y.Right, x.Said + y.Said))]);

    public static Reliability Add(Reliability left, Reliability right) => left + right;
}
