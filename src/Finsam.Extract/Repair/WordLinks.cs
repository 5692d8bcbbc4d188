namespace Finsam.Extract.Repair;

/// <summary>What each reading of a token costs after each reading of the one before it: two words that stand together in many places are weighed once a round.</summary>
internal sealed class WordLinks
{
    private readonly Candidate[] before;
    private readonly Candidate[] here;

    /// <summary>By the model alone; the same in every round.</summary>
    private readonly float[] costs;

    /// <summary>In the light of the document.</summary>
    private readonly double[] weighed;

    public WordLinks(Candidate[] before, Candidate[] here, SwedishModel model)
    {
        (this.before, this.here) = (before, here);
        costs = new float[before.Length * here.Length];
        weighed = new double[costs.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            var (last, next) = (before[i / here.Length], here[i % here.Length]);
            costs[i] = (float)model.CostAfter(last.LastWord, next.Word, next.WordCost);
        }
    }

    public void Weigh(DocumentPairs pairs)
    {
        for (var i = 0; i < costs.Length; i++)
        {
            weighed[i] = pairs.IsEmpty ? costs[i] : pairs.Cost(before[i / here.Length].LastWord, here[i % here.Length].Word, costs[i]);
        }
    }

    /// <param name="first">The place of a reading among those of the token before.</param>
    /// <param name="second">The place of one of the token.</param>
    public double Cost(int first, int second) => weighed[(first * here.Length) + second];
}
