using System.Globalization;

namespace Finsam.Extract.Training;

/// <summary>Makes a model of named weights: what is learnt of cases of which it is known whether they are right.</summary>
internal static class LogisticTrainer
{
    /// <param name="names">What is weighed, in order.</param>
    /// <param name="rows">A value for each of them, for each case.</param>
    /// <param name="isRight">The outcome of each case.</param>
    /// <param name="model">The file to write: names and weights, parted by tabs.</param>
    internal static void Run(IEnumerable<string> names, IReadOnlyList<IReadOnlyList<double>> rows, IReadOnlyList<bool> isRight, string model) =>
        File.WriteAllLines(model, names.Zip(Liblinear.Weights(rows, isRight), (name, weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.0000}")));
}
