using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>
/// Cuts running text off a table's end. Below the last row whose numbers stand apart from its label, a line of words is text where it
/// reaches into the columns of numbers, and where it holds a number as its next word.
/// </summary>
internal static class TableTail
{
    private const int FewestWords = 4;

    internal static ImmutableArray<RowLine> Cut(ImmutableArray<RowLine> body)
    {
        var edges = body.Select(NumbersFrom).OfType<double>().Order().ToArray();
        if (edges.Length < 2)
        {
            return body;
        }

        var columns = edges[edges.Length / 2];
        var last = Enumerable.Range(0, body.Length).Last(i => NumbersFrom(body[i]) is not null && !RunsInto(body[i], columns));
        return body[(last + 1)..].Any(r => RunsInto(r, columns) || HoldsNumber(r)) ? body[..(last + 1)] : body;
    }

    /// <summary>Where the numbers of a row begin, if a gap parts them from a label.</summary>
    private static double? NumbersFrom(RowLine row)
    {
        var shape = row.Shape;
        return shape.HasNumbers && !shape.Label.IsEmpty && shape.Numbers[0] is { AfterWideGap: true, X: { } x } ? x.Left : null;
    }

    /// <summary>Several words and a number with no gap between.</summary>
    private static bool HoldsNumber(RowLine row) =>
        row.Tokens.Count(t => t.Text.Count(char.IsLetter) > 1) >= FewestWords &&
        row.Tokens.Skip(1).Any(t => !t.AfterWideGap && t.Text.Any(char.IsAsciiDigit) && NumberTokens.IsNumeric(t.Text));

    private static bool RunsInto(RowLine row, double columns)
    {
        var words = row.Tokens.TakeWhile((t, i) => i == 0 || !t.AfterWideGap).Where(t => t.Text.Count(char.IsLetter) > 1).ToArray();
        return words.Length >= FewestWords && words[^1].X is { } x && x.Right > columns;
    }
}
