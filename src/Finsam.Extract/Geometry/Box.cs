using System.Globalization;

namespace Finsam.Extract.Geometry;

/// <summary>A bounding box on a page: PDF points (1/72 inch) from the page's top-left corner, y growing downwards.</summary>
public readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public double CenterX => (X0 + X1) / 2;

    public double CenterY => (Y0 + Y1) / 2;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) =>
        new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>The smallest box that holds all of them; null where there is none.</summary>
    public static Box? Around(IEnumerable<Box> boxes)
    {
        Box? all = null;
        foreach (var box in boxes)
        {
            all = all is { } sofar ? sofar.Union(box) : box;
        }

        return all;
    }

    /// <summary>As written in a dataset: <c>x0 y0 x1 y1</c>, points, one decimal.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{X0:0.#} {Y0:0.#} {X1:0.#} {Y1:0.#}");
}
