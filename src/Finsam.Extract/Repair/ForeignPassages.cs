using System.Collections.Frozen;

namespace Finsam.Extract.Repair;

/// <summary>
/// Finds passages of English, the one other language that these documents quote at length: nearly every English word has a
/// Swedish one within the channel's reach (<c>for</c>, <c>or</c>, <c>at</c>), so repair must not look at them. They are told by
/// the commonest words, sentence by sentence (Grefenstette 1995); a sentence with too few goes by what stands around it.
/// </summary>
internal static class ForeignPassages
{
    private const int FewestWords = 2;
    private const int Around = 40;

    /// <summary>Words that are no Swedish ones, neither whole nor damaged.</summary>
    private static readonly FrozenSet<string> English = Set(
        "the of and to that with this are you or from which was were have has shall will your their its these those when where must is be been if such each other any into than they them who what would should could may we our about through between under terms use");

    /// <summary>Words that damage leaves as they are, or nearly.</summary>
    private static readonly FrozenSet<string> Swedish = Set(
        "och att som en ett den det med av till om inte är ar ir har de vi kan ska skall sig eller efter vid samt från fran frén för fér på pa varit även aven ej dessa detta men där också alla inom mot genom hos oss vara blir var");

    /// <returns>For each token whether it stands in such a passage.</returns>
    public static bool[] Find(List<Token> tokens)
    {
        var (english, swedish) = (Sums(tokens, English), Sums(tokens, Swedish));
        var foreign = new bool[tokens.Count];
        if (english[^1] < FewestWords)
        {
            return foreign;
        }

        for (var start = 0; start < tokens.Count;)
        {
            var end = start;
            while (end < tokens.Count && tokens[end].Kind != ElementKind.Break)
            {
                end++;
            }

            foreign.AsSpan(start, end - start).Fill(IsForeign(english, swedish, start, end));
            start = end + 1;
        }

        return foreign;
    }

    private static bool IsForeign(int[] english, int[] swedish, int start, int end)
    {
        var (foreign, own) = (english[end] - english[start], swedish[end] - swedish[start]);
        if (foreign + own >= FewestWords)
        {
            return foreign > 2 * own;
        }

        var (first, last) = (Math.Max(0, start - Around), Math.Min(english.Length - 1, end + Around));
        return english[last] - english[first] is >= FewestWords and var near && near > 3 * (swedish[last] - swedish[first]);
    }

    private static int[] Sums(List<Token> tokens, FrozenSet<string> words)
    {
        var sums = new int[tokens.Count + 1];
        for (var t = 0; t < tokens.Count; t++)
        {
            sums[t + 1] = sums[t] + (tokens[t].Kind == ElementKind.Word && words.Contains(tokens[t].Text) ? 1 : 0);
        }

        return sums;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
