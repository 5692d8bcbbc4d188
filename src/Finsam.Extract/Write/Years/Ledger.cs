using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Write.Years;

/// <summary>An outcome of a statement, as the report of another year is held against it.</summary>
/// <param name="Row">0-based among the document's rows of <c>financials.csv</c>.</param>
/// <param name="Key">Its name in <c>checks.members</c>.</param>
/// <param name="Line">What is compared: statement, and concept or label.</param>
/// <param name="IsCertain">A computer printed it: it was not misread.</param>
public sealed record LedgerAmount(
    int Row, string Key, string Line, string Label, DateOnly PeriodEnd, decimal AmountSek, MoneyUnit Unit, RecordStatus Status, bool IsCertain);

/// <summary>A check that such amounts take part in.</summary>
/// <param name="Row">0-based among the document's rows of <c>checks.csv</c>.</param>
/// <param name="Members">Rows of amounts and how each counts; the last is the judged one.</param>
public sealed record LedgerCheck(int Row, ImmutableArray<LedgerTerm> Members, decimal Expected, decimal Actual, decimal Tolerance)
{
    internal bool Fails => Math.Abs(Actual - Expected) > Tolerance;

    internal bool Holds => Actual == Expected;

    internal bool Has(int row) => Members.Any(m => m.Row == row);

    /// <summary>The check where an amount is another one.</summary>
    internal LedgerCheck With(int row, decimal change)
    {
        var sign = Members.First(m => m.Row == row).Sign;
        return Members[^1].Row == row ? this with { Actual = Actual + change } : this with { Expected = Expected + (sign * change) };
    }
}

/// <summary>A member of a check: a row of amounts, added or taken away.</summary>
public readonly record struct LedgerTerm(int Row, int Sign);

/// <summary>What a document's statements say of its years: small enough for those of a whole archive to be held together.</summary>
/// <param name="AmountRows">How many rows of <c>financials.csv</c> the document has.</param>
/// <param name="CheckRows">How many rows of <c>checks.csv</c>.</param>
/// <param name="ProposalRows">How many rows of <c>number_proposals.csv</c>.</param>
public sealed record Ledger(ImmutableArray<LedgerAmount> Amounts, ImmutableArray<LedgerCheck> Checks, int AmountRows, int CheckRows, int ProposalRows)
{
    private static readonly ImmutableHashSet<Statement> Compared = [Statement.IncomeStatement, Statement.BalanceSheet, Statement.CashFlow];

    internal static Ledger None { get; } = new([], [], 0, 0, 0);

    internal static Ledger Of(DatasetDocument document)
    {
        var records = document.Document.Financials;
        var rows = records.Select((r, i) => (Key: KeyOf(document, r), Row: i)).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Row, StringComparer.Ordinal);
        ImmutableArray<LedgerAmount> amounts =
        [
            .. records.Select((r, i) => (Record: r, Row: i))
                .Where(r => r.Record is { Measure: Measure.Actual, PeriodEnd: not null } && Compared.Contains(r.Record.Statement))
                .Select(r => new LedgerAmount(
                    r.Row, KeyOf(document, r.Record), LineOf(r.Record), r.Record.Label, r.Record.PeriodEnd!.Value, r.Record.AmountSek, r.Record.Unit,
                    r.Record.Evidence.Status, document.Document.Content.SourceOf(r.Record.Evidence.Page) == TextSource.BornDigital)),
        ];
        var compared = amounts.Select(a => a.Row).ToHashSet();
        return new Ledger(amounts, [.. ChecksOf(document, rows).Where(c => c.Members.Any(m => compared.Contains(m.Row)))], records.Length, document.Document.Checks.Length, document.Document.NumberProposals.Length);
    }

    private static IEnumerable<LedgerCheck> ChecksOf(DatasetDocument document, Dictionary<string, int> rows) =>
        from check in document.Document.Checks.Select((c, i) => (Check: c, Row: i))
        where check.Check.Signs.Length == check.Check.Members.Length && check.Check.Members.All(rows.ContainsKey)
        select new LedgerCheck(
            check.Row, [.. check.Check.Members.Zip(check.Check.Signs, (m, s) => new LedgerTerm(rows[m], s))],
            check.Check.Expected, check.Check.Actual, check.Check.Tolerance);

    private static string KeyOf(DatasetDocument document, FinancialRecord record) =>
        document.TableId(record.TableIndex) is { Length: > 0 } id ? $"t{id[(id.LastIndexOf('t') + 1)..]}:r{record.Row}:c{record.Column}" : "";

    private static string LineOf(FinancialRecord record) =>
        $"{record.Statement.ToCode()} {(record.Concept.Length > 0 ? record.Concept : LabelText.Fold(record.Label))}";
}
