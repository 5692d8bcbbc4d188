using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Asks poppler's programs about pages of one file, and counts the time limits that they run into.</summary>
internal sealed class PdfQuestions(string path, Patience patience, CancellationToken cancel)
{
    /// <summary>A program's answer, whatever its worth. The limits of ranges do not count: they are asked again in halves.</summary>
    /// <param name="target">Where it is to write what it finds, after the file; <c>-</c> for standard output.</param>
    internal SubprocessResult Ask(string[] program, PageRange range, Limits? limits = null, params string[] target)
    {
        string[] arguments = [.. program[1..], .. range.Arguments, path, .. target];
        var result = Subprocess.Run(program[0], arguments, limits ?? range.Limits, cancel);
        if (result.TimedOut && range.Count == 1)
        {
            patience.Lose();
        }

        return result;
    }

    /// <summary>
    /// What can be told of each page of a range, by page number. A page on which a program hangs, floods or dies, or that it
    /// passes over, is lost alone: a range that is not told whole is asked in halves.
    /// </summary>
    /// <param name="ask">Null where the program failed.</param>
    internal IReadOnlyDictionary<int, T> OfEach<T>(PageRange range, Func<PageRange, IReadOnlyDictionary<int, T>?> ask)
    {
        var told = patience.IsLost ? null : ask(range);
        if (told?.Count >= range.Count)
        {
            return told;
        }

        if (range.Count == 1 || patience.IsLost)
        {
            return new Dictionary<int, T>();
        }

        var (former, latter) = range.Halves();
        return OfEach(former, ask).Concat(OfEach(latter, ask)).ToDictionary();
    }
}
