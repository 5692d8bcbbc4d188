using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Finds the tables of pages by geometry alone, whatever they are about: frames of drawn lines first, then stacks of rules,
/// then runs of rows in columns.
/// </summary>
internal static class GridFinder
{
    /// <summary>A page with more lines is a drawing or a map.</summary>
    private const int MostLines = 4_000;

    internal static ImmutableArray<PageGrid> Run(ImmutableArray<RowLine> lines, ImmutableArray<RecognizedPage> pages)
    {
        var byPage = lines.Where(l => l.Line.Page is not null && !l.Line.Words.IsEmpty && l.Line.Role != LineRole.Scrawl).ToLookup(l => l.Line.Page!.Value);
        return [.. pages.Where(p => byPage.Contains(p.Number)).SelectMany(p => OfPage(p, [.. byPage[p.Number]]))];
    }

    /// <summary>What stands in a box of a page, read as a table.</summary>
    internal static PageGrid? InBox(ImmutableArray<RowLine> lines, RecognizedPage page, Box box)
    {
        var (ink, turned) = Ink([.. lines.Where(l => l.Line.Page == page.Number && !l.Line.Words.IsEmpty)], page);
        var region = new Region(turned?.Turn(box) ?? box, IsRuled: true) { IsLattice = true };
        ImmutableArray<Phrase> phrases = [.. ink.Phrases.Where(p => Holds(region.Box, p.Box))];
        if (phrases.IsEmpty)
        {
            return null;
        }

        var drawn = ink.Lines.In(region.Box);
        var isLattice = drawn.Down.Length > 0 && drawn.Across.Length > 1 && LatticeFinder.Run(ink).Any(l => Shared(l.Box, region.Box) > 0.7);
        var grid = isLattice ? LatticeGridReader.Run(ink, region, phrases) : null;
        grid = grid is not null && GridJudge.IsTable(grid) ? grid : GapGridReader.Run(ink, region with { IsLattice = false }, phrases);
        return turned?.Back(grid) ?? grid;
    }

    private static (PageInk Ink, SidewaysPage? Turned) Ink(ImmutableArray<RowLine> lines, RecognizedPage page)
    {
        var metrics = PageMetrics.Of(page.Words);
        var turned = SidewaysPage.Of(lines, page, metrics);
        var em = turned?.Em ?? metrics.Em;
        var rulings = turned?.Rulings ?? page.Rulings;
        var drawn = LineMender.Run(rulings.Length > MostLines ? [] : rulings, em);
        var phrases = PhraseReader.Run(turned?.Lines ?? lines, drawn, Math.Max(PhraseReader.GapEms * em, turned is null ? PhraseReader.GapSpaces * metrics.Space : 0));
        return (new PageInk(page.Number, em, phrases, drawn), turned);
    }

    private static IEnumerable<PageGrid> OfPage(RecognizedPage page, ImmutableArray<RowLine> lines)
    {
        var (ink, turned) = Ink(lines, page);
        var grids = new List<PageGrid>();
        foreach (var region in LatticeFinder.Run(ink))
        {
            Add(grids, ink, region, LatticeGridReader.Run);
            Add(grids, ink, region with { IsLattice = false }, GapGridReader.Run);
        }

        foreach (var region in RuleStackFinder.Run(ink))
        {
            Add(grids, ink, FootFinder.WithFoot(HeaderFinder.WithHeader(region, ink), ink), GapGridReader.Run);
        }

        // Rows right across the page first; where text stands beside a table, only the lines of its own column make rows.
        AddRuns(grids, ink, free => VisualRow.Of(free, ink.Em));
        AddRuns(grids, ink, free => [.. free.GroupBy(p => p.Tokens[0].Line.Index).OrderBy(g => g.Key).Select(g => new VisualRow([.. g.OrderBy(p => p.Box.X0)]))]);
        return turned is null ? grids : grids.Select(turned.Back);
    }

    private static void AddRuns(List<PageGrid> grids, PageInk ink, Func<ImmutableArray<Phrase>, ImmutableArray<VisualRow>> toRows)
    {
        ImmutableArray<Phrase> free = [.. ink.Phrases.Where(p => !grids.Any(g => Holds(g.Region.Box, p.Box)))];
        foreach (var region in RunFinder.Run(toRows(free), ink.Em))
        {
            Add(grids, ink, region, GapGridReader.Run);
        }
    }

    private static void Add(List<PageGrid> grids, PageInk ink, Region region, Func<PageInk, Region, ImmutableArray<Phrase>, PageGrid> read)
    {
        if (grids.Any(g => Shared(g.Region.Box, region.Box) > 0))
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

    /// <summary>The part of the smaller box that lies in both.</summary>
    private static double Shared(Box a, Box b)
    {
        var (width, height) = (Math.Min(a.X1, b.X1) - Math.Max(a.X0, b.X0), Math.Min(a.Y1, b.Y1) - Math.Max(a.Y0, b.Y0));
        return width <= 0 || height <= 0 ? 0 : width * height / Math.Min(a.Width * a.Height, b.Width * b.Height);
    }
}
