using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Of two readings of one place, the amounts' and the geometric one, chooses which is the table of the file. The amounts' reader
/// knows how Swedish statements are set and lets sums decide, so what it found stands; geometry adds what it does not know, and
/// stands where cells are drawn and the other left words of them out. In a document of another language that knowledge
/// misleads, and geometry stands alone.
/// </summary>
internal static class TableChooser
{
    private const decimal LeastMoney = 1000;

    /// <summary>Of the text of drawn cells so much must be in a table that is to stand for them.</summary>
    private const double WholeShare = 0.9;

    internal static ImmutableArray<Table> Run(ImmutableArray<Table> amounts, ImmutableArray<PageGrid> grids, ImmutableArray<Line> lines)
    {
        var known = DocumentLanguage.IsForeign(lines) ? [] : amounts.Where(t => !grids.Any(g => IsBetter(g, t))).ToList();
        var taken = known.SelectMany(t => t.Cells).Select(c => c.LineIndex).ToHashSet();
        var added = grids.Where(g => !g.Cells.SelectMany(c => c.Tokens).Any(t => taken.Contains(t.Line.Index)))
            .Select(GridTables.Of)
            .Where(t => !known.Exists(k => k.FirstLine <= t.LastLine && t.FirstLine <= k.LastLine))
            .Select(t => t with { Title = TableReader.TitleOf(lines, t.FirstLine) });
        return [.. known.Concat(added).OrderBy(t => t.FirstLine).ThenBy(t => t.LastLine).Select((t, i) => t with { Index = i })];
    }

    /// <summary>A frame that holds all of a table without money, and words that the table has not.</summary>
    private static bool IsBetter(PageGrid grid, Table table)
    {
        if (!grid.Region.IsLattice || table.Cells.Any(c => c.Page != grid.Page || c.Box is not { } box || !Holds(grid, box)) || HasMoney(table))
        {
            return false;
        }

        var drawn = grid.Cells.Sum(c => c.Tokens.Sum(t => t.Text.Length));
        return table.Cells.Sum(c => c.Text.Count(s => !char.IsWhiteSpace(s))) < WholeShare * drawn;
    }

    private static bool HasMoney(Table table) =>
        table.Cells.Any(c => c.Number is { } number && Math.Abs(number) >= LeastMoney)
        || table.Cells.Where(c => c.IsHeader && c.Column > 0).Select(c => ColumnMeaning.Of(c.Text)).Any(m => m.Measure is not null || m.Year is not null);

    private static bool Holds(PageGrid grid, Geometry.Box box) =>
        grid.Region.Box.X0 <= box.CenterX && box.CenterX <= grid.Region.Box.X1 && grid.Region.Box.Y0 <= box.CenterY && box.CenterY <= grid.Region.Box.Y1;
}
