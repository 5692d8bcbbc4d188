using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Reads the grid of a region whose cells are drawn: the lines give rows and columns, a line that is missing between two cells
/// makes them one. Where what is drawn holds several rows or columns of text, the white between words parts them further.
/// </summary>
internal static class LatticeGridReader
{
    private const double SameLineEms = 0.4;

    internal static PageGrid Run(PageInk ink, Region region, ImmutableArray<Phrase> phrases)
    {
        var drawn = ink.Lines.In(Wider(region.Box, SameLineEms * ink.Em));
        var walls = Places([.. drawn.Down.Select(l => l.CenterX), .. OpenEnds(drawn.Across.Select(l => new Extent(l.X0, l.X1)), drawn.Down.Select(l => l.CenterX), ink.Em)], ink.Em);
        var floors = Places([.. drawn.Across.Select(l => l.CenterY), .. OpenEnds(drawn.Down.Select(l => new Extent(l.Y0, l.Y1)), drawn.Across.Select(l => l.CenterY), ink.Em)], ink.Em);
        var frame = LatticeFrame.Of(walls, floors, drawn, ink.Em);
        frame = LatticeSplitter.Run(frame, phrases, ink.Em);
        var cells = Cells(frame, phrases);
        return GridTrimmer.Run(new PageGrid(ink.Page, region, frame.Rows, frame.Columns, cells));
    }

    /// <summary>A table may be open at its sides: there the lines that cross its outermost ones run on beyond them.</summary>
    private static IEnumerable<double> OpenEnds(IEnumerable<Extent> crossing, IEnumerable<double> edges, double em)
    {
        var (ends, known) = (crossing.ToList(), edges.ToList());
        if (ends.Count == 0 || known.Count == 0)
        {
            yield break;
        }

        if (ends.Min(e => e.Left) < known.Min() - em)
        {
            yield return ends.Min(e => e.Left);
        }

        if (ends.Max(e => e.Right) > known.Max() + em)
        {
            yield return ends.Max(e => e.Right);
        }
    }

    private static Box Wider(Box box, double by) => new(box.X0 - by, box.Y0 - by, box.X1 + by, box.Y1 + by);

    private static ImmutableArray<double> Places(IEnumerable<double> all, double em)
    {
        var places = new List<List<double>>();
        foreach (var place in all.Order())
        {
            if (places.Count > 0 && place - places[^1][0] <= SameLineEms * em)
            {
                places[^1].Add(place);
            }
            else
            {
                places.Add([place]);
            }
        }

        return [.. places.Select(p => p.Average())];
    }

    private static ImmutableArray<GridCell> Cells(LatticeFrame frame, ImmutableArray<Phrase> phrases)
    {
        var areas = new FrameArea?[frame.Rows, frame.Columns];
        foreach (var area in frame.Areas())
        {
            for (var row = area.Top; row <= area.Bottom; row++)
            {
                for (var column = area.Left; column <= area.Right; column++)
                {
                    areas[row, column] = area;
                }
            }
        }

        return
        [
            .. phrases.Select(p => (Phrase: p, Area: frame.At(p.Box.CenterX, p.Box.CenterY) is { } at ? areas[at.Row, at.Column] : null))
                .Where(p => p.Area is not null)
                .GroupBy(p => p.Area!)
                .Select(g => new GridCell(
                    g.Key.Top, g.Key.Left, g.Key.Bottom - g.Key.Top + 1, g.Key.Right - g.Key.Left + 1,
                    [.. ReadingOrder(g.Select(p => p.Phrase)).SelectMany(p => p.Tokens)])),
        ];
    }

    private static IEnumerable<Phrase> ReadingOrder(IEnumerable<Phrase> phrases) =>
        phrases.OrderBy(p => p.CenterY).Aggregate(new List<List<Phrase>>(), (rows, phrase) =>
        {
            if (rows.Count > 0 && phrase.CenterY - rows[^1][0].CenterY < 0.5 * phrase.Box.Height)
            {
                rows[^1].Add(phrase);
            }
            else
            {
                rows.Add([phrase]);
            }

            return rows;
        }).SelectMany(row => row.OrderBy(p => p.Box.X0));
}
