using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>How sure the reader was of a stretch of a line.</summary>
internal static class EngineConfidence
{
    /// <returns>The least confidence of the words that the stretch is of; 1 for text that no engine has read.</returns>
    /// <param name="start">In characters of <see cref="Line.Plain"/>.</param>
    public static double Of(Line line, int start, int length)
    {
        if (line.Words.IsEmpty)
        {
            return 1;
        }

        var (first, last) = (SourceOf(line, start), SourceOf(line, start + length - 1));
        var (least, at) = (1.0, 0);
        foreach (var word in line.Words)
        {
            if (at <= last && first < at + word.Text.Length)
            {
                least = Math.Min(least, word.Confidence);
            }

            at += word.Text.Length + 1;
        }

        return least;
    }

    private static int SourceOf(Line line, int i) => line.PlainToSource.IsDefaultOrEmpty ? i : line.PlainToSource[i];
}
