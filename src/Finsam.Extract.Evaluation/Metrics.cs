namespace Finsam.Extract.Evaluation;

/// <summary>Measures that compare a dataset with gold.</summary>
public static class Metrics
{
    /// <summary>Harmonic mean of precision and recall (van Rijsbergen 1979), 0 where both are 0.</summary>
    public static double F1(double precision, double recall) =>
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
