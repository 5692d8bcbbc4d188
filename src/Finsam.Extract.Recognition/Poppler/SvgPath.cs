using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>The straight outlines of an SVG path, each a run of corners; one with curves draws no ruling and is left out.</summary>
internal static class SvgPath
{
    /// <summary>How far from level or upright a stroke may be and still be ruled, points.</summary>
    private const double Straight = 0.75;

    internal static ImmutableArray<ImmutableArray<(double X, double Y)>> Outlines(string data, string transform)
    {
        var matrix = Matrix(transform);
        var outlines = ImmutableArray.CreateBuilder<ImmutableArray<(double X, double Y)>>();
        var corners = ImmutableArray.CreateBuilder<(double X, double Y)>();
        var isCurved = false;
        var parts = data.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case "M" or "L" when i + 2 < parts.Length:
                    if (parts[i] == "M")
                    {
                        End();
                    }

                    corners.Add(matrix.Apply(SvgTag.Number(parts[i + 1]), SvgTag.Number(parts[i + 2])));
                    i += 2;
                    break;
                case "Z" when corners.Count > 0:
                    corners.Add(corners[0]);
                    break;
                case "C":
                    isCurved = true;
                    break;
                default:
                    break;
            }
        }

        End();
        return outlines.ToImmutable();

        void End()
        {
            if (corners.Count > 1 && !isCurved)
            {
                outlines.Add(corners.ToImmutable());
            }

            corners.Clear();
            isCurved = false;
        }
    }

    /// <summary>The outline as a box where it is a level rectangle, else null.</summary>
    internal static Box? Rectangle(ImmutableArray<(double X, double Y)> corners)
    {
        if (corners.Length is < 4 or > 6)
        {
            return null;
        }

        var box = Around(corners);
        return corners.All(c => (Near(c.X, box.X0) || Near(c.X, box.X1)) && (Near(c.Y, box.Y0) || Near(c.Y, box.Y1))) ? box : null;
    }

    /// <summary>The strokes between its corners that are level or upright, as boxes of that width.</summary>
    internal static IEnumerable<Box> Strokes(ImmutableArray<(double X, double Y)> corners, double width)
    {
        for (var i = 1; i < corners.Length; i++)
        {
            var box = Around([corners[i - 1], corners[i]]);
            if (Math.Min(box.Width, box.Height) <= Straight && Math.Max(box.Width, box.Height) > Straight)
            {
                var (across, down) = box.Width >= box.Height ? (0.0, width / 2) : (width / 2, 0.0);
                yield return new Box(box.X0 - across, box.Y0 - down, box.X1 + across, box.Y1 + down);
            }
        }
    }

    internal static SvgMatrix Matrix(string transform)
    {
        var numbers = transform.Replace("matrix(", "", StringComparison.Ordinal).TrimEnd(')').Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 6
            ? new SvgMatrix([.. numbers.Select(SvgTag.Number)])
            : new SvgMatrix([1, 0, 0, 1, 0, 0]);
    }

    private static Box Around(ImmutableArray<(double X, double Y)> corners) =>
        new(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Straight;
}

/// <summary>An affine map as SVG writes it: a, b, c, d, e, f.</summary>
internal sealed record SvgMatrix(double[] Terms)
{
    /// <summary>By how much it stretches lengths.</summary>
    internal double Scale => Math.Sqrt(Math.Abs((Terms[0] * Terms[3]) - (Terms[1] * Terms[2])));

    internal (double X, double Y) Apply(double x, double y) =>
        ((Terms[0] * x) + (Terms[2] * y) + Terms[4], (Terms[1] * x) + (Terms[3] * y) + Terms[5]);

    /// <summary>What it leads to a point; no number where it leads all to a line.</summary>
    internal (double X, double Y) Undo(double x, double y)
    {
        var determinant = (Terms[0] * Terms[3]) - (Terms[1] * Terms[2]);
        var (fromX, fromY) = (x - Terms[4], y - Terms[5]);
        return (((Terms[3] * fromX) - (Terms[2] * fromY)) / determinant, ((Terms[0] * fromY) - (Terms[1] * fromX)) / determinant);
    }
}
