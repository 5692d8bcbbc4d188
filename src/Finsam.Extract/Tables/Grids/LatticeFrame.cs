using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>A rectangle of elementary cells, both ends included.</summary>
internal sealed record FrameArea(int Top, int Left, int Bottom, int Right);

/// <summary>The elementary cells between drawn lines, and between which of them no line is drawn.</summary>
/// <param name="X">Places of the columns' edges, one more than columns.</param>
/// <param name="Y">Places of the rows' edges, one more than rows.</param>
internal sealed record LatticeFrame(ImmutableArray<double> X, ImmutableArray<double> Y)
{
    /// <summary>A line that runs along so much of an edge closes it.</summary>
    private const double ClosingShare = 0.5;

    private readonly HashSet<(int Row, int Column)> openRight = [];
    private readonly HashSet<(int Row, int Column)> openBelow = [];

    internal int Rows => Math.Max(0, Y.Length - 1);

    internal int Columns => Math.Max(0, X.Length - 1);

    /// <summary>The frame that is drawn: an edge between two cells is open where no line runs along most of it.</summary>
    internal static LatticeFrame Of(ImmutableArray<double> x, ImmutableArray<double> y, DrawnLines drawn, double em)
    {
        var down = x.Select(at => drawn.Down.Where(l => Math.Abs(l.CenterX - at) < em / 2).Select(l => new Extent(l.Y0, l.Y1)).ToList()).ToList();
        var across = y.Select(at => drawn.Across.Where(l => Math.Abs(l.CenterY - at) < em / 2).Select(l => new Extent(l.X0, l.X1)).ToList()).ToList();
        return Of(x, y, (isRight, row, column) => isRight
            ? !IsClosed(down[column + 1], new Extent(y[row], y[row + 1]))
            : !IsClosed(across[row + 1], new Extent(x[column], x[column + 1])));
    }

    /// <param name="isOpen">Whether the right (else the lower) edge of the cell in a row and column is open.</param>
    internal static LatticeFrame Of(ImmutableArray<double> x, ImmutableArray<double> y, Func<bool, int, int, bool> isOpen)
    {
        var frame = new LatticeFrame(x, y);
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                if (column + 1 < frame.Columns && isOpen(true, row, column))
                {
                    frame.openRight.Add((row, column));
                }

                if (row + 1 < frame.Rows && isOpen(false, row, column))
                {
                    frame.openBelow.Add((row, column));
                }
            }
        }

        return frame;
    }

    internal bool IsOpenRight(int row, int column) => openRight.Contains((row, column));

    internal bool IsOpenBelow(int row, int column) => openBelow.Contains((row, column));

    /// <summary>The elementary cell at a place; null outside.</summary>
    internal (int Row, int Column)? At(double x, double y)
    {
        var (column, row) = (Index(X, x), Index(Y, y));
        return column >= 0 && row >= 0 && column < Columns && row < Rows ? (row, column) : null;
    }

    private static int Index(ImmutableArray<double> edges, double at)
    {
        var found = edges.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The cells: elementary ones joined where no line parts them, as long as what they make is a rectangle.</summary>
    internal ImmutableArray<FrameArea> Areas()
    {
        var taken = new bool[Rows, Columns];
        var areas = ImmutableArray.CreateBuilder<FrameArea>();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (!taken[row, column])
                {
                    areas.Add(AreaFrom(row, column, taken));
                }
            }
        }

        return areas.ToImmutable();
    }

    private FrameArea AreaFrom(int top, int left, bool[,] taken)
    {
        var right = left;
        while (right + 1 < Columns && IsOpenRight(top, right) && !taken[top, right + 1])
        {
            right++;
        }

        var bottom = top;
        while (bottom + 1 < Rows && Enumerable.Range(left, right - left + 1).All(c => IsOpenBelow(bottom, c) && !taken[bottom + 1, c])
            && Enumerable.Range(left, right - left).All(c => IsOpenRight(bottom + 1, c)))
        {
            bottom++;
        }

        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                taken[row, column] = true;
            }
        }

        return new FrameArea(top, left, bottom, right);
    }

    private static bool IsClosed(List<Extent> lines, Extent edge) =>
        lines.Sum(l => Math.Max(0, l.Overlap(edge))) >= ClosingShare * edge.Width;
}
