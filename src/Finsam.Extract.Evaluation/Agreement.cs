namespace Finsam.Extract.Evaluation;

/// <summary>How far what was found agrees with what is true, counted one to one over keys that may repeat.</summary>
/// <param name="True">True records.</param>
/// <param name="Found">Records found.</param>
/// <param name="Both">Records found that are true.</param>
public sealed record Agreement(int True, int Found, int Both)
{
    public double Precision => Found == 0 ? 0 : (double)Both / Found;

    public double Recall => True == 0 ? 0 : (double)Both / True;

    /// <summary>Harmonic mean of precision and recall (van Rijsbergen 1979), 0 where both are 0.</summary>
    public double F1 => True + Found == 0 ? 0 : 2.0 * Both / (True + Found);

    public static Agreement Of(IEnumerable<string> truth, IEnumerable<string> found)
    {
        var left = truth.GroupBy(k => k, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var (all, seen, both) = (left.Values.Sum(), 0, 0);
        foreach (var key in found)
        {
            seen++;
            if (left.TryGetValue(key, out var count) && count > 0)
            {
                left[key] = count - 1;
                both++;
            }
        }

        return new Agreement(all, seen, both);
    }

    /// <summary>Of several documents together.</summary>
    public static Agreement operator +(Agreement a, Agreement b) => new(a.True + b.True, a.Found + b.Found, a.Both + b.Both);

    public static Agreement Add(Agreement left, Agreement right) => left + right;
}
