namespace Finsam.Extract.Evaluation.Pages;

/// <summary>How well a page was read. Adds up over pages.</summary>
/// <param name="Characters">Characters printed, spaces between words among them.</param>
/// <param name="CharacterErrors">Insertions, deletions and changes that lead from what was read to what is printed.</param>
/// <param name="Numbers">Cells that hold a number.</param>
/// <param name="WrongNumbers">Of these, how many were not read to the sign (spaces apart).</param>
/// <param name="SilentNumbers">Of the wrong ones, those without an alternative and without a low confidence that says so.</param>
/// <param name="DoubtedNumbers">Right ones with an alternative or a low confidence: the price of having few silent ones.</param>
public sealed record PageAccuracy(int Characters, int CharacterErrors, int Numbers, int WrongNumbers, int SilentNumbers, int DoubtedNumbers)
{
    public static PageAccuracy None { get; } = new(0, 0, 0, 0, 0, 0);

    public double CharacterErrorRate => Characters == 0 ? 0 : (double)CharacterErrors / Characters;

    public double WrongNumberRate => Numbers == 0 ? 0 : (double)WrongNumbers / Numbers;

    public double SilentNumberRate => Numbers == 0 ? 0 : (double)SilentNumbers / Numbers;

    public double DoubtedNumberRate => Numbers == 0 ? 0 : (double)DoubtedNumbers / Numbers;

    public static PageAccuracy operator +(PageAccuracy a, PageAccuracy b) => new(
        a.Characters + b.Characters,
        a.CharacterErrors + b.CharacterErrors,
        a.Numbers + b.Numbers,
        a.WrongNumbers + b.WrongNumbers,
        a.SilentNumbers + b.SilentNumbers,
        a.DoubtedNumbers + b.DoubtedNumbers);

    public static PageAccuracy Add(PageAccuracy left, PageAccuracy right) => left + right;
}
