using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Check;

/// <summary>
/// Blocks whose own headers say of each column what it is, without gap or repetition, in years that fit the other tables of
/// the report. A misread or displaced header would break one of these.
/// </summary>
internal static class ToldColumns
{
    internal static HashSet<Block> Run(FinancialModel model)
    {
        var newest = model.Blocks.Select(NewestYear).OfType<int>().GroupBy(y => y).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault()?.Key;
        return [.. model.Blocks.Where(b => AreTold(b) && AreFollowing(b) && NewestYear(b) == newest)];
    }

    private static int? NewestYear(Block block) => Years(block) is [var first, ..] ? first : null;

    /// <summary>Years of outcomes, the newest first.</summary>
    private static List<int> Years(Block block) => block.Rows.SelectMany(r => r.Cells.Keys)
        .Where(s => s is { Measure: Measure.Actual, End: not null }).Select(s => s.End!.Value.Year).Distinct().OrderDescending().ToList();

    private static bool AreFollowing(Block block) => Years(block) is var years && years.Zip(years.Skip(1)).All(p => p.First == p.Second + 1);

    private static bool AreTold(Block block)
    {
        var all = block.Rows.SelectMany(r => r.Cells).GroupBy(c => c.Key).ToList();
        var severalYears = all.Select(g => g.Key.End?.Year).Distinct().Count() > 1;
        return all.Count > 0 && all.All(g => g.Key.Twin == 0 && g.Select(c => c.Value.Record.ColumnLabel).Distinct().All(label => IsTold(g.Key, label, severalYears)));
    }

    private static bool IsTold(Series series, string label, bool severalYears)
    {
        var meaning = ColumnMeaning.Of(label);
        return label.Length > 0 && meaning.Kind == ColumnKind.Amount
            && (meaning.Measure ?? Measure.Actual) == series.Measure
            && (meaning.Year is { } year ? year == series.End?.Year : !severalYears || series.Measure == Measure.Deviation);
    }
}
