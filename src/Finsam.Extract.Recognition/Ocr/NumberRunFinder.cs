using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Finds the numbers of a page that are worth another reading, before anything is known of its tables: those that stand
/// alone, as figures in a column do, those in running text that were read in doubt, and what stands in a column of numbers
/// but was read, in doubt, as something else.
/// </summary>
internal static class NumberRunFinder
{
    /// <summary>Within a number words stand closer, two columns of numbers stand further apart; heights of a word.</summary>
    private const double WidestSpace = 0.6;

    /// <summary>A number with a word nearer than this, other than a number, stands in running text; heights of a word.</summary>
    private const double Alone = 0.9;

    private const double Doubtful = 0.8;

    /// <summary>An amount of ten figures is as wide as this; heights of a word.</summary>
    private const double WidestNumber = 9;

    private const double SureWord = 0.85;

    /// <summary>What a nil, a one, and a few other figures that stand alone are read as.</summary>
    private const string Confusables = "OoQDlIiuSs$BZzöóòèéegT\"";

    private const string Signs = ".,-–—−~=%()[]{}|'*:";

    internal static IReadOnlyList<NumberRun> Run(IReadOnlyList<PixelWord> words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var height = NumberColumns.UsualHeight(words);
        var rows = new WordRows(words);
        var misread = MisreadInColumns(words, height);
        var taken = new HashSet<PixelWord>();
        var runs = new List<NumberRun>();
        foreach (var word in words.Where(IsCandidate).OrderBy(w => w.Box.X).ThenBy(w => w.Box.Y))
        {
            if (taken.Add(word))
            {
                var run = Chain(word);
                if ((run.IsInColumn || run.Text.Any(c => char.IsAsciiDigit(c) || Confusables.Contains(c))) && IsWorthIt(run, rows, height))
                {
                    runs.Add(run);
                }
            }
        }

        return runs;

        bool IsCandidate(PixelWord word) => IsNumberLike(word.Text) || misread.Contains(word);

        NumberRun Chain(PixelWord first)
        {
            var run = new List<PixelWord> { first };
            while (rows.RightOf(run[^1]) is { } next && Gap(run[^1], next) < WidestSpace * height && IsCandidate(next) && taken.Add(next))
            {
                run.Add(next);
            }

            return new NumberRun(run, run.Exists(misread.Contains));
        }
    }

    /// <summary>Doubtful words that end where the numbers above and below them end.</summary>
    private static HashSet<PixelWord> MisreadInColumns(IReadOnlyList<PixelWord> words, int height)
    {
        var columns = new NumberColumns(words, height);
        return
        [
            .. words.Where(w => !NumberColumns.IsNumber(w) && (w.Confidence < SureWord || IsMostlyFigures(w.Text)) && w.Box.Width <= WidestNumber * height)
                .Where(w => columns.Hold(w.Box)),
        ];

        static bool IsMostlyFigures(string text) => text.Count(char.IsAsciiDigit) * 2 > text.Length;
    }

    /// <summary>Figures and signs, or at most two signs that figures are mistaken for.</summary>
    internal static bool IsNumberLike(string text)
    {
        var figures = text.Count(char.IsAsciiDigit);
        var confused = text.Count(Confusables.Contains);
        return figures + confused + text.Count(Signs.Contains) == text.Length && (figures >= confused || text.Length - figures <= 3);
    }

    private static bool IsWorthIt(NumberRun run, WordRows rows, int height)
    {
        var standsAlone = (rows.LeftOf(run.Words[0]) is not { } left || IsNumberLike(left.Text) || Gap(left, run.Words[0]) >= Alone * height)
            && (rows.RightOf(run.Words[^1]) is not { } right || IsNumberLike(right.Text) || Gap(run.Words[^1], right) >= Alone * height);
        return standsAlone || (run.Confidence < Doubtful && run.Text.Count(char.IsAsciiDigit) * 2 >= run.Text.Length);
    }

    private static int Gap(PixelWord left, PixelWord right) => right.Box.X - left.Box.X - left.Box.Width;

    /// <summary>The nearest words beside a word, on its own line.</summary>
    private sealed class WordRows(IReadOnlyList<PixelWord> words)
    {
        internal PixelWord? RightOf(PixelWord word) =>
            Nearest(words.Where(w => w.Box.X > word.Box.X && Gap(word, w) > -word.Box.Width / 2 && IsBeside(w, word)), w => Gap(word, w));

        internal PixelWord? LeftOf(PixelWord word) =>
            Nearest(words.Where(w => w.Box.X < word.Box.X && Gap(w, word) > -w.Box.Width / 2 && IsBeside(w, word)), w => Gap(w, word));

        private static PixelWord? Nearest(IEnumerable<PixelWord> beside, Func<PixelWord, int> gap)
        {
            PixelWord? nearest = null;
            foreach (var word in beside)
            {
                nearest = nearest is { } best && gap(best) <= gap(word) ? best : word;
            }

            return nearest;
        }

        /// <summary>The middle of the lower one of two words is within the higher one: a dash is beside its number.</summary>
        private static bool IsBeside(PixelWord a, PixelWord b)
        {
            var (low, high) = a.Box.Height < b.Box.Height ? (a.Box, b.Box) : (b.Box, a.Box);
            var middle = low.Y + (low.Height / 2);
            return middle >= high.Y && middle <= high.Y + high.Height;
        }
    }
}
