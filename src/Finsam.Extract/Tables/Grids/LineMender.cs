using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// Makes the drawn lines of a page out of their pieces: programs draw a line cell by cell, as two edges of a thin rectangle
/// or twice over, and a scan tears it.
/// </summary>
internal static class LineMender
{
    /// <summary>Pieces that stand no farther apart across their length are one line.</summary>
    private const double SameLineEms = 0.25;

    /// <summary>A gap along the line that is no wider does not part it.</summary>
    private const double JoinEms = 0.45;

    private const double ShortestEms = 0.6;

    internal static DrawnLines Run(ImmutableArray<Ruling> rulings, double em) => new(
        Joined(rulings.Where(r => r.IsHorizontal).Select(r => r.Box), em),
        [.. Joined(rulings.Where(r => !r.IsHorizontal).Select(r => Turned(r.Box)), em).Select(Turned)]);

    private static Box Turned(Box box) => new(box.Y0, box.X0, box.Y1, box.X1);

    private static ImmutableArray<Box> Joined(IEnumerable<Box> pieces, double em)
    {
        var lanes = new List<List<Box>>();
        foreach (var piece in pieces.OrderBy(p => p.CenterY))
        {
            if (lanes.Count > 0 && piece.CenterY - lanes[^1][^1].CenterY <= SameLineEms * em && piece.CenterY - lanes[^1][0].CenterY <= 2 * SameLineEms * em)
            {
                lanes[^1].Add(piece);
            }
            else
            {
                lanes.Add([piece]);
            }
        }

        return [.. lanes.SelectMany(lane => Along(lane, em)).Where(l => l.Width >= ShortestEms * em)];
    }

    private static List<Box> Along(List<Box> lane, double em)
    {
        var joined = new List<Box>();
        foreach (var piece in lane.OrderBy(p => p.X0))
        {
            if (joined.Count > 0 && piece.X0 - joined[^1].X1 <= JoinEms * em)
            {
                joined[^1] = joined[^1].Union(piece);
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }
}
