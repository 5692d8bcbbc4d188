using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Finds header rows that stand above the first rule of a table.</summary>
internal static class HeaderFinder
{
    private const int MostRows = 3;
    private const double FarthestEms = 1.9;

    internal static Region WithHeader(Region region, PageInk ink)
    {
        for (var rows = 0; rows < MostRows; rows++)
        {
            var above = ink.Phrases.Where(p => p.CenterY < region.Box.Y0 && region.Box.Y0 - p.CenterY < FarthestEms * ink.Em).ToList();
            var lowest = VisualRow.Of(above, ink.Em).LastOrDefault();
            if (lowest is null || lowest.Phrases.Length < 2 || lowest.Phrases.Any(p => p.IsProse || p.Box.X0 < region.Box.X0 - ink.Em || p.Box.X1 > region.Box.X1 + ink.Em))
            {
                break;
            }

            region = region with { Box = region.Box.Union(Box.Around(lowest.Phrases.Select(p => p.Box))!.Value) };
        }

        return region;
    }
}
