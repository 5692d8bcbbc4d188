namespace Finsam.Extract.Evaluation;

/// <summary>How the order in which a page was read compares with the order in which people read it.</summary>
/// <param name="Lines">True lines.</param>
/// <param name="Placed">Those of which at least one word was found.</param>
/// <param name="KendallTau">
/// Kendall's rank correlation (1938) over the lines placed: 1 for the true order, 0 for no order, -1 for the reverse.
/// </param>
/// <param name="Neighbours">Of the pairs of lines that follow one another in truth, the share that is read one after the other.</param>
public sealed record ReadingOrderScore(int Lines, int Placed, double KendallTau, double Neighbours);
