using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>
/// Gives sum rows that do not say of what they are the sum (<c>Totalt</c>) the concept of the statement line with the same
/// amount of the same period.
/// </summary>
internal static class SumConcepts
{
    /// <summary>Smaller amounts agree by chance.</summary>
    private const decimal LeastTelling = 10_000;

    internal static ImmutableArray<FinancialRecord> Fill(ImmutableArray<FinancialRecord> records)
    {
        var known = records
            .Where(r => r.Statement is Statement.IncomeStatement or Statement.BalanceSheet && r.Concept.Length > 0 && Math.Abs(r.AmountSek) >= LeastTelling)
            .ToLookup(r => (Math.Abs(r.AmountSek), r.PeriodEnd), r => r.Concept);
        var rows = records.Where(r => r.Concept.Length == 0 && ConceptMatcher.IsBareSum(r.Label) && r.Measure == Measure.Actual)
            .Select(r => (Key: (r.TableIndex, r.Row), Concepts: known[(Math.Abs(r.AmountSek), r.PeriodEnd)].Distinct().ToArray()))
            .Where(r => r.Concepts.Length == 1)
            .GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.First().Concepts[0]);
        return [.. records.Select(r => rows.TryGetValue((r.TableIndex, r.Row), out var concept) ? r with { Concept = concept } : r)];
    }
}
