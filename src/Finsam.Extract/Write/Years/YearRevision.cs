using Finsam.Extract.Model;

namespace Finsam.Extract.Write.Years;

/// <summary>What another year's report changes in the rows of one document.</summary>
internal sealed class YearRevision(string documentId, Ledger ledger)
{
    internal string DocumentId { get; } = documentId;

    internal Ledger Ledger { get; } = ledger;

    /// <summary>Amounts by row: the number that it is to be, and its status.</summary>
    internal SortedDictionary<int, (decimal AmountSek, RecordStatus Status)> Amounts { get; } = [];

    /// <summary>Checks of its own that come out otherwise, by row.</summary>
    internal SortedDictionary<int, LedgerCheck> Checks { get; } = [];

    internal List<CheckRecord> NewChecks { get; } = [];

    internal List<YearMend> Mends { get; } = [];

    internal bool IsEmpty => Amounts.Count + Checks.Count + NewChecks.Count + Mends.Count == 0;

    internal RecordStatus StatusOf(LedgerAmount amount) => Amounts.TryGetValue(amount.Row, out var now) ? now.Status : amount.Status;

    internal decimal AmountOf(LedgerAmount amount) => Amounts.TryGetValue(amount.Row, out var now) ? now.AmountSek : amount.AmountSek;

    internal void Set(LedgerAmount amount, RecordStatus status) => Amounts[amount.Row] = (AmountOf(amount), status);

    internal LedgerCheck Now(LedgerCheck check) => Checks.GetValueOrDefault(check.Row, check);

    internal IEnumerable<LedgerCheck> ChecksOf(LedgerAmount amount) => Ledger.Checks.Where(c => c.Has(amount.Row)).Select(Now);
}

/// <summary>An amount that was read wrongly and is told by another year's report.</summary>
internal sealed record YearMend(LedgerAmount Amount, decimal AmountSek, string Proof);
