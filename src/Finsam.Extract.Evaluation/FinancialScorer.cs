using System.Collections.Immutable;
using System.Globalization;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Evaluation;

using GoldRow = IReadOnlyDictionary<string, string>;

/// <summary>Compares a document's amounts with its true ones, one to one.</summary>
public static class FinancialScorer
{
    /// <summary>The columns of true amounts that are compared.</summary>
    public static readonly ImmutableArray<string> AmountColumns = ["statement", "note", "label", "measure", "period_start", "period_end", "amount_sek", "unit"];

    /// <summary>The columns of true checks that are compared.</summary>
    public static readonly ImmutableArray<string> CheckColumns = ["kind", "expected", "actual"];

    /// <summary>Of a label's letters this share may be misread before it is another label.</summary>
    private const double MisreadShare = 0.18;

    public static FinancialScore Run(ExtractedDocument document, IReadOnlyList<GoldRow> amounts, IReadOnlyList<GoldRow> checks)
    {
        var truths = Match(document.Financials, amounts);
        var pairs = document.Financials.Zip(truths).ToList();
        return new FinancialScore(
            new Agreement(amounts.Count, truths.Length, truths.Count(t => t is not null)),
            pairs.Count(p => p.Second is not null && IsInPlace(p.Second, p.First)),
            pairs.Count(p => p.First.Evidence.Status == RecordStatus.Verified),
            pairs.Count(p => p.First.Evidence.Status == RecordStatus.Verified && p.Second is null),
            FalseAlarms(document.Checks, checks));
    }

    /// <summary>The true amount of each record; null where it is wrong.</summary>
    public static ImmutableArray<GoldRow?> Match(ImmutableArray<FinancialRecord> records, IReadOnlyList<GoldRow> amounts)
    {
        var free = amounts.ToList();
        var truths = ImmutableArray.CreateBuilder<GoldRow?>(records.Length);
        foreach (var record in records)
        {
            var match = free.Where(g => IsSame(g, record)).OrderByDescending(g => IsInPlace(g, record)).FirstOrDefault();
            truths.Add(match);
            if (match is not null)
            {
                free.Remove(match);
            }
        }

        return truths.MoveToImmutable();
    }

    private static int FalseAlarms(ImmutableArray<CheckRecord> found, IReadOnlyList<GoldRow> gold) => found.Count(c =>
        c.Outcome == CheckOutcome.Fail &&
        !gold.Any(g => g["kind"] == c.Kind.ToCode() && Number(g["expected"]) == c.Expected && Number(g["actual"]) == c.Actual));

    private static bool IsSame(GoldRow gold, FinancialRecord record) =>
        Number(gold["amount_sek"]) == record.AmountSek && gold["measure"] == record.Measure.ToCode() &&
        gold["period_end"] == Day(record.PeriodEnd) && IsSameLabel(LabelText.Fold(gold["label"]), LabelText.Fold(record.Label));

    private static bool IsInPlace(GoldRow gold, FinancialRecord record) =>
        gold["statement"] == record.Statement.ToCode() && gold["note"] == record.Note &&
        gold["period_start"] == Day(record.PeriodStart) && gold["unit"] == record.Unit.ToCode();

    private static bool IsSameLabel(string gold, string label)
    {
        var limit = (int)(MisreadShare * gold.Length);
        return gold.Length == 0 || EditDistance.Of(gold, label, limit) <= limit;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
