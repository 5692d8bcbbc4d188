using System.Globalization;
using Finsam.Extract.Training;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>Logistic regression by LIBLINEAR over features that an example has or has not.</summary>
internal static class LinearClassifier
{
    /// <summary>The class of each test example, learnt from the others.</summary>
    internal static IReadOnlyList<string> Predict(IReadOnlyList<Example> training, IReadOnlyList<Example> test)
    {
        var classes = training.Select(e => e.Truth).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (classes.Length < 2)
        {
            return [.. test.Select(_ => classes.SingleOrDefault() ?? "")];
        }

        var numbers = training.SelectMany(e => e.Features).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i + 1, StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("classifier-").FullName;
        try
        {
            var (rows, asked, model, answers) = (Path.Combine(folder, "rows"), Path.Combine(folder, "asked"), Path.Combine(folder, "model"), Path.Combine(folder, "answers"));
            File.WriteAllLines(rows, training.Select(e => Row(e, Array.IndexOf(classes, e.Truth))));
            File.WriteAllLines(asked, test.Select(e => Row(e, 0)));
            Liblinear.Run("liblinear-train", "-s", Liblinear.Logistic, "-q", "-B", "1", rows, model);
            Liblinear.Run("liblinear-predict", asked, model, answers);
            return [.. File.ReadLines(answers).Select(a => classes[int.Parse(a, CultureInfo.InvariantCulture)])];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Row(Example example, int label)
        {
            var own = example.Features.Distinct(StringComparer.Ordinal).Select(f => numbers.GetValueOrDefault(f)).Where(n => n > 0).Order().ToArray();
            var value = 1 / Math.Sqrt(Math.Max(1, own.Length));
            return $"{label} {string.Join(' ', own.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n}:{value:0.####}")))}";
        }
    }
}
