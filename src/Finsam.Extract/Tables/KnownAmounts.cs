using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>
/// Amounts that the rest of the document prints: statements, notes and follow-ups repeat each other, so an amount that
/// stands elsewhere, of the same year, is likely to be read right.
/// </summary>
internal sealed class KnownAmounts
{
    private const decimal LeastTelling = 1000;

    private readonly Dictionary<decimal, List<(int Block, int? Year, Measure? Measure)>> places = [];

    internal void Add(int block, TablePlan plan, RowReading reading)
    {
        foreach (var placed in reading.Fields.Where(p => Math.Abs(p.Field.Value) >= LeastTelling))
        {
            var meaning = plan.Columns[placed.Column].Meaning;
            var amount = Math.Abs(placed.Field.Value);
            if (!places.TryGetValue(amount, out var at))
            {
                places[amount] = at = [];
            }

            at.Add((block, meaning.Year, meaning.Measure));
        }
    }

    /// <summary>How well the other tables know the amounts of a reading.</summary>
    internal double Score(int block, TablePlan plan, RowReading reading) => reading.Fields.Sum(placed =>
    {
        var meaning = plan.Columns[placed.Column].Meaning;
        if (!places.TryGetValue(Math.Abs(placed.Field.Value), out var at) || !at.Any(p => p.Block != block))
        {
            return 0;
        }

        var isSameColumn = meaning.Measure != Measure.Deviation && at.Any(p => p.Block != block &&
            (p.Year ?? meaning.Year) == (meaning.Year ?? p.Year) && (p.Measure ?? Measure.Actual) == (meaning.Measure ?? Measure.Actual));
        return isSameColumn ? 1.6 : 0.8;
    });
}
