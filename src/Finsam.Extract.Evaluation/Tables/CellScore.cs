namespace Finsam.Extract.Evaluation.Tables;

/// <summary>How far rebuilt tables agree with the true ones.</summary>
/// <param name="Cells">Cells that are not empty, by row, column and text (numbers by value).</param>
/// <param name="Numbers">True number cells.</param>
/// <param name="RightNumbers">Those that stand in their row and column with the same value.</param>
/// <param name="Joints">Places where a true table goes on over the page.</param>
/// <param name="RightJoints">Those where the grid found on the later page goes on from the one on the earlier page.</param>
public sealed record CellScore(Agreement Cells, int Numbers, int RightNumbers, int Joints, int RightJoints)
{
    public static CellScore None { get; } = new(new Agreement(0, 0, 0), 0, 0, 0, 0);

    public double NumberRate => Numbers == 0 ? 1 : (double)RightNumbers / Numbers;

    public static CellScore operator +(CellScore a, CellScore b) =>
        new(a.Cells + b.Cells, a.Numbers + b.Numbers, a.RightNumbers + b.RightNumbers, a.Joints + b.Joints, a.RightJoints + b.RightJoints);

    public static CellScore Add(CellScore left, CellScore right) => left + right;
}
