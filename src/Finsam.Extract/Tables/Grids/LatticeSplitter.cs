using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Parts the drawn rows and columns that hold several of text.</summary>
internal static class LatticeSplitter
{
    internal static LatticeFrame Run(LatticeFrame frame, ImmutableArray<Phrase> phrases, double em)
    {
        var inside = phrases.Where(p => IsInside(frame, p)).ToImmutableArray();
        var x = Split(frame.X, i => ColumnEdges(frame, i, inside, em));
        var y = Split(frame.Y, i => RowEdges(frame, i, inside, em));
        if (x.Length == frame.X.Length && y.Length == frame.Y.Length)
        {
            return Bridged(frame, frame, inside);
        }

        return Bridged(frame, new LatticeFrame(x, y), inside);
    }

    private static bool IsInside(LatticeFrame frame, Phrase phrase) =>
        frame.Rows > 0 && frame.Columns > 0 && phrase.Box.CenterX > frame.X[0] && phrase.Box.CenterX < frame.X[^1]
        && phrase.CenterY > frame.Y[0] && phrase.CenterY < frame.Y[^1];

    private static ImmutableArray<double> Split(ImmutableArray<double> edges, Func<int, IEnumerable<double>> inner)
    {
        var all = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < edges.Length; i++)
        {
            all.Add(edges[i]);
            if (i + 1 < edges.Length)
            {
                all.AddRange(inner(i));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Where the text of one drawn column stands in several, in most of its rows.</summary>
    private static IEnumerable<double> ColumnEdges(LatticeFrame frame, int column, ImmutableArray<Phrase> phrases, double em)
    {
        var own = phrases.Where(p => p.Box.X0 > frame.X[column] - em && p.Box.X1 < frame.X[column + 1] + em
            && p.Box.CenterX > frame.X[column] && p.Box.CenterX < frame.X[column + 1]).ToList();
        var rows = VisualRow.Of(own, em);
        if (rows.Count(r => r.Phrases.Length > 1) * 2 < rows.Length || rows.Count(r => r.Phrases.Length > 1) < 2)
        {
            return [];
        }

        var found = ColumnFinder.Run(rows, [], em);
        return found.Zip(found.Skip(1), (a, b) => (a.Right + b.Left) / 2);
    }

    /// <summary>Where the text of one drawn row stands in several: numbers under numbers, in a line that most columns have.</summary>
    private static IEnumerable<double> RowEdges(LatticeFrame frame, int row, ImmutableArray<Phrase> phrases, double em)
    {
        var own = phrases.Where(p => p.CenterY > frame.Y[row] && p.CenterY < frame.Y[row + 1]).ToList();
        var lines = VisualRow.Of(own, em);
        for (var i = 1; i < lines.Length; i++)
        {
            var stacked = lines[i].Phrases.Count(p => p.IsFigure && lines[i - 1].Phrases.Any(a => a.IsFigure && ColumnOf(frame, a) == ColumnOf(frame, p)));
            if (stacked >= 1 && stacked * 3 >= lines[i].Phrases.Length)
            {
                yield return (lines[i - 1].Bottom + lines[i].Top) / 2;
            }
        }
    }

    private static int ColumnOf(LatticeFrame frame, Phrase phrase) =>
        Enumerable.Range(0, frame.Columns).LastOrDefault(c => frame.X[c] <= phrase.Box.CenterX);

    /// <summary>Edges that the old frame leaves open stay so unless text on both sides says otherwise; new ones are open where words run over them.</summary>
    private static LatticeFrame Bridged(LatticeFrame old, LatticeFrame frame, ImmutableArray<Phrase> phrases)
    {
        var held = new Dictionary<(int Row, int Column), int>();
        foreach (var phrase in phrases)
        {
            var row = Enumerable.Range(0, frame.Rows).LastOrDefault(r => frame.Y[r] <= phrase.CenterY);
            var first = Enumerable.Range(0, frame.Columns).LastOrDefault(c => frame.X[c] <= phrase.Box.CenterX);
            held[(row, first)] = held.GetValueOrDefault((row, first)) + 1;
        }

        return frame.With(frame.X, frame.Y, (isRight, cell) =>
        {
            var (row, column) = cell;
            var (oldRow, oldColumn) = (IndexIn(old.Y, frame.Y, row), IndexIn(old.X, frame.X, column));
            var isOldEdge = isRight ? old.X.Contains(frame.X[column + 1]) : old.Y.Contains(frame.Y[row + 1]);
            var isOpen = !isOldEdge || (isRight ? old.IsOpenRight(oldRow, oldColumn) : old.IsOpenBelow(oldRow, oldColumn));
            var other = isRight ? (row, column + 1) : (row + 1, column);
            var runsOver = isRight && phrases.Any(p => p.CenterY > frame.Y[row] && p.CenterY < frame.Y[row + 1]
                && p.Box.X0 < frame.X[column + 1] - 1 && p.Box.X1 > frame.X[column + 1] + 1);
            var isBothFilled = held.ContainsKey(cell) && held.ContainsKey(other);
            return isRight
                ? isOpen && (runsOver || (isOldEdge && !isBothFilled))
                : isOpen && isOldEdge;
        });
    }

    private static int IndexIn(ImmutableArray<double> old, ImmutableArray<double> edges, int index) =>
        Math.Max(0, Enumerable.Range(0, old.Length).Last(i => old[i] <= edges[index]));
}
