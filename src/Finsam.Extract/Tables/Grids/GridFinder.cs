using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Finds the tables of pages by geometry alone, whatever they are about: frames of drawn lines first, then stacks of rules,
/// then runs of lines in columns.
/// </summary>
internal static class GridFinder
{
    internal static ImmutableArray<PageGrid> Run(ImmutableArray<RowLine> lines, ImmutableArray<RecognizedPage> pages)
    {
        var byPage = lines.Where(l => l.Line.Page is not null && !l.Line.Words.IsEmpty).ToLookup(l => l.Line.Page!.Value);
        return [.. pages.Where(p => !p.Words.IsEmpty).SelectMany(p => OfPage(p, [.. byPage[p.Number]]))];
    }

    private static IEnumerable<PageGrid> OfPage(RecognizedPage page, ImmutableArray<RowLine> lines)
    {
        var metrics = PageMetrics.Of(page.Words);
        var drawn = LineMender.Run(page.Rulings, metrics.Em);
        var phrases = PhraseReader.Run(lines, drawn, metrics);
        var ink = new PageInk(page.Number, metrics.Em, phrases, drawn);
        var grids = new List<PageGrid>();
        foreach (var region in LatticeFinder.Run(ink))
        {
            Add(grids, ink, region, LatticeGridReader.Run);
            Add(grids, ink, region with { IsLattice = false }, GapGridReader.Run);
        }

        foreach (var region in RuleStackFinder.Run(ink))
        {
            Add(grids, ink, region, GapGridReader.Run);
        }

        var free = phrases.Where(p => !grids.Any(g => Holds(g.Region.Box, p.Box))).ToHashSet();
        var rows = lines.Select(l => new VisualRow([.. phrases.Where(p => p.Tokens[0].Line.Index == l.Line.Index && free.Contains(p)).OrderBy(p => p.Box.X0)]))
            .Where(r => !r.Phrases.IsEmpty).ToImmutableArray();
        foreach (var region in RunFinder.Run(rows, metrics.Em))
        {
            Add(grids, ink, region, GapGridReader.Run);
        }

        return grids;
    }

    private static void Add(List<PageGrid> grids, PageInk ink, Region region, Func<PageInk, Region, ImmutableArray<Phrase>, PageGrid> read)
    {
        if (grids.Any(g => Overlaps(g.Region.Box, region.Box)))
        {
            return;
        }

        var grid = read(ink, region, [.. ink.Phrases.Where(p => Holds(region.Box, p.Box))]);
        if (!grid.Cells.IsEmpty && GridJudge.IsTable(grid))
        {
            grids.Add(grid);
        }
    }

    private static bool Holds(Box region, Box phrase) =>
        region.X0 <= phrase.CenterX && phrase.CenterX <= region.X1 && region.Y0 - 0.1 <= phrase.CenterY && phrase.CenterY <= region.Y1 + 0.1;

    private static bool Overlaps(Box a, Box b) => Math.Min(a.X1, b.X1) > Math.Max(a.X0, b.X0) && Math.Min(a.Y1, b.Y1) > Math.Max(a.Y0, b.Y0);
}
