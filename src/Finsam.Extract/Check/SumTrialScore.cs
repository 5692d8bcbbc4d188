using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>How well the columns of a table support that a row is the sum of certain others.</summary>
internal static class SumTrialScore
{
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
