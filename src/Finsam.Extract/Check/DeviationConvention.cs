namespace Finsam.Extract.Check;

/// <summary>
/// In which direction a table counts its deviations. Some count outcome less budget, some the reverse, some by what it
/// does to the result: more revenue is plus and, with costs printed without sign, more cost is minus.
/// </summary>
/// <param name="Revenue">Sign of outcome less budget in rows of revenue and results.</param>
/// <param name="Cost">The same in all other rows.</param>
internal sealed record DeviationConvention(int Revenue, int Cost)
{
    private static readonly DeviationConvention[] Known = [new(1, 1), new(-1, -1), new(1, -1)];

    internal int SignOf(DeviationPair pair) => pair.IsRevenue ? Revenue : Cost;

    /// <summary>
    /// The convention with which most rows agree in sign. Counting by the result asks for two rows of revenue that it
    /// explains: a single one is more likely a lost minus sign.
    /// </summary>
    internal static DeviationConvention Of(IReadOnlyList<DeviationPair> pairs)
    {
        var telling = pairs.Where(p => p.IsTelling).ToList();
        var possible = Known.Where(k => k.Revenue == k.Cost || MayCountByResult(telling));
        return possible.MaxBy(k => telling.Sum(p => Vote(p, k.SignOf(p))))!;
    }

    private static bool MayCountByResult(List<DeviationPair> telling) =>
        telling.Count(p => p.IsRevenue && p.Holds(1)) >= 2
        && telling.Any(p => !p.IsRevenue && (p.Actual?.Amount ?? p.Budget!.Amount) > 0);

    private static int Vote(DeviationPair pair, int sign) =>
        pair.Holds(sign) ? 3 : Math.Sign(pair.Deviation.Amount) == sign * Math.Sign(pair.Gap) ? 1 : 0;
}
