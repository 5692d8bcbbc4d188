using System.Text.RegularExpressions;

namespace Finsam.Extract.Tables;

/// <summary>How many of a table's own identities hold for one way of reading it: sums down, differences across.</summary>
internal static class TableArithmetic
{
    private static readonly Regex SumLabelPattern = new(@"^\W*(summa|s:a|totalt?|delsumma|netto|resultat|[åaä]rets)", RegexOptions.IgnoreCase);

    private const double SumRow = 3;
    private const double OtherRow = 1.5;
    private const double Difference = 3;

    /// <summary>Documents round: a sum of rounded kronor may be off by this.</summary>
    private const decimal Rounding = 2;

    private const decimal LeastTelling = 10;

    internal static double Score(decimal?[][] values, bool[] isSumLabel, TablePlan plan)
    {
        var score = 0.0;
        for (var column = 0; column < plan.Columns.Length; column++)
        {
            if (plan.Columns[column].Meaning.Kind == ColumnKind.Amount)
            {
                score += Sums(values, isSumLabel, column);
            }
        }

        return score + Differences(values, plan);
    }

    internal static bool IsSumLabel(string label) => SumLabelPattern.IsMatch(label);

    private static double Sums(decimal?[][] values, bool[] isSumLabel, int column)
    {
        var score = 0.0;
        var isSum = new bool[values.Length];
        for (var row = 1; row < values.Length; row++)
        {
            if (isSumLabel[row] && values[row][column] is { } only && only == values[row - 1][column])
            {
                isSum[row] = true;
            }
            else if (values[row][column] is { } value && Math.Abs(value) >= LeastTelling && Holds(values, isSum, (row, column), value) is { } quality)
            {
                isSum[row] = true;
                score += quality * (isSumLabel[row] ? SumRow : OtherRow);
            }
        }

        return score;
    }

    /// <summary>The value is the sum of a run of rows above it, leaves alone or sums alone.</summary>
    private static double? Holds(decimal?[][] values, bool[] isSum, (int Row, int Column) at, decimal value)
    {
        foreach (var ofSums in new[] { false, true })
        {
            decimal total = 0;
            var terms = 0;
            for (var row = at.Row - 1; row >= 0; row--)
            {
                if (isSum[row] != ofSums || values[row][at.Column] is not { } term || term == 0)
                {
                    continue;
                }

                total += term;
                terms++;
                if (terms >= 2 && Math.Abs(total - value) <= Rounding)
                {
                    return total == value ? 1 : 0.8;
                }
            }
        }

        return null;
    }

    private static double Differences(decimal?[][] values, TablePlan plan)
    {
        var score = 0.0;
        foreach (var deviation in plan.Deviations)
        {
            score += values.Count(row => row[deviation] is { } told && plan.Budgets.Any(b => plan.Actuals.Any(a =>
                row[b] is { } budget && row[a] is { } actual && Math.Abs(Math.Abs(actual - budget) - Math.Abs(told)) <= Rounding)));
        }

        return score * Difference;
    }
}
