using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Finds rows that stand below the last rule of a table whose every row is underlined: the rule of the last row is often not drawn, or a scan has lost it.
/// </summary>
internal static class FootFinder
{
    private const int MostRows = 3;
    private const double FarthestEms = 1.9;
    private const double SameEdgeEms = 0.5;

    internal static Region WithFoot(Region region, PageInk ink)
    {
        for (var rows = 0; rows < MostRows; rows++)
        {
            var inside = VisualRow.Of(ink.Phrases.Where(p => IsBeside(p, region, ink) && p.CenterY <= region.Box.Y1 && p.CenterY > region.Box.Y1 - (2 * FarthestEms * ink.Em)), ink.Em);
            var below = VisualRow.Of(ink.Phrases.Where(p => p.CenterY > region.Box.Y1 && p.CenterY - region.Box.Y1 < FarthestEms * ink.Em), ink.Em);
            if (inside.IsEmpty || below.IsEmpty || !IsLike(below[0], inside[^1], ink.Em))
            {
                break;
            }

            region = region with { Box = region.Box.Union(Box.Around(below[0].Phrases.Select(p => p.Box))!.Value) };
        }

        return region;
    }

    private static bool IsBeside(Phrase phrase, Region region, PageInk ink) =>
        phrase.Box.X0 > region.Box.X0 - ink.Em && phrase.Box.X1 < region.Box.X1 + ink.Em;

    /// <summary>As many phrases, each beginning or ending where the one above it does.</summary>
    private static bool IsLike(VisualRow row, VisualRow above, double em) =>
        row.Phrases.Length > 1 && row.Phrases.Length == above.Phrases.Length && row.Phrases.Zip(above.Phrases).All(p =>
            !p.First.IsProse && Math.Min(Math.Abs(p.First.Box.X0 - p.Second.Box.X0), Math.Abs(p.First.Box.X1 - p.Second.Box.X1)) <= SameEdgeEms * em);
}
