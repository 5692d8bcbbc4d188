using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Tells what stands in a column of numbers: two of them or more end above or below it at the same edge.</summary>
/// <param name="height">What is usual for a word of the page.</param>
internal sealed class NumberColumns(IReadOnlyList<PixelWord> words, int height)
{
    private const int Fewest = 2;

    /// <summary>So near must they be, and end so near to one edge; heights of a word.</summary>
    private const double Reach = 9;
    private const double EdgeSlack = 0.8;

    private readonly PixelBox[] _numbers = [.. words.Where(IsNumber).Select(w => w.Box)];

    internal static bool IsNumber(PixelWord word) => NumberRunFinder.IsNumberLike(word.Text) && word.Text.Any(char.IsAsciiDigit);

    /// <summary>The height in the middle of those of all words; there must be one.</summary>
    internal static int UsualHeight(IReadOnlyList<PixelWord> words) => words.Select(w => w.Box.Height).Order().ElementAt(words.Count / 2);

    internal bool Hold(PixelBox box) => _numbers.Count(n =>
    {
        var (down, across) = (Math.Abs(n.Y - box.Y), Math.Abs(n.Right - box.Right));
        return down > height / 2 && down <= Reach * height && across <= EdgeSlack * height;
    }) >= Fewest;
}
