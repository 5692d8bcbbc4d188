using System.Collections.Immutable;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables;

/// <summary>
/// Parts the words of a flattened header among the columns. A header of two lines
/// (<c>Utfall jan-dec Aktuell budget</c> over <c>2019 jan-dec 2019</c>) is parted so that each column names one measure
/// and one period: the best of all ways, found column by column (dynamic programming).
/// </summary>
internal static class HeaderSplitter
{
    /// <summary>For each line the words before the columns, then those of each column.</summary>
    internal static ImmutableArray<ImmutableArray<Token>>[] Split(ImmutableArray<Token> upper, ImmutableArray<Token> lower, int columns)
    {
        var memo = new Dictionary<(int, int, int), (double Score, int Upper, int Lower)>();
        Best(0, 0, 0);
        var cuts = new List<(int Upper, int Lower)> { (0, 0) };
        for (var column = 0; column <= columns; column++)
        {
            var cut = memo[(column, cuts[^1].Upper, cuts[^1].Lower)];
            cuts.Add((cut.Upper, cut.Lower));
        }

        return
        [
            [.. cuts.Zip(cuts.Skip(1), (from, to) => upper[from.Upper..to.Upper])],
            [.. cuts.Zip(cuts.Skip(1), (from, to) => lower[from.Lower..to.Lower])],
        ];

        double Best(int column, int from, int below)
        {
            if (column > columns)
            {
                return from == upper.Length && below == lower.Length ? 0 : double.NegativeInfinity;
            }

            if (memo.TryGetValue((column, from, below), out var known))
            {
                return known.Score;
            }

            var best = (Score: double.NegativeInfinity, Upper: upper.Length, Lower: lower.Length);
            for (var to = from; to <= upper.Length; to++)
            {
                for (var under = below; under <= lower.Length; under++)
                {
                    var own = Score(column, Join(upper[from..to]), Join(lower[below..under]));
                    var score = own + Best(column + 1, to, under);
                    best = score > best.Score ? (score, to, under) : best;
                }
            }

            memo[(column, from, below)] = best;
            return best.Score;
        }
    }

    private static string Join(ImmutableArray<Token> tokens) => string.Join(' ', tokens.Select(t => t.Text));

    private static double Score(int column, string upper, string lower) =>
        column == 0 ? LabelScore($"{upper} {lower}") : ColumnScore(upper, lower);

    /// <summary>The words before the columns name the rows or the unit, no column.</summary>
    private static double LabelScore(string text) =>
        -2 * (ColumnMeaning.MeasureCount(text) + ColumnMeaning.Years(text).Count() + SwedishDates.Find(text).Count);

    private static double ColumnScore(string upper, string lower)
    {
        var text = $"{upper} {lower}".Trim();
        if (text.Length == 0)
        {
            return -4;
        }

        var measures = ColumnMeaning.MeasureCount(text);
        var dates = SwedishDates.Find(text).Count;
        var years = ColumnMeaning.Years(text).Distinct().Count();
        var isDeviation = ColumnMeaning.MeasureOf(text) == Model.Measure.Deviation;
        var isPeriod = SwedishDates.Find(upper).Count == 1 && SwedishDates.Find(lower).Count == 1;
        var score = measures == 1 ? 3 : measures == 0 ? 0 : -3.0 * (measures - 1);
        score += isPeriod ? 4 : dates > 1 ? -2 : 0;
        score += years == 1 ? 2 : years == 0 ? (isDeviation ? 0.5 : -1) : -2;
        score -= ColumnMeaning.Years(text).Count() > 1 && dates == 0 ? 2 : 0;
        score -= ColumnMeaning.MonthRanges(text) > 1 ? 2 : 0;
        score -= text[0] is '-' or '–' || text[^1] is '-' or '–' ? 1 : 0;
        score -= LineKinds.OtherWords(text).Length * 0.3 + (LineKinds.NamesUnit(text) ? 1 : 0);
        return score + (char.IsUpper(text[0]) || char.IsDigit(text[0]) ? 0.5 : -0.5);
    }
}
