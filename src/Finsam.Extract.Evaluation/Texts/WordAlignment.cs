namespace Finsam.Extract.Evaluation.Texts;

/// <summary>Words of a text beside those of its true text, by the fewest words changed, lost and added (Levenshtein 1966).</summary>
/// <param name="Errors">Words changed, lost and added.</param>
/// <param name="IsRight">For each word of the true text: it stands in the other.</param>
/// <param name="IsTrue">For each word of the other: it stands in the true text.</param>
public sealed record WordAlignment(int Errors, bool[] IsRight, bool[] IsTrue)
{
    public static WordAlignment Run(string[] truth, string[] read)
    {
        var costs = Costs(truth, read);
        var (isRight, isTrue) = (new bool[truth.Length], new bool[read.Length]);
        for (int i = truth.Length, j = read.Length; i > 0 && j > 0;)
        {
            if (truth[i - 1] == read[j - 1])
            {
                (isRight[--i], isTrue[--j]) = (true, true);
            }
            else if (costs[i, j] == costs[i - 1, j - 1] + 1)
            {
                (i, j) = (i - 1, j - 1);
            }
            else if (costs[i, j] == costs[i - 1, j] + 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return new WordAlignment(costs[truth.Length, read.Length], isRight, isTrue);
    }

    private static int[,] Costs(string[] truth, string[] read)
    {
        var costs = new int[truth.Length + 1, read.Length + 1];
        for (var i = 0; i <= truth.Length; i++)
        {
            for (var j = 0; j <= read.Length; j++)
            {
                costs[i, j] = i == 0 ? j
                    : j == 0 ? i
                    : truth[i - 1] == read[j - 1] ? costs[i - 1, j - 1]
                    : 1 + Math.Min(costs[i - 1, j - 1], Math.Min(costs[i - 1, j], costs[i, j - 1]));
            }
        }

        return costs;
    }
}
