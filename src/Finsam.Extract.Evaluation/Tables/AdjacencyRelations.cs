using System.Collections.Immutable;
using System.Text;

namespace Finsam.Extract.Evaluation.Tables;

/// <summary>One cell next to another, with nothing but blanks between them.</summary>
/// <param name="From">Text of the left or upper cell, normalised.</param>
/// <param name="Blanks">How many blank cells lie between; a relation over other blanks is another relation.</param>
public readonly record struct AdjacencyRelation(string From, string To, bool IsAcross, int Blanks);

/// <summary>
/// The adjacency relations of a table, as the competition's published tool makes them: from each cell with text to the next
/// one at its right and below it; a pair of cells that touch along several rows or columns counts once.
/// </summary>
public static class AdjacencyRelations
{
    public static ImmutableArray<AdjacencyRelation> Of(ScoredTable table)
    {
        ScoredCell[] cells = [.. table.Cells.Where(c => Normalised(c.Text).Length > 0)];
        if (cells.Length == 0)
        {
            return [];
        }

        var grid = new int?[cells.Max(c => c.LastRow) + 1, cells.Max(c => c.LastColumn) + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            Fill(grid, cells[i], i);
        }

        var pairs = new Dictionary<(int From, int To, bool IsAcross), int>();
        Walk(grid, isAcross: true, pairs);
        Walk(grid, isAcross: false, pairs);
        return [.. pairs.Select(p => new AdjacencyRelation(Normalised(cells[p.Key.From].Text), Normalised(cells[p.Key.To].Text), p.Key.IsAcross, p.Value))];
    }

    /// <summary>
    /// Without white space, in capitals, every other sign that is no letter, digit or underscore as an underscore (the tool's
    /// switch <c>-strignore</c>).
    /// </summary>
    public static string Normalised(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var sign in text.Where(s => !char.IsWhiteSpace(s)))
        {
            kept.Append(char.IsAsciiLetterOrDigit(sign) || sign == '_' ? char.ToUpperInvariant(sign) : '_');
        }

        return kept.ToString();
    }

    private static void Fill(int?[,] grid, ScoredCell cell, int index)
    {
        for (var row = cell.FirstRow; row <= cell.LastRow; row++)
        {
            for (var column = cell.FirstColumn; column <= cell.LastColumn; column++)
            {
                grid[row, column] = index;
            }
        }
    }

    private static void Walk(int?[,] grid, bool isAcross, Dictionary<(int From, int To, bool IsAcross), int> pairs)
    {
        var (lanes, steps) = isAcross ? (grid.GetLength(0), grid.GetLength(1)) : (grid.GetLength(1), grid.GetLength(0));
        for (var lane = 0; lane < lanes; lane++)
        {
            (int Cell, int At)? last = null;
            for (var step = 0; step < steps; step++)
            {
                if ((isAcross ? grid[lane, step] : grid[step, lane]) is not { } cell)
                {
                    continue;
                }

                if (last is { } before && before.Cell != cell)
                {
                    pairs.TryAdd((before.Cell, cell, isAcross), step - before.At - 1);
                }

                last = (cell, step);
            }
        }
    }
}
