using Finsam.Extract.Parsing;

namespace Finsam.Extract.Evaluation.Texts;

/// <summary>Words of a text beside those of its true text, by the fewest words changed, lost and added (Levenshtein 1966).</summary>
/// <param name="Errors">Words changed, lost and added.</param>
/// <param name="IsRight">For each word of the true text: it stands in the other.</param>
/// <param name="IsTrue">For each word of the other: it stands in the true text.</param>
public sealed record WordAlignment(int Errors, bool[] IsRight, bool[] IsTrue)
{
    public static WordAlignment Run(string[] truth, string[] read)
    {
        var costs = EditDistance.Table<string>(truth, read);
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
}
