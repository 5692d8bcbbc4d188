using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>How far a printed number may be from what its parts give before it is wrong.</summary>
internal static class Rounding
{
    /// <summary>Kronor that one printed unit stands for.</summary>
    internal static decimal UnitSize(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Kr => 1m,
        MoneyUnit.Tkr => 1_000m,
        _ => 1_000_000m,
    };

    /// <summary>
    /// Within one printed unit each term and the result may be off by half a unit. Tables in kronor are kept with öre in
    /// the ledger and printed without: one krona is what the reports show in practice.
    /// </summary>
    internal static decimal Within(MoneyUnit unit, int terms) => unit == MoneyUnit.Kr ? 1m : (terms + 1) / 2 * UnitSize(unit);

    /// <summary>
    /// Between two printed units (tkr against kr) anything less than the coarser unit is rounding or cutting off: tables in
    /// tkr are often adjusted by hand until they add up.
    /// </summary>
    internal static decimal Between(MoneyUnit one, MoneyUnit other, int terms) =>
        one == other ? Within(one, terms) : Math.Max(UnitSize(one), UnitSize(other)) - 0.01m;

    internal static CheckOutcome Judge(decimal expected, decimal actual, decimal tolerance) =>
        expected == actual ? CheckOutcome.Pass
        : Math.Abs(actual - expected) <= tolerance ? CheckOutcome.Rounding
        : CheckOutcome.Fail;

    /// <summary>
    /// A sum that does not hold is believed to be meant as a sum where one ordinary slip explains the gap: a wrong digit,
    /// a lost minus sign, a term left out or counted twice, or simply a small part of the whole.
    /// </summary>
    internal static bool IsSlip(decimal expected, decimal actual, IEnumerable<decimal> terms)
    {
        var gap = Math.Abs(actual - expected);
        return gap <= 0.02m * Math.Max(Math.Abs(actual), Math.Abs(expected))
            || (actual != 0 && expected == -actual)
            || terms.Where(t => t != 0).Any(t => gap == 2 * Math.Abs(t) || gap == Math.Abs(t))
            || (actual != 0 && IsOneDigit(gap) && gap < Math.Abs(actual));
    }

    private static bool IsOneDigit(decimal gap) => gap == Math.Floor(gap) && WrongDigits(gap) == 1;

    /// <summary>
    /// The fewest digits that can have been misread to make a gap of so many printed units, over any number of terms: 300 takes
    /// one, 297 (300 less 3) two. A sum of numbers that do not belong together is off by nearly as many digits as it has.
    /// </summary>
    internal static int WrongDigits(decimal gap)
    {
        var left = Math.Floor(Math.Abs(gap));
        var (plain, carried) = (0, MostDigits);
        while (left > 0)
        {
            var digit = (int)(left % 10);
            left = Math.Floor(left / 10);
            (plain, carried) = (
                Math.Min(plain + (digit == 0 ? 0 : 1), carried + (digit == 9 ? MostDigits : 1)),
                Math.Min(plain + (digit == 0 ? MostDigits : 1), carried + (digit == 9 ? 0 : 1)));
        }

        return Math.Min(plain, carried + 1);
    }

    internal static int Digits(decimal units) => units == 0 ? 0 : (int)Math.Log10((double)Math.Max(1, Math.Abs(units))) + 1;

    private const int MostDigits = 28;
}
