using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Two tables that follow the same activities: the same label stands for the same amounts, whatever the sign. A measure in
/// which most rows agree is one that both tables mean alike, so a row that differs there is an error; in other measures
/// (last year's debts beside this year's costs) only what agrees is said.
/// </summary>
internal static class TableLinks
{
    private const double LeastLikeness = 0.55;

    internal static IEnumerable<Trial> Run(FinancialModel model)
    {
        var groups = model.Nodes.Values.Where(n => n.Total.Block.Statement == Statement.BudgetOutcome)
            .Select(n => n.Terms.Select(t => t.Row).Where(r => !model.Nodes.ContainsKey(r)).ToList())
            .Where(g => g.Count >= 2).ToList();
        return from one in groups
               from other in groups
               where ConceptLinks.Precedes(one[0].Block, other[0].Block)
               from trial in Compare(one, other)
               select trial;
    }

    private static IEnumerable<Trial> Compare(List<BlockRow> models, List<BlockRow> copies)
    {
        var pairs = Pair(models, copies);
        var alike = Enum.GetValues<Measure>().Where(m => MeansTheSame(pairs, m)).ToHashSet();
        var unpaired = models.Except(pairs.Select(p => p.Expected.Terms[0].Row)).ToList();
        foreach (var link in pairs)
        {
            var columns = link.Columns.Where(c => alike.Contains(c.Series.Measure) || (c.Outcome == CheckOutcome.Pass && !c.IsTrivial));
            foreach (var trial in (link with { Columns = [.. columns] }).Trials())
            {
                yield return trial;
            }

            foreach (var trial in Together(link, unpaired, alike))
            {
                yield return trial;
            }
        }
    }

    private static bool MeansTheSame(List<Link> pairs, Measure measure)
    {
        var columns = pairs.SelectMany(p => p.Columns).Where(c => c.Series.Measure == measure && !c.IsTrivial).ToList();
        var holding = columns.Count(c => c.Holds);
        return holding >= 2 && holding >= 2 * (columns.Count - holding);
    }

    /// <summary>Each row with the row of the other table that is most like it in label and amounts, none used twice.</summary>
    private static List<Link> Pair(List<BlockRow> models, List<BlockRow> copies)
    {
        var candidates = from copy in copies
                         from model in models
                         let likeness = Labels.Likeness(model.Label, copy.Label)
                         where likeness >= LeastLikeness
                         let link = Link.Between(Quantity.Of([model]), copy, mayFlip: true)
                         where link.Columns.Length > 0
                         orderby likeness + ((double)link.Holding / link.Columns.Length) descending
                         select link;
        var (taken, pairs) = (new HashSet<BlockRow>(), new List<Link>());
        foreach (var link in candidates.ToList().Where(l => !taken.Contains(l.Actual) && !taken.Contains(l.Expected.Terms[0].Row)))
        {
            taken.Add(link.Actual);
            taken.Add(link.Expected.Terms[0].Row);
            pairs.Add(link);
        }

        return pairs;
    }

    /// <summary>
    /// A row that differs may cover two rows of the other table: true where every amount of it is the two together.
    /// </summary>
    private static IEnumerable<Trial> Together(Link link, List<BlockRow> unpaired, HashSet<Measure> alike)
    {
        if (link.Holding == 0 || link.Columns.All(c => c.Holds))
        {
            return [];
        }

        var single = link.Expected.Terms[0].Row;
        var both = unpaired.Select(u => Link.Between(Quantity.Of([single, u]), link.Actual, mayFlip: true))
            .FirstOrDefault(l => l.Failing == 0 && l.Columns.Length == link.Actual.Columns.Count && l.Columns.All(c => alike.Contains(c.Series.Measure)));
        var columns = both?.Columns.Where(c => !link.Columns.Any(o => o.Series == c.Series && o.Holds)) ?? [];
        return both is null ? [] : (both with { Columns = [.. columns] }).Trials();
    }
}
