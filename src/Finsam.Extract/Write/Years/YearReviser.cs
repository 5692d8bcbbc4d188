using Finsam.Extract.Model;

namespace Finsam.Extract.Write.Years;

/// <summary>Sets what other years' reports say into the pieces of a dataset: a second pass over the archive, of one small record a document.</summary>
internal static class YearReviser
{
    private const string Sure = "0.99";
    /// <summary>Neither proved nor denied: told otherwise by a krona, or no longer suspect.</summary>
    private const string Open = "0.80";

    private const string Unsure = "0.40";

    private static readonly int Financials = IndexOf(RecordTables.Financials);
    private static readonly int Checks = IndexOf(AuditTables.Checks);
    private static readonly int Proposals = IndexOf(AuditTables.NumberProposals);

    /// <param name="pieces">Each is asked for twice.</param>
    internal static IEnumerable<NamedPiece> Run(IEnumerable<NamedPiece> pieces)
    {
        var revisions = YearLinks.Run(pieces.SelectMany(p => p.Piece.Digest.Documents));
        return revisions.Count == 0 ? pieces : pieces.Select(p => p.Piece.Digest.Documents.Any(d => revisions.ContainsKey(d.Id)) ? p with { Piece = Revised(p.Piece, revisions) } : p);
    }

    private static FilePiece Revised(FilePiece piece, Dictionary<string, YearRevision> revisions)
    {
        var (amounts, checks, proposals) = (new CsvRows(piece.Tables[Financials]), new CsvRows(piece.Tables[Checks]), new CsvRows(piece.Tables[Proposals]));
        var (amount, check, proposal) = (0, 0, 0);
        foreach (var document in piece.Digest.Documents)
        {
            var ledger = document.Ledger;
            if (revisions.TryGetValue(document.Id, out var revision))
            {
                proposals.Insert(proposal + ledger.ProposalRows, revision.Mends.Select(m => ProposalRow(amounts, amount, revision, m)));
                SetAmounts(amounts, amount, revision);
                SetChecks(checks, check, revision);
                checks.Insert(check + ledger.CheckRows, revision.NewChecks.Select((c, i) => CheckRow(document.Id, ledger.CheckRows + i + 1, c)));
            }

            amount += ledger.AmountRows;
            check += ledger.CheckRows + (revision?.NewChecks.Count ?? 0);
            proposal += ledger.ProposalRows + (revision?.Mends.Count ?? 0);
        }

        return piece with { Tables = [.. piece.Tables.Select((text, i) => i == Financials ? amounts.Text : i == Checks ? checks.Text : i == Proposals ? proposals.Text : text)] };
    }

    private static void SetAmounts(CsvRows rows, int first, YearRevision revision)
    {
        var schema = RecordTables.Financials.Schema;
        foreach (var (row, (amount, status)) in revision.Amounts)
        {
            rows.Set(first + row, schema, "amount_sek", CsvText.Of(amount));
            rows.Set(first + row, schema, "status", status.ToCode());
            rows.Set(first + row, schema, "confidence", status switch { RecordStatus.Verified => Sure, RecordStatus.Suspect => Unsure, _ => Open });
        }
    }

    private static void SetChecks(CsvRows rows, int first, YearRevision revision)
    {
        var schema = AuditTables.Checks.Schema;
        foreach (var (row, check) in revision.Checks)
        {
            var outcome = check.Fails ? CheckOutcome.Fail : check.Actual == check.Expected ? CheckOutcome.Pass : CheckOutcome.Rounding;
            rows.Set(first + row, schema, "expected", CsvText.Of(check.Expected));
            rows.Set(first + row, schema, "actual", CsvText.Of(check.Actual));
            rows.Set(first + row, schema, "difference", CsvText.Of(check.Actual - check.Expected));
            rows.Set(first + row, schema, "outcome", outcome.ToCode());
        }
    }

    private static string?[] CheckRow(string document, int ordinal, CheckRecord check) =>
    [
        $"{document}-c{ordinal:0000}", document, check.Kind.ToCode(), check.Description, CsvText.Of(check.Expected), CsvText.Of(check.Actual),
        CsvText.Of(check.Difference), check.Outcome.ToCode(), string.Join(' ', check.Members),
    ];

    /// <summary>As <see cref="AuditTables.NumberProposals"/> writes those of one document.</summary>
    private static string?[] ProposalRow(CsvRows amounts, int first, YearRevision revision, YearMend mend)
    {
        var schema = RecordTables.Financials.Schema;
        string Known(string column) => amounts.Get(first + mend.Amount.Row, schema, column);
        return
        [
            revision.DocumentId, Known("table_id"), Known("row_index"), mend.Amount.Key[(mend.Amount.Key.LastIndexOf('c') + 1)..], mend.Amount.Label,
            CsvText.Of(mend.Amount.AmountSek), CsvText.Of(mend.AmountSek), NumberSlip.OtherYear.ToCode(), "true", mend.Proof,
            Known("page"), Known("line"), Known("bbox"), Known("source_text"), Sure, RecordStatus.Verified.ToCode(),
        ];
    }

    private static int IndexOf(DatasetTable table) => DatasetTables.All.IndexOf(table);
}
