using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>
/// Words that stand in the columns of numbers: what a reader made of a number under a stamp or a signature, a list of notes. They are cells of their
/// own, and the numbers before them are none of the label.
/// </summary>
internal static class PlacedWords
{
    /// <summary>A number, misread, is no longer; several words are a label that runs into the columns.</summary>
    private const int LongestWord = 8;

    internal static RowShape Part(RowLine line, TablePlan plan, BlockLayout layout)
    {
        var shape = line.Shape;
        if (layout != BlockLayout.Places || shape.Label.Length < 2)
        {
            return shape;
        }

        var from = shape.Label.ToList().FindIndex(1, t => t.AfterWideGap && IsInColumn(t, plan));
        if (from < 0 || !Groups(shape.Label[from..]).All(g => IsInColumn(g[0], plan) && (g.All(IsNumeric) || (g.Length == 1 && g[0].Text.Length <= LongestWord))))
        {
            return shape;
        }

        return shape with
        {
            Label = shape.Label[..from],
            Numbers = [.. shape.Label[from..].Where(IsNumeric), .. shape.Numbers],
            Strays = [.. shape.Label[from..].Where(t => !IsNumeric(t))],
        };
    }

    /// <summary>Words without a wide gap between them.</summary>
    internal static IEnumerable<ImmutableArray<Token>> Groups(ImmutableArray<Token> tokens)
    {
        var from = 0;
        for (var i = 1; i <= tokens.Length; i++)
        {
            if (i == tokens.Length || tokens[i].AfterWideGap)
            {
                yield return tokens[from..i];
                from = i;
            }
        }
    }

    /// <summary>The column, of those that are free, over or under which most of a stretch stands; null where none is.</summary>
    internal static int? ColumnOf(Extent x, TablePlan plan, Func<int, bool> isFree) =>
        Enumerable.Range(0, plan.Columns.Length).Where(c => isFree(c) && plan.Columns[c].X is { } column && x.Overlap(column) > 0)
            .Select(c => (int?)c).MaxBy(c => x.Overlap(plan.Columns[c!.Value].X!.Value));

    private static bool IsNumeric(Token token) => NumberTokens.IsNumeric(token.Text);

    private static bool IsInColumn(Token token, TablePlan plan) =>
        token.X is { } x && plan.Columns.Any(c => c.X is { } column && x.Overlap(column) > 0.5 * Math.Min(x.Width, column.Width));
}
