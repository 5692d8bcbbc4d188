namespace Finsam.Extract.Evaluation;

/// <summary>How a document's amounts and failing sums compare with the true ones.</summary>
/// <param name="Amounts">Amounts found against true ones, by value, measure, period and label.</param>
/// <param name="InPlace">Those that are true and also stand in the right statement and note and began on the right day.</param>
/// <param name="Verified">Amounts that the checks called verified.</param>
/// <param name="VerifiedWrong">Verified and not true: there is to be none.</param>
/// <param name="FalseAlarms">Checks of amounts that fail where the document adds up.</param>
public sealed record FinancialScore(Agreement Amounts, int InPlace, int Verified, int VerifiedWrong, int FalseAlarms)
{
    /// <summary>Of the amounts found, the share in the right statement, note and period.</summary>
    public double Place => Amounts.Both == 0 ? 0 : (double)InPlace / Amounts.Both;

    public double VerifiedShare => Amounts.Found == 0 ? 0 : (double)Verified / Amounts.Found;
}
