using Finsam.Extract.Geometry;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>Tells a ruled line from a stamp or a picture, whatever the units.</summary>
internal static class RulingShape
{
    private const double LeastRatio = 15;

    internal static bool IsThin(Box box)
    {
        var (narrow, wide) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));
        return narrow >= 0 && wide > 0 && wide >= narrow * LeastRatio;
    }
}
