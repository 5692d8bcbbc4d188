using Finsam.Extract.Model;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>What a page says: its words, pairs of words, the words at its head, and how much of it is table.</summary>
internal static class PageFeatures
{
    private const int HeadLines = 6;

    internal static IReadOnlyList<string> Of(IReadOnlyList<Line> page)
    {
        var words = page.SelectMany(l => LineFeatures.Words(l.Text)).ToArray();
        return
        [
            .. words.Select(w => "word=" + w), .. words.Zip(words.Skip(1), (a, b) => $"pair={a} {b}"),
            .. page.Take(HeadLines).SelectMany(l => LineFeatures.Words(l.Text)).Select(w => "head=" + w),
            $"rows={4 * page.Count(l => l.HasCells) / Math.Max(1, page.Count)}", $"lines={Math.Min(8, page.Count / 8)}",
        ];
    }
}
