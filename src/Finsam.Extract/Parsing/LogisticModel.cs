using System.Collections.Immutable;
using System.Globalization;

namespace Finsam.Extract.Parsing;

/// <summary>
/// Logistic regression with its weights as they were learnt: from what speaks for and against a thing to the probability that it is right
/// (McCullagh and Nelder 1989). The core only evaluates it; <c>finsam train</c> makes the weights.
/// </summary>
internal sealed class LogisticModel(ImmutableArray<double> weights)
{
    /// <summary>A model that is built into the program: names and weights, parted by tabs.</summary>
    /// <param name="resource">The name that the program was built with.</param>
    /// <param name="names">What is weighed, in order.</param>
    internal static LogisticModel Shipped(string resource, IEnumerable<string> names)
    {
        using var stream = typeof(LogisticModel).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program was built without its model {resource}");
        using var reader = new StreamReader(stream);
        var byName = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
            .ToDictionary(c => c[0], c => double.Parse(c[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new LogisticModel([.. names.Select(n => byName[n])]);
    }

    /// <param name="weighed">A value for each weight.</param>
    internal double Of(ReadOnlySpan<double> weighed)
    {
        var logit = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            logit += weights[i] * weighed[i];
        }

        return 1 / (1 + Math.Exp(-logit));
    }
}
