namespace Finsam.Extract.Evaluation;

/// <summary>How a document's amounts and failing sums compare with the true ones.</summary>
/// <param name="Found">Amounts that are true: value, measure, period and label.</param>
/// <param name="InPlace">Those of them that also stand in the right statement and note and began on the right day.</param>
/// <param name="Verified">Amounts that the checks called verified.</param>
/// <param name="VerifiedWrong">Verified and not true: there is to be none.</param>
/// <param name="FalseAlarms">Checks of amounts that fail where the document adds up.</param>
public sealed record FinancialScore(int Gold, int Extracted, int Found, int InPlace, int Verified, int VerifiedWrong, int FalseAlarms)
{
    public double Precision => Extracted == 0 ? 0 : (double)Found / Extracted;

    public double Recall => Gold == 0 ? 0 : (double)Found / Gold;

    public double F1 => Metrics.F1(Precision, Recall);

    /// <summary>Of the amounts found, the share in the right statement, note and period.</summary>
    public double Place => Found == 0 ? 0 : (double)InPlace / Found;

    public double VerifiedShare => Extracted == 0 ? 0 : (double)Verified / Extracted;
}
