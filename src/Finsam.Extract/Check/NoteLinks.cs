using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// A note's sum is its line, or several lines together; and then the note's own rows, in order, make up each of those
/// lines. Found by value where the concept does not tell it.
/// </summary>
internal static class NoteLinks
{
    private const int MostLines = 4;

    internal static IEnumerable<Trial> Run(FinancialModel model, IReadOnlyList<Link> known)
    {
        foreach (var node in model.Nodes.Values.Where(n => n.Total.Block.Statement == Statement.Note))
        {
            var links = known.Where(l => l.Actual == node.Total && l.Expected.Block.Statement is Statement.IncomeStatement or Statement.BalanceSheet).ToList();
            if (links.Count == 0 && Found(model, node.Total) is { } found)
            {
                links.Add(found);
                foreach (var trial in found.Trials())
                {
                    yield return trial with { Confirms = false };
                }
            }

            foreach (var trial in links.SelectMany(l => Lines(model, l)).Where(l => l.Count >= 2).Take(1).SelectMany(l => Partition(node, l)))
            {
                yield return trial;
            }
        }
    }

    /// <summary>One line, or the fewest neighbouring lines, that the sum equals in every column.</summary>
    private static Link? Found(FinancialModel model, BlockRow total)
    {
        var statements = model.Of(Statement.IncomeStatement).Concat(model.Of(Statement.BalanceSheet)).ToList();
        return (from count in Enumerable.Range(1, 3)
                from block in statements
                from start in Enumerable.Range(0, Math.Max(0, block.Rows.Count - count + 1))
                let rows = block.Rows.GetRange(start, count)
                where count == 1 || !rows.Any(model.Nodes.ContainsKey)
                let link = Link.Between(Quantity.Of(rows), total, mayFlip: true)
                where link.Exact > 0 && link.Failing == 0 && link.Columns.Any(c => c.Holds && Math.Abs(c.Expected) >= 1_000)
                select link).FirstOrDefault();
    }

    /// <summary>The lines of the statement that the note's sum covers.</summary>
    private static IEnumerable<List<BlockRow>> Lines(FinancialModel model, Link link)
    {
        var rows = link.Expected.Terms.Select(t => t.Row).ToList();
        yield return rows is [var only] && model.Nodes.TryGetValue(only, out var node) ? [.. node.Terms.Select(t => t.Row)] : rows;
    }

    private static List<Trial> Partition(SumNode note, List<BlockRow> lines)
    {
        var rows = note.Terms.Select(t => t.Row).ToImmutableArray();
        return lines.Count <= MostLines && Cut(rows, lines, 0, 0) is { } runs
            ? [.. runs.SelectMany((run, i) => Link.Between(Quantity.Of(run), lines[i], mayFlip: true).Trials())]
            : [];
    }

    private static List<List<BlockRow>>? Cut(ImmutableArray<BlockRow> rows, List<BlockRow> lines, int line, int from)
    {
        if (line == lines.Count)
        {
            return from == rows.Length ? [] : null;
        }

        for (var to = from + 1; to <= rows.Length; to++)
        {
            List<BlockRow> run = [.. rows[from..to]];
            var link = Link.Between(Quantity.Of(run), lines[line], mayFlip: true);
            if (link is { Failing: 0, Holding: > 0 } && Cut(rows, lines, line + 1, to) is { } rest)
            {
                return [run, .. rest];
            }
        }

        return null;
    }
}
