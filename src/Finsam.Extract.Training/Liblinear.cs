using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Training;

/// <summary>LIBLINEAR (Fan et al. 2008), whose programs Debian has as <c>liblinear-tools</c>.</summary>
public static class Liblinear
{
    /// <summary>L2-regularized logistic regression, primal; from the same rows it makes the same weights.</summary>
    public const string Logistic = "0";

    /// <summary>Until the gradient is so small a part of what it was: nearer than the four decimals that models are written with.</summary>
    private const string Tolerance = "1e-8";

    /// <summary>How much a wrong answer costs beside the squares of the weights: few cases, and fewer weights.</summary>
    private const string Cost = "10";

    /// <param name="rows">What is weighed, for each case; a constant among it if there is to be one.</param>
    /// <param name="isRight">The outcome of each case; both must occur.</param>
    /// <returns>A weight for each thing weighed.</returns>
    public static double[] Weights(IReadOnlyList<IReadOnlyList<double>> rows, IReadOnlyList<bool> isRight)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(isRight);
        if (isRight.Distinct().Count() < 2)
        {
            throw new FinsamException("usage", $"Of {rows.Count} cases all are {(isRight.Contains(true) ? "right" : "wrong")}: there is nothing to tell them apart by.");
        }

        var folder = Directory.CreateTempSubdirectory("liblinear-").FullName;
        try
        {
            var (cases, model) = (Path.Combine(folder, "cases"), Path.Combine(folder, "model"));
            File.WriteAllLines(cases, rows.Zip(isRight, Case));
            Run("liblinear-train", "-s", Logistic, "-c", Cost, "-e", Tolerance, "-q", cases, model);
            return ReadModel(model, rows[0].Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs one of LIBLINEAR's programs.</summary>
    /// <exception cref="FinsamException">It is not installed, or it fails.</exception>
    public static void Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new FinsamException("internal", $"{program} ended with {process.ExitCode}.");
            }
        }
        catch (Win32Exception missing)
        {
            throw new FinsamException("tool-missing", $"{program} is not installed.", "apt-get install liblinear-tools", missing);
        }
    }

    private static string Case(IReadOnlyList<double> row, bool isRight)
    {
        var text = new StringBuilder(isRight ? "1" : "-1");
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $" {i + 1}:{row[i]:R}");
            }
        }

        return text.ToString();
    }

    /// <summary>The weights are of the class that the first case was of; what no case has at the end of the row has none.</summary>
    private static double[] ReadModel(string path, int size)
    {
        var lines = File.ReadAllLines(path);
        var sign = lines.Single(l => l.StartsWith("label", StringComparison.Ordinal)).Split(' ')[1] == "1" ? 1 : -1;
        var weights = lines.SkipWhile(l => l != "w").Skip(1).Select(l => sign * double.Parse(l, CultureInfo.InvariantCulture)).ToArray();
        return [.. weights, .. Enumerable.Repeat(0.0, size - weights.Length)];
    }
}
