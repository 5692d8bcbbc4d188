using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Finds groups of drawn lines that cross or touch: frames with cells.</summary>
internal static class LatticeFinder
{
    private const double TouchEms = 0.4;

    /// <summary>A box around something: it parts nothing.</summary>
    private const int FrameLines = 4;

    internal static ImmutableArray<Region> Run(PageInk ink)
    {
        Box[] lines = [.. ink.Lines.Across, .. ink.Lines.Down];
        var group = Enumerable.Range(0, lines.Length).ToArray();
        var reach = TouchEms * ink.Em;
        for (var i = 0; i < ink.Lines.Across.Length; i++)
        {
            for (var j = ink.Lines.Across.Length; j < lines.Length; j++)
            {
                if (Touch(lines[i], lines[j], reach))
                {
                    Join(group, i, j);
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, lines.Length).GroupBy(i => Root(group, i))
                .Select(g => (Across: g.Where(i => i < ink.Lines.Across.Length).ToList(), Down: g.Where(i => i >= ink.Lines.Across.Length).ToList()))
                .Where(g => g.Across.Count >= 2 && g.Down.Count >= 1 && g.Across.Count + g.Down.Count >= FrameLines)
                .Select(g => new Region(Box.Around(g.Across.Concat(g.Down).Select(i => lines[i]))!.Value, IsRuled: g.Across.Count + g.Down.Count > FrameLines) { IsLattice = g.Down.Count >= 2 }),
        ];
    }

    private static bool Touch(Box across, Box down, double reach) =>
        across.X0 - reach <= down.CenterX && down.CenterX <= across.X1 + reach && down.Y0 - reach <= across.CenterY && across.CenterY <= down.Y1 + reach;

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            i = group[i] = group[group[i]];
        }

        return i;
    }

    private static void Join(int[] group, int i, int j) => group[Root(group, j)] = Root(group, i);
}
