using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>A line of a table: the phrases that stand at one height, each with the columns that it covers.</summary>
internal sealed record PlacedRow(VisualRow Row, ImmutableArray<PlacedPhrase> Phrases)
{
    internal bool HasSpan => Phrases.Any(p => p.Last > p.First);

    internal bool Covers(int column) => Phrases.Any(p => p.First <= column && column <= p.Last);
}

/// <summary>A phrase and the first and last column that it covers.</summary>
internal sealed record PlacedPhrase(Phrase Phrase, int First, int Last);

/// <summary>
/// Puts the lines of a table into rows: a cell may hold several lines. What tells: drawn lines, numbers (which never wrap), the
/// distance between lines, and which columns a line fills.
/// </summary>
internal static class RowFinder
{
    /// <summary>So much wider than the tightest lines of a table stand, they are of two rows.</summary>
    private const double ApartFactor = 1.22;

    /// <summary>Row number of each line, from 0.</summary>
    internal static ImmutableArray<int> Run(ImmutableArray<PlacedRow> lines, DrawnLines drawn, double em)
    {
        var tight = TightLeading(lines, em);
        var numbers = ImmutableArray.CreateBuilder<int>(lines.Length);
        var row = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0 && !IsSameRow(lines, i, drawn, tight))
            {
                row++;
            }

            numbers.Add(row);
        }

        return numbers.ToImmutable();
    }

    /// <summary>The distance of lines within a cell; where all lines stand as far apart, no distance tells.</summary>
    private static double TightLeading(ImmutableArray<PlacedRow> lines, double em)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => b.Row.Middle - a.Row.Middle).Where(d => d > 0.6 * em).Order().ToArray();
        return steps.Length == 0 ? 0 : steps[steps.Length / 10];
    }

    private static bool IsSameRow(ImmutableArray<PlacedRow> lines, int at, DrawnLines drawn, double tight)
    {
        var (above, line) = (lines[at - 1], lines[at]);
        if (IsRuledOff(above, line, drawn) || StacksNumbers(above, line))
        {
            return false;
        }

        var step = line.Row.Middle - above.Row.Middle;
        if (step > ApartFactor * tight)
        {
            return false;
        }

        if (above.HasSpan || line.HasSpan)
        {
            return false;
        }

        var next = at + 1 < lines.Length && lines[at + 1].Row.Middle - line.Row.Middle is var below ? below : double.MaxValue;
        var isCloser = step * ApartFactor < Math.Max(next == double.MaxValue ? 0 : next, at > 1 ? above.Row.Middle - lines[at - 2].Row.Middle : 0);
        return GoesOn(above, line, isCloser);
    }

    /// <summary>A line that fills only columns which the one above fills too, and not with numbers, goes its cells on.</summary>
    private static bool GoesOn(PlacedRow above, PlacedRow line, bool isCloser)
    {
        var isWithin = line.Phrases.All(p => above.Covers(p.First));
        var isLower = line.Phrases.All(p => char.IsLower(p.Phrase.Text[0]) || p.Phrase.Text[0] == '(');
        var hasLabel = line.Covers(0);
        if (isCloser)
        {
            return !line.Phrases.All(p => p.Phrase.IsNumber) || isWithin;
        }

        return isWithin && (!hasLabel || isLower) && line.Phrases.All(p => !p.Phrase.IsNumber);
    }

    private static bool StacksNumbers(PlacedRow above, PlacedRow line) => line.Phrases.Any(p =>
        p.Phrase.IsFigure && above.Phrases.Any(a => a.First == p.First && a.Phrase.IsFigure));

    private static bool IsRuledOff(PlacedRow above, PlacedRow line, DrawnLines drawn) => drawn.Across.Any(l =>
        l.CenterY > above.Row.Middle && l.CenterY < line.Row.Middle
        && line.Phrases.Concat(above.Phrases).Count(p => l.X0 <= p.Phrase.Box.CenterX && p.Phrase.Box.CenterX <= l.X1) * 2 >= line.Phrases.Length + above.Phrases.Length);
}
