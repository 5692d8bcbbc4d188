using System.Collections.Immutable;
using System.Globalization;

namespace Finsam.Extract.Evaluation.Tables;

/// <summary>
/// Compares a document's rebuilt tables with the true ones, cell by cell. A true grid is compared with the grid of its page that
/// has most of its cells; a grid that is found where none is true counts against the precision with all its cells.
/// </summary>
public static class CellScorer
{
    public static CellScore Run(ImmutableArray<Grid> truth, ImmutableArray<Grid> found)
    {
        var pairs = Pair(truth, found);
        var cells = Agreement.Of(
            truth.SelectMany((g, i) => g.Cells.Select(c => Key(i, c))),
            found.SelectMany((g, j) => g.Cells.Select(c => Key(Array.IndexOf(pairs, j), c))));
        var numbers = truth.Select((g, i) => (Grid: g, Found: pairs[i] < 0 ? [] : found[pairs[i]].Cells.Select(Printed).ToHashSet())).ToArray();
        var joints = Joints(truth).ToArray();
        return new CellScore(
            cells,
            numbers.Sum(n => n.Grid.Cells.Count(c => c.Number is not null)),
            numbers.Sum(n => n.Grid.Cells.Count(c => c.Number is not null && n.Found.Contains(Printed(c)))),
            joints.Length,
            joints.Count(j => pairs[j.From] >= 0 && pairs[j.To] >= 0 && found[pairs[j.To]].ContinuedFrom == found[pairs[j.From]].Id));
    }

    /// <summary>True cells that were not found in their place and found ones that are not true, for looking.</summary>
    public static IEnumerable<string> Misses(ImmutableArray<Grid> truth, ImmutableArray<Grid> found)
    {
        var pairs = Pair(truth, found);
        for (var i = 0; i < truth.Length; i++)
        {
            var missing = truth[i].Cells.ToList();
            foreach (var cell in pairs[i] < 0 ? [] : found[pairs[i]].Cells)
            {
                if (missing.FindIndex(c => Key(i, c) == Key(i, cell)) is var at && at >= 0)
                {
                    missing.RemoveAt(at);
                }
                else
                {
                    yield return $"page {truth[i].Page} table {truth[i].Id}: found {cell.Row},{cell.Column} {cell.Text}";
                }
            }

            foreach (var cell in missing)
            {
                yield return $"page {truth[i].Page} table {truth[i].Id}: true {cell.Row},{cell.Column} {cell.Text}";
            }
        }

        foreach (var grid in found.Where((_, j) => !pairs.Contains(j)))
        {
            yield return $"page {grid.Page}: no true table is {grid.Id}, {grid.Cells.Length} cells: {string.Join(" | ", grid.Cells.Take(6).Select(c => c.Text))}";
        }
    }

    /// <summary>For each true grid the place of the one found, or -1: greedily, the pair with most equal cells first.</summary>
    private static int[] Pair(ImmutableArray<Grid> truth, ImmutableArray<Grid> found)
    {
        var pairs = Enumerable.Repeat(-1, truth.Length).ToArray();
        var candidates =
            from i in Enumerable.Range(0, truth.Length)
            from j in Enumerable.Range(0, found.Length)
            where truth[i].Page == found[j].Page
            let score = Likeness(truth[i], found[j])
            where score > 0
            orderby score descending
            select (i, j);
        foreach (var (i, j) in candidates)
        {
            if (pairs[i] < 0 && !pairs.Contains(j))
            {
                pairs[i] = j;
            }
        }

        return pairs;
    }

    private static int Likeness(Grid a, Grid b) => Agreement.Of(a.Cells.Select(c => c.Text), b.Cells.Select(c => c.Text)).Both;

    private static IEnumerable<(int From, int To)> Joints(ImmutableArray<Grid> truth) =>
        from i in Enumerable.Range(0, truth.Length)
        from j in Enumerable.Range(0, truth.Length)
        where truth[i].Id == truth[j].Id && truth[j].Page == truth[i].Page + 1
        select (i, j);

    private static string Key(int grid, GridCell cell) => $"{grid.ToString(CultureInfo.InvariantCulture)} {Printed(cell)}";

    /// <summary>Place and content: of a number its value, of which the text is one way to print it.</summary>
    private static string Printed(GridCell cell) => Place(cell) + (cell.Number is { } value ? value.ToString("0.#####", CultureInfo.InvariantCulture) : cell.Text);

    private static string Place(GridCell cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column} ");
}
