using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>How well the columns of a table support that a row is the sum of certain others.</summary>
internal static class SumTrialScore
{
    /// <summary>So many figures must be kept for a sum of rows that the layout does not tell.</summary>
    internal const double Enough = 5;

    /// <summary>And where the row is called a sum and stands below just these rows.</summary>
    internal const double EnoughWhereExpected = 2;

    /// <summary>One column in which an amount is torn or lost takes no more than this from what the others say.</summary>
    private const double WorstColumn = -1;

    /// <summary>Figures that the best of the readings takes in vain: each wrong one can be at any place and of nine values.</summary>
    private const double CostOfWrongDigit = 1.5;

    /// <summary>
    /// How many figures of the totals agree with what the rows give, less what the wrong ones cost (minimum description length,
    /// Rissanen 1978): about nought for rows that do not belong together, and more for each column that agrees but for a figure or two.
    /// </summary>
    internal static double Kept(SumNode node)
    {
        var unit = Rounding.UnitSize(node.Total.Block.Unit);
        var kept = 0.0;
        foreach (var (series, cell) in node.Total.Amounts)
        {
            if (SumChecks.Expected(node, series) is { } expected && (cell.Amount != 0 || expected != 0))
            {
                var gap = Math.Abs(cell.Amount - expected) <= SumChecks.Tolerance(node) ? 0 : Math.Round((cell.Amount - expected) / unit);
                kept += Math.Max(WorstColumn, Rounding.Digits(Math.Max(Math.Abs(cell.Amount), Math.Abs(expected)) / unit) - (CostOfWrongDigit * Rounding.WrongDigits(gap)));
            }
        }

        return kept;
    }

    /// <summary>Above 0 where the columns support it; more is better.</summary>
    internal static double Of(SumNode node)
    {
        var (exact, near, fails) = (0, 0, 0);
        foreach (var (series, cell) in node.Total.Amounts)
        {
            if (SumChecks.Expected(node, series) is not { } expected || (cell.Amount == 0 && expected == 0))
            {
                continue;
            }

            switch (Rounding.Judge(expected, cell.Amount, SumChecks.Tolerance(node)))
            {
                case CheckOutcome.Pass: exact++; break;
                case CheckOutcome.Rounding when Math.Abs(cell.Amount - expected) < 0.01m * Math.Abs(cell.Amount): near++; break;
                default: fails++; break;
            }
        }

        var isCopy = node.Terms.Length == 1;
        var isNamed = exact > 0 && Labels.IsSum(node.Total.Label);
        var supported = exact + near > 0 && (isNamed || exact + near >= fails) && !(isCopy && fails > 0);
        return supported ? 3 * exact + near - fails : 0;
    }
}
