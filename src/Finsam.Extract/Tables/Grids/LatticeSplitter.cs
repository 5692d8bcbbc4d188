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

    /// <summary>
    /// Edges that the drawn frame leaves open stay so unless text stands on both sides; new ones are open where words run over them.
    /// </summary>
    private static LatticeFrame Bridged(LatticeFrame drawn, LatticeFrame frame, ImmutableArray<Phrase> phrases)
    {
        var held = phrases.Select(p => frame.At(p.Box.CenterX, p.CenterY)).OfType<(int Row, int Column)>().ToHashSet();
        var rows = frame.Y.Select(y => Array.FindLastIndex([.. drawn.Y], d => d <= y)).ToArray();
        var columns = frame.X.Select(x => Array.FindLastIndex([.. drawn.X], d => d <= x)).ToArray();
        var byRow = phrases.ToLookup(p => frame.At(p.Box.CenterX, p.CenterY)?.Row ?? -1);
        return LatticeFrame.Of(frame.X, frame.Y, (isRight, row, column) => isRight ? IsOpenRight(row, column) : IsOpenBelow(row, column));

        bool IsOpenBelow(int row, int column) => rows[row + 1] != rows[row] && drawn.IsOpenBelow(rows[row], columns[column]);

        bool IsOpenRight(int row, int column)
        {
            var isDrawn = columns[column + 1] != columns[column];
            return (!isDrawn || drawn.IsOpenRight(rows[row], columns[column]))
                && (RunsOver(byRow[row], frame.X[column + 1]) || (isDrawn && !(held.Contains((row, column)) && held.Contains((row, column + 1)))));
        }
    }

    private static bool RunsOver(IEnumerable<Phrase> phrases, double edge) => phrases.Any(p => p.Box.X0 < edge - 1 && p.Box.X1 > edge + 1);
}
