using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// A page's words as they would stand were its lines level. Layers that other readers made keep the skew of the scan, and over the
/// width of a table a third of a degree is as much as a row.
/// </summary>
internal sealed class LevelWords
{
    private const int FewestLines = 5;
    private const int FewestWords = 5;

    /// <summary>Less than this (points down by points across) is what ascenders and descenders make of level lines.</summary>
    private const double LeastSlope = 0.002;

    private readonly Dictionary<Word, Word> _asPrinted = new(ReferenceEqualityComparer.Instance);

    private LevelWords(IEnumerable<Word> words, double slope)
    {
        Slope = slope;
        foreach (var word in words)
        {
            var level = slope == 0 ? word : word with { Box = Level(word.Box) };
            _asPrinted.Add(level, word);
        }
    }

    /// <summary>How much a line falls, points down by points across; 0 on a level page.</summary>
    internal double Slope { get; }

    internal IEnumerable<Word> Words => _asPrinted.Keys;

    internal static LevelWords Of(IReadOnlyCollection<Word> words, PageMetrics metrics)
    {
        var slopes = SegmentReader.Run(words, metrics).Where(s => s.Words.Length >= FewestWords).Select(SlopeOf).Order().ToArray();
        var slope = slopes.Length < FewestLines ? 0 : slopes[slopes.Length / 2];
        return new LevelWords(words, Math.Abs(slope) < LeastSlope ? 0 : slope);
    }

    /// <summary>Words that stand on level lines already, as those that are read from an image here do.</summary>
    internal static LevelWords AsTheyStand(IEnumerable<Word> words) => new(words, 0);

    internal Box Level(Box box) => new(box.X0, box.Y0 - (Slope * box.CenterX), box.X1, box.Y1 - (Slope * box.CenterX));

    internal ImmutableArray<Word> AsPrinted(ImmutableArray<Word> level) => [.. level.Select(w => _asPrinted[w])];

    /// <summary>Least squares through the feet of a line's words: letters that go below the line are fewer than those that rise above others.</summary>
    private static double SlopeOf(Segment line)
    {
        var (x, y) = (line.Words.Average(w => w.Box.CenterX), line.Words.Average(w => w.Box.Y1));
        var spread = line.Words.Sum(w => Math.Pow(w.Box.CenterX - x, 2));
        return spread == 0 ? 0 : line.Words.Sum(w => (w.Box.CenterX - x) * (w.Box.Y1 - y)) / spread;
    }
}
