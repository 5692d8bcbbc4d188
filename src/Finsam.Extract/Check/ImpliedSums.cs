using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Sums that the form of the statement itself demands (lag 2018:597 om kommunal bokföring och redovisning, ch. 5 and 6;
/// RKR R13 for the cash flow), whatever the columns say: a gap in one of these is an error and no other structure.
/// </summary>
internal static class ImpliedSums
{
    private static readonly (Statement Statement, string Total, string[] Terms)[] Forms =
    [
        (Statement.BalanceSheet, "equity", ["opening_equity", "result_in_equity"]),
        (Statement.BalanceSheet, "total_equity_and_liabilities", ["equity", "provisions", "total_liabilities"]),
        (Statement.CashFlow, "closing_cash", ["opening_cash", "net_cash_flow"]),
        (Statement.CashFlow, "net_cash_flow", ["cash_from_operations", "cash_from_investing", "cash_from_financing"]),
    ];

    internal static SumNode? Of(BlockRow total)
    {
        var form = Forms.FirstOrDefault(f => f.Statement == total.Block.Statement && f.Total == total.Concept);
        if (form.Terms is null)
        {
            return null;
        }

        ImmutableArray<BlockRow> rows =
            [.. form.Terms.Select(c => total.Block.Rows.FirstOrDefault(r => r.Concept == c)).OfType<BlockRow>()];
        var complete = rows.Any(r => r.Concept == form.Terms[0]) && rows.Any(r => r.Concept == form.Terms[^1]);
        return complete && !HasOthersBetween(total, rows) ? new SumNode(total, [.. rows.Select(r => new Term(r, 1))], false) : null;
    }

    /// <summary>Equity may have rows of its own (a correction, a reserve) between the opening amount and the sum.</summary>
    private static bool HasOthersBetween(BlockRow total, ImmutableArray<BlockRow> rows)
    {
        var all = total.Block.Rows;
        return total.Concept == "equity" && all.IndexOf(total) - rows.Min(all.IndexOf) != rows.Length;
    }
}
