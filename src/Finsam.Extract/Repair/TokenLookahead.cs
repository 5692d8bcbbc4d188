namespace Finsam.Extract.Repair;

/// <summary>
/// What the steps of the channel may make of a token, place by place, so that a walk can tell two letters ahead that a branch of the
/// word graph leads nowhere.
/// </summary>
internal sealed class TokenLookahead
{
    private readonly StepGroups?[] stepsAt = new StepGroups?[CandidateFinder.LongestSearch];

    /// <summary>At each place of the token the letters that a step may make there, a bit each.</summary>
    private readonly ulong[] wantedAt = new ulong[CandidateFinder.LongestSearch + 1];

    /// <summary>The letters that may come after these, and the end of a word where it may.</summary>
    private readonly ulong[] wantedAfter = new ulong[CandidateFinder.LongestSearch + 1];

    /// <summary>The letters that may have left no trace.</summary>
    private ulong vanishing;
    private int length;

    public void Begin(string token, bool[] capitals, StepTable steps)
    {
        length = token.Length;
        vanishing = capitals[^1] ? 0 : steps.Vanished.Letters;
        (wantedAt[length], wantedAfter[length]) = (vanishing, WordBranch.EndsBelow);
        for (var i = length - 1; i >= 0; i--)
        {
            var read = stepsAt[i] = steps.For(token[i], capitals[i]);
            wantedAt[i] = (read?.Letters ?? 0) | vanishing;
            var isLong = read is { ReadsTwo: true } && i + 2 <= length;
            wantedAfter[i] = wantedAt[i + 1] | (isLong ? wantedAt[i + 2] : 0) | (read?.Seconds ?? 0) | (i + (isLong ? 2 : 1) >= length ? WordBranch.EndsBelow : 0);
        }
    }

    /// <summary>The steps that may have written the character at a place; null where none has, and at the end.</summary>
    public StepGroups? StepsAt(int read) => read < length ? stepsAt[read] : null;

    /// <summary>Whether a branch leads to the end of a word that may end here, or to letters that may have written what comes next and after that.</summary>
    /// <param name="read">Characters of the token explained.</param>
    /// <param name="endsAnywhere">Whether a word may end before the token does.</param>
    /// <param name="mayBeAny">Whether one letter to come may be any.</param>
    public bool LeadsOn(in WordBranch branch, int read, bool endsAnywhere, bool mayBeAny)
    {
        if (branch.EndsWord && (read == length || endsAnywhere))
        {
            return true;
        }

        if (mayBeAny && read < length)
        {
            var last = read == length - 1 ? WordBranch.EndsBelow : 0;
            return (branch.Letters & wantedAt[read]) != 0 || (branch.Second & (wantedAt[read + 1] | last)) != 0;
        }

        var next = branch.Letters & wantedAt[read];
        var after = wantedAfter[read] | ((next & vanishing) != 0 ? wantedAt[read] : 0) | (endsAnywhere ? WordBranch.EndsBelow : 0);
        return next != 0 && (branch.Second & after) != 0;
    }
}
