using System.Collections.Immutable;

namespace Finsam.Extract.Evaluation.Tables;

/// <summary>Relations of one document: true ones, found ones, and those that are both.</summary>
public readonly record struct AdjacencyScore(int True, int Found, int Correct)
{
    public double Recall => True == 0 ? 1 : (double)Correct / True;

    public double Precision => Found == 0 ? (True == 0 ? 1 : 0) : (double)Correct / Found;

    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    public static AdjacencyScore operator +(AdjacencyScore a, AdjacencyScore b) => new(a.True + b.True, a.Found + b.Found, a.Correct + b.Correct);
}

/// <summary>A true table with the found one that it was matched with, and what both share.</summary>
public sealed record MatchedTable(ScoredTable? True, ScoredTable? Found, AdjacencyScore Score);

/// <summary>
/// Scores a document's tables: each true table in turn takes the found one of its page that has most of its relations, as the
/// competition's tool does. What is left over counts as found and wrong: a table that is none costs precision.
/// </summary>
public static class AdjacencyScorer
{
    public static ImmutableArray<MatchedTable> Match(IEnumerable<ScoredTable> truth, IEnumerable<ScoredTable> found)
    {
        var left = found.Select(t => (Table: t, Relations: AdjacencyRelations.Of(t))).ToList();
        var matched = ImmutableArray.CreateBuilder<MatchedTable>();
        foreach (var table in truth)
        {
            var relations = AdjacencyRelations.Of(table);
            var best = left.Where(f => f.Table.Page == table.Page)
                .Select(f => (f.Table, f.Relations, Correct: Shared(relations, f.Relations)))
                .OrderByDescending(f => f.Correct).FirstOrDefault();
            if (best.Correct == 0)
            {
                matched.Add(new MatchedTable(table, null, new AdjacencyScore(relations.Length, 0, 0)));
                continue;
            }

            left.RemoveAll(f => ReferenceEquals(f.Table, best.Table));
            matched.Add(new MatchedTable(table, best.Table, new AdjacencyScore(relations.Length, best.Relations.Length, best.Correct)));
        }

        matched.AddRange(left.Where(f => !f.Relations.IsEmpty).Select(f => new MatchedTable(null, f.Table, new AdjacencyScore(0, f.Relations.Length, 0))));
        return matched.ToImmutable();
    }

    public static AdjacencyScore Sum(IEnumerable<MatchedTable> tables) =>
        tables.Aggregate(default(AdjacencyScore), (sum, table) => sum + table.Score);

    /// <summary>How many relations both have; one that stands twice in both counts twice.</summary>
    private static int Shared(ImmutableArray<AdjacencyRelation> one, ImmutableArray<AdjacencyRelation> other)
    {
        var counts = one.CountBy(r => r).ToDictionary();
        var shared = 0;
        foreach (var relation in other)
        {
            if (counts.GetValueOrDefault(relation) > 0)
            {
                counts[relation]--;
                shared++;
            }
        }

        return shared;
    }
}
