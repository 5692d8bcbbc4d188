using Finsam.Extract.Parsing;

namespace Finsam.Extract.Repair;

/// <summary>
/// From a reading's share of the probability of all readings to the share of such readings that are right: a logistic curve (Platt 1999) over
/// that share and over what the decoder does not weigh, learnt from pages (<c>models/swedish/confidence.tsv</c>).
/// </summary>
internal static class ConfidenceCurve
{
    /// <summary>Beyond this the decoder's share says no more.</summary>
    private const double MostLogit = 9;

    /// <summary>The names of what is weighed, in order.</summary>
    public static string[] Names { get; } = ["constant", "share", "no word of a list", "other letters", "space lost"];

    private static readonly LogisticModel Shipped = LogisticModel.Shipped("confidence.tsv", Names);

    /// <summary>The probability that a reading is right.</summary>
    public static double Of(Candidate reading, double share)
    {
        Span<double> weighed = stackalloc double[Names.Length];
        Weigh(reading, share, weighed);
        return Shipped.Of(weighed);
    }

    public static double[] Weighed(Candidate reading, double share)
    {
        var weighed = new double[Names.Length];
        Weigh(reading, share, weighed);
        return weighed;
    }

    private static void Weigh(Candidate reading, double share, Span<double> weighed)
    {
        var (hasOther, hasSpace) = (0.0, 0.0);
        foreach (var id in reading.Edits)
        {
            var row = EditTable.All[id].Row;
            hasOther = row is Edit.LikeShape or Edit.AnyLetter ? 1 : hasOther;
            hasSpace = row == Edit.LostSpace ? 1 : hasSpace;
        }

        var logit = Math.Log(Math.Max(share, 1e-9) / Math.Max(1 - share, 1e-9));
        (weighed[0], weighed[1], weighed[2]) = (1, Math.Clamp(logit, -MostLogit, MostLogit), reading.Word == SwedishModel.Shipped.Unknown ? 1 : 0);
        (weighed[3], weighed[4]) = (hasOther, hasSpace);
    }
}
