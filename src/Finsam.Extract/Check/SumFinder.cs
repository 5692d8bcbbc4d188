using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Finds what each sum row adds up, by layout order, label and arithmetic. Rows wait on a stack; a sum row takes the top
/// of it, as many as make the sum hold in most columns, and stands there in their place: so nested sums find theirs. The
/// structure is one for the whole row, hence a column that does not hold beside columns that do is a sum that fails.
/// </summary>
internal static class SumFinder
{
    private const int MostSigned = 6;

    private static readonly HashSet<string> TotalConcepts =
    [
        "operating_revenue", "operating_costs", "net_operating_cost", "financial_net", "result_before_extraordinary", "result",
        "project_costs", "fixed_assets", "current_receivables", "current_assets", "total_assets", "equity", "provisions",
        "current_liabilities", "total_liabilities", "total_equity_and_liabilities", "cash_before_working_capital",
        "cash_from_operations", "cash_from_investing", "cash_from_financing", "net_cash_flow", "closing_cash",
    ];

    internal static ImmutableArray<SumNode> Run(Block block)
    {
        var nodes = ImmutableArray.CreateBuilder<SumNode>();
        var waiting = new List<BlockRow>();
        var totals = new HashSet<BlockRow>();
        foreach (var row in block.Rows.Where(r => !Labels.IsPartOfAbove(r.Label)))
        {
            var explicitSum = Labels.IsSum(row.Label);
            if (explicitSum || MayTotal(row))
            {
                var run = LeavesAbove(row, waiting, totals);
                var node = Best(row, waiting, run.Count) ?? ImpliedSums.Of(row) ?? Damaged(row, waiting, run.Count) ?? (explicitSum ? Slipped(row, run) : null);
                if (node is not null)
                {
                    nodes.Add(node);
                    waiting.RemoveAll(w => node.Terms.Any(t => t.Row == w));
                }
                else if (explicitSum)
                {
                    waiting.RemoveAll(run.Contains);
                }

                if (node is not null || explicitSum)
                {
                    totals.Add(row);
                }
            }

            waiting.Add(row);
        }

        return nodes.ToImmutable();
    }

    private static bool MayTotal(BlockRow row) =>
        TotalConcepts.Contains(row.Concept) || row.Label.Length == 0 || Labels.IsResult(row.Label);

    /// <summary>The rows straight above that are no sums themselves, in the same table.</summary>
    private static List<BlockRow> LeavesAbove(BlockRow row, List<BlockRow> waiting, HashSet<BlockRow> totals) =>
        waiting.AsEnumerable().Reverse().TakeWhile(w => !totals.Contains(w) && w.TableIndex == row.TableIndex).Reverse().ToList();

    /// <summary>The best supported structure; where two are equal, all rows since the last sum, then the fewest.</summary>
    private static SumNode? Best(BlockRow row, List<BlockRow> waiting, int regular)
    {
        (SumNode Node, double Score)? best = null;
        for (var k = 1; k <= waiting.Count; k++)
        {
            foreach (var node in Hypotheses(row, waiting.GetRange(waiting.Count - k, k)))
            {
                var score = SumTrialScore.Of(node);
                score += score > 0 && k == regular ? 0.5 : 0;
                if (score > 0 && (best is null || score > best.Value.Score))
                {
                    best = (node, score);
                }
            }
        }

        return best?.Node;
    }

    /// <summary>
    /// A structure that holds nowhere, or in too few columns, because amounts in it are wrong: what few wrong digits explain,
    /// over all columns together, is no chance. The best such, and only in the row's own table.
    /// </summary>
    private static SumNode? Damaged(BlockRow row, List<BlockRow> waiting, int regular)
    {
        (SumNode Node, double Score)? best = null;
        var least = waiting.Count - waiting.AsEnumerable().Reverse().TakeWhile(w => w.TableIndex == row.TableIndex).Count();
        for (var from = waiting.Count - (Labels.IsSum(row.Label) && regular == 1 ? 1 : 2); from >= least; from--)
        {
            foreach (var node in Hypotheses(row, waiting.GetRange(from, waiting.Count - from)))
            {
                var expected = regular >= 2 && Labels.IsSum(row.Label) && waiting.Count - from == regular;
                var score = SumTrialScore.Kept(node) - (expected ? SumTrialScore.EnoughWhereExpected : SumTrialScore.Enough);
                if (score >= 0 && (best is null || score > best.Value.Score))
                {
                    best = (node, score);
                }
            }
        }

        return best?.Node;
    }

    /// <summary>
    /// All added; and for a result the costs that are printed without minus taken away, whether they stand before the
    /// revenue or after it.
    /// </summary>
    private static IEnumerable<SumNode> Hypotheses(BlockRow row, List<BlockRow> rows)
    {
        yield return new SumNode(row, [.. rows.Select(r => new Term(r, 1))], false);
        if (rows.Count is < 2 or > MostSigned || !(Labels.IsResult(row.Label) || row.Concept is "result" or "net_operating_cost")
            || PrintsMinus(row.Block))
        {
            yield break;
        }

        for (var cut = 1; cut < rows.Count; cut++)
        {
            foreach (var first in new[] { 1, -1 })
            {
                ImmutableArray<Term> terms = [.. rows.Select((r, i) => new Term(r, i < cut ? first : -first))];
                if (!terms.All(t => t.Sign > 0 || IsWithoutMinus(t.Row)))
                {
                    continue;
                }

                yield return new SumNode(row, terms, false);
                yield return new SumNode(row, terms, true);
            }
        }
    }

    /// <summary>Where a table prints its costs with minus, one without has lost it.</summary>
    private static bool PrintsMinus(Block block) => block.Rows.Any(r => Labels.IsCost(r.Label) && !Labels.IsResult(r.Label)
        && r.Amounts.Any(a => a.Series.Measure != Measure.Deviation && a.Cell.Amount < 0));

    private static bool IsWithoutMinus(BlockRow row) => row.Amounts.All(a => a.Series.Measure == Measure.Deviation || a.Cell.Amount >= 0);

    /// <summary>A row called Summa below two or more rows that holds in no column, where one slip explains every gap.</summary>
    private static SumNode? Slipped(BlockRow row, List<BlockRow> run)
    {
        var node = new SumNode(row, [.. run.Select(r => new Term(r, 1))], false);
        return run.Count >= 2 && row.Cells.Keys.Any(s => SumChecks.Expected(node, s) is not null) && row.Amounts.All(a => Explains(a.Series))
            ? node
            : null;

        bool Explains(Series series) => SumChecks.Expected(node, series) is not { } expected
            || Rounding.IsSlip(expected, row.At(series)!.Amount, run.Select(r => r.At(series)?.Amount ?? 0));
    }
}
