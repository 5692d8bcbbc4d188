using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Probabilities as cost bytes of the model.</summary>
internal static class Cost
{
    /// <summary>Stands for impossible, and for costs beyond the range of a byte.</summary>
    public const byte Highest = 255;

    public static byte Quantise(double probability) =>
        probability <= 0 ? Highest : (byte)Math.Clamp(Math.Round(-Math.Log(probability) / SwedishModel.Step), 0, Highest);
}
