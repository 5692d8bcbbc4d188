namespace Finsam.Extract.Training;

/// <summary>Logistic regression of a few weights by Newton's method (McCullagh and Nelder 1989), with a ridge that keeps weights without evidence near nought.</summary>
internal static class LogisticFit
{
    private const int Rounds = 50;
    private const double Ridge = 0.1;

    /// <param name="rows">What is weighed, for each case; the first is the constant.</param>
    /// <param name="isRight">The outcome of each case.</param>
    public static double[] Run(IReadOnlyList<double[]> rows, IReadOnlyList<bool> isRight)
    {
        var weights = new double[rows[0].Length];
        for (var round = 0; round < Rounds; round++)
        {
            var step = Solve(System(rows, isRight, weights));
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    /// <summary>The normal equations, their right side as the last column.</summary>
    private static double[,] System(IReadOnlyList<double[]> rows, IReadOnlyList<bool> isRight, double[] weights)
    {
        var size = weights.Length;
        var system = new double[size, size + 1];
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            var share = 1 / (1 + Math.Exp(-row.Zip(weights).Sum(p => p.First * p.Second)));
            for (var i = 0; i < size; i++)
            {
                system[i, size] += row[i] * ((isRight[r] ? 1 : 0) - share);
                for (var j = 0; j < size; j++)
                {
                    system[i, j] += row[i] * row[j] * share * (1 - share);
                }
            }
        }

        for (var i = 0; i < size; i++)
        {
            system[i, i] += Ridge;
            system[i, size] -= Ridge * weights[i];
        }

        return system;
    }

    /// <summary>Gauss-Jordan elimination; the matrix is positive definite by its ridge.</summary>
    private static double[] Solve(double[,] system)
    {
        var size = system.GetLength(0);
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = 0; row < size; row++)
            {
                var factor = row == pivot ? 0 : system[row, pivot] / system[pivot, pivot];
                for (var column = pivot; column <= size; column++)
                {
                    system[row, column] -= factor * system[pivot, column];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => system[i, size] / system[i, i])];
    }
}
