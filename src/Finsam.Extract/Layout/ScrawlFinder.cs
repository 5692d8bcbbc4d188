using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// Tells what was read out of signatures, initials, stamps and dirt: a few signs that the reader itself was unsure of,
/// or, where the layer tells no confidence, one or two letters alone below the last line of the page.
/// </summary>
internal static class ScrawlFinder
{
    private const double PoorConfidence = 0.62;
    private const int MostSigns = 6;
    private const int LongestInitials = 3;
    private const int TrailingLines = 3;
    private const double ColumnEms = 0.7;
    private const int FewestInColumn = 3;

    internal static IEnumerable<int> Find(IReadOnlyList<Line> page, PageMetrics metrics)
    {
        if (page.Sum(l => l.Words.Length) < 2 * FewestInColumn)
        {
            return [];
        }

        // Somebody else's layer gives every word the same confidence: it tells nothing.
        var isGraded = page.SelectMany(l => l.Words).Select(w => w.Confidence).Distinct().Skip(1).Any();
        var columns = page.Where(l => l.Words.Length > 2).SelectMany(l => l.Words).Where(IsFigure).Select(w => w.Box.X1).ToList();
        var body = page.Where(l => !l.IsFurniture).ToList();
        var candidates = isGraded ? body.Where(IsPoor) : body.TakeLast(TrailingLines).Where(IsInitials);
        return candidates.Where(l => !l.Words.Any(InColumn)).Select(l => l.Index);

        bool InColumn(Word word) =>
            (IsFigure(word) || IsDash(word)) && columns.Count(x => Math.Abs(x - word.Box.X1) < ColumnEms * metrics.Em) >= FewestInColumn;
    }

    private static bool IsPoor(Line line) =>
        line.Confidence < PoorConfidence && line.Words.Sum(w => w.Text.Count(char.IsLetterOrDigit)) <= MostSigns
        && line.Words.All(w => w.Confidence < PoorConfidence || w.Text.Length == 1);

    private static bool IsInitials(Line line) =>
        line.Words.Length == 1 && line.Plain.Length <= LongestInitials && line.Plain.All(char.IsLetter)
        && (line.Plain.Length == 1 || line.Plain.Any(char.IsUpper));

    private static bool IsFigure(Word word) => word.Text.Any(char.IsAsciiDigit) && !word.Text.Any(char.IsLetter);

    private static bool IsDash(Word word) => word.Text is "-" or "–" or "−" or "—";
}
