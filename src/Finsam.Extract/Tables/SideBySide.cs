using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>
/// Parts two tables that are printed beside each other (assets to the left, equity and liabilities to the right): in
/// their rows a second label stands behind the numbers of the first, row for row at the same place.
/// </summary>
internal static class SideBySide
{
    private const int LeastRows = 2;

    /// <summary>Of the rows with numbers this share must have a second label.</summary>
    private const double LeastShare = 0.4;

    private const double SameEdgeHeights = 1.5;

    private const int LeastLetters = 3;

    internal static IEnumerable<TableBlock> Split(TableBlock block)
    {
        if (block.Layout == BlockLayout.Flat || Edge(block) is not { } edge)
        {
            return [block];
        }

        ImmutableArray<TableBlock> halves = [Half(block, edge, isLeft: true), Half(block, edge, isLeft: false)];
        return halves.All(h => h.Body.Any(r => r.Shape.HasNumbers)) ? halves : [block];
    }

    /// <summary>Where the second table begins across the page, or null where there is none.</summary>
    private static double? Edge(TableBlock block)
    {
        var edges = block.Body.Select(r => SecondLabel(r, block.Layout)).OfType<double>().Order().ToArray();
        var withNumbers = block.Body.Count(r => r.Shape.HasNumbers);
        if (edges.Length < LeastRows || edges.Length < LeastShare * withNumbers)
        {
            return null;
        }

        var middle = edges[edges.Length / 2];
        var reach = block.Layout == BlockLayout.Cells ? 0 : SameEdgeHeights * block.Height;
        return edges.All(e => Math.Abs(e - middle) <= reach) ? middle - reach : null;
    }

    /// <summary>The place of words that stand behind a label and its numbers and before other numbers.</summary>
    private static double? SecondLabel(RowLine row, BlockLayout layout)
    {
        var last = row.Tokens.ToList().FindLastIndex(t => t.AfterWideGap && t.Text.Count(char.IsLetter) >= LeastLetters);
        if (last < 2 || !NumberTokens.IsNumeric(row.Tokens[last - 1].Text) || !row.Tokens[..last].Any(t => t.Text.Count(char.IsLetter) >= LeastLetters))
        {
            return null;
        }

        return row.Tokens[(last + 1)..].Any(t => NumberTokens.IsNumeric(t.Text)) ? Place(row.Tokens[last], layout) : null;
    }

    private static double? Place(Token token, BlockLayout layout) => layout == BlockLayout.Cells ? token.Cell : token.X?.Left;

    private static TableBlock Half(TableBlock block, double edge, bool isLeft) => block with
    {
        Header = Rows(block.Header, (block.Layout, edge, isLeft)),
        Body = Rows(block.Body, (block.Layout, edge, isLeft)),
    };

    private static ImmutableArray<RowLine> Rows(ImmutableArray<RowLine> rows, (BlockLayout Layout, double Edge, bool IsLeft) side) =>
        [.. rows.Select(r => Part(r, side)).Where(r => !r.IsEmpty)];

    private static RowLine Part(RowLine row, (BlockLayout Layout, double Edge, bool IsLeft) side)
    {
        var own = row.Tokens.Where(t => Place(t, side.Layout) < side.Edge == side.IsLeft);
        if (side.Layout != BlockLayout.Cells)
        {
            return row with { Tokens = [.. own.Select((t, i) => i == 0 ? t with { AfterWideGap = false } : t)] };
        }

        var first = side.IsLeft ? 0 : (int)side.Edge;
        return row with
        {
            Tokens = [.. own.Select(t => t with { Cell = t.Cell - first })],
            CellCount = side.IsLeft ? Math.Min(row.CellCount, (int)side.Edge) : Math.Max(1, row.CellCount - first),
        };
    }
}
