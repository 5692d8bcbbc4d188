using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>
/// Words that stand in the columns of numbers: what a reader made of a number under a stamp or a signature, a list of notes, initials in the margin.
/// They are cells of their own or none, and the numbers before them are none of the label.
/// </summary>
internal static class PlacedWords
{
    /// <summary>A number, misread, is no longer; several words are a label that runs into the columns.</summary>
    private const int LongestWord = 8;

    /// <summary>Initials, and what is left of them, are no longer.</summary>
    internal const int LongestScrap = 4;

    internal const int MostScraps = 2;

    /// <summary>What is left of a signature between a label and its amounts; <c>kr</c> and <c>st</c> there are no part of the label either.</summary>
    private const int LongestScrapApart = 3;

    private const double ApartHeights = 3;

    private const double SameEdgeHeights = 0.5;

    private const double InColumnShare = 0.3;

    internal static RowShape Part(RowLine line, TablePlan plan, TableBlock block) => WithoutScraps(Parted(line, plan, block), line.Height);

    private static RowShape Parted(RowLine line, TablePlan plan, TableBlock block)
    {
        var shape = line.Shape;
        if (block.Layout != BlockLayout.Places || shape.Label.Length < 2)
        {
            return shape;
        }

        var groups = Groups(shape.Label).ToArray();
        var first = Array.FindIndex(groups, 1, g => IsInColumn(g, plan));
        var parts = first < 0 ? [] : groups[first..].Select((g, i) => PartOf(g, first + i + 1 < groups.Length ? groups[first + i + 1] : [], (plan, block.Height))).ToArray();
        return parts.Length == 0 || parts.Contains(null) ? shape : shape with
        {
            Label = [.. groups[..first].SelectMany(g => g)],
            Numbers = [.. parts.SelectMany(p => p!.Value.Numbers), .. shape.Numbers],
            Strays = [.. parts.SelectMany(p => p!.Value.Strays)],
        };
    }

    /// <summary>Words of a label stand side by side: scraps far right of it are none of its words.</summary>
    private static RowShape WithoutScraps(RowShape shape, double height)
    {
        var end = shape.Label.Length;
        for (var i = end - 1; i > 0 && shape.HasNumbers && shape.Label[i].Text.Length <= LongestScrapApart && !IsNumeric(shape.Label[i]); i--)
        {
            end = shape.Label[i].X is { } x && shape.Label[i - 1].X is { } before && shape.Label[i].Box is not null && x.Left - before.Right >= ApartHeights * height ? i : end;
        }

        return end == shape.Label.Length ? shape : shape with { Label = shape.Label[..end], Strays = [.. shape.Label[end..], .. shape.Strays] };
    }

    /// <summary>What a stretch between gaps holds; null where it is part of a label.</summary>
    private static (ImmutableArray<Token> Numbers, ImmutableArray<Token> Strays)? PartOf(
        ImmutableArray<Token> group, ImmutableArray<Token> next, (TablePlan Plan, double Height) table)
    {
        var scraps = Scraps(group);
        var isScrap = scraps <= MostScraps && group[^scraps..].All(t => t.Text.Length <= LongestScrap);
        if (scraps == group.Length)
        {
            var isMargin = isScrap && table.Plan.Columns.All(c => c.X is { } x && group[0].X is { } own && own.Left > x.Right);
            return isMargin ? ([], []) : group.Length == 1 && group[0].Text.Length <= LongestWord && IsInColumn(group, table.Plan) ? ([], group) : null;
        }

        var number = group[..^scraps];
        var isCut = scraps > 0 || (!next.IsEmpty && Scraps(next) == next.Length);
        return !IsInColumn(number, table.Plan) || !isScrap || !number.All(IsNumeric) ? null
            : !isCut || EndsColumn(number[^1], table.Plan, table.Height) ? (number, [])
            : ([], group);
    }

    private static int Scraps(ImmutableArray<Token> group) => group.Reverse().TakeWhile(t => !IsNumeric(t)).Count();

    /// <summary>A number that ends where its column ends is whole; one that ends before it may have lost digits to what follows.</summary>
    private static bool EndsColumn(Token last, TablePlan plan, double height) =>
        last.X is { } x && plan.Columns.Any(c => c.X is { } column && Math.Abs(x.Right - column.Right) <= SameEdgeHeights * height);

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

    private static bool IsInColumn(ImmutableArray<Token> group, TablePlan plan) =>
        group[0].X is { } first && group[^1].X is { } last && first.Union(last) is var x &&
        plan.Columns.Any(c => c.X is { } column && x.Overlap(column) > InColumnShare * Math.Min(x.Width, column.Width));
}
