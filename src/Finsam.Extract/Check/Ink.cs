using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Check;

/// <summary>What the readers of a page say of the figures of one amount.</summary>
/// <param name="Confidence">Of the least sure word; 1 where nothing was read from an image.</param>
/// <param name="Alternatives">What else was read there.</param>
/// <param name="IsRead">The page was read from its image: by several readers, each number by itself (docs/decisions/0004).</param>
internal sealed record Ink(double Confidence, ImmutableArray<string> Alternatives, bool IsRead)
{
    /// <summary>
    /// The words beside it may be none: somebody's OCR program read the page (this one, or the one whose text layer or file it is), or its font tells nothing of some letters.
    /// </summary>
    internal bool IsAmongDoubtfulWords { get; init; }

    /// <summary>The figures of its row were grouped as they are because sums hold so: that they hold then says less.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Figures stand so near beside it that they belong to it, and were taken for another cell's.</summary>
    internal bool IsTorn { get; init; }

    /// <summary>What the next best grouping puts there.</summary>
    internal string RunnerUp { get; init; } = "";

    /// <summary>A reading on which independent readers agree is told with at least this confidence.</summary>
    private const double Agreed = 0.9;

    internal static Ink None { get; } = new(1, [], false);

    /// <summary>The readers differ, or the one that stands is not sure.</summary>
    internal bool IsDoubtful => IsRead && !IsAgreed;

    /// <summary>Two independent readers read the same, and none another thing.</summary>
    internal bool IsAgreed => IsRead && Confidence >= Agreed && Alternatives.IsEmpty;
}

/// <summary>Finds the words that amounts were read from.</summary>
internal static class InkReader
{
    private static readonly Regex GroupPattern = new(@"^[-–—−]?\d{1,3}$");

    /// <summary>A space between groups of figures is less wide than this, in heights of the print.</summary>
    private const double SpaceHeights = 0.6;

    internal static ImmutableArray<Ink> Run(IReadOnlyList<FinancialRecord> records, PartContent content)
    {
        var byPlace = content.Lines.Where(l => !l.Words.IsEmpty).ToLookup(l => (l.Page, (int?)l.Number));
        var cells = content.Tables.SelectMany(t => t.Cells.Where(c => c.Number is not null).Select(c => (Key: (t.Index, c.Row, c.Column), Cell: c)))
            .DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Cell);
        var losesLetters = LostLigatures.AreLost(content.Lines);
        return [.. records.Select(r => WithCell(
            Of(r.Evidence, [.. byPlace[(r.Evidence.Page, r.Evidence.Line)].SelectMany(l => l.Words)], content.SourceOf(r.Evidence.Page), losesLetters), cells.GetValueOrDefault((r.TableIndex, r.Row, r.Column))))];
    }

    private static Ink WithCell(Ink ink, TableCell? cell) =>
        cell is null ? ink : ink with { RunnerUp = cell.RunnerUp, IsOpen = cell.IsChosenBySums };

    private static Ink Of(Evidence evidence, ImmutableArray<Word> line, TextSource source, bool losesLetters)
    {
        if (evidence.Box is not { } box)
        {
            return Ink.None;
        }

        var words = line.Where(w => box.X0 <= w.Box.CenterX && w.Box.CenterX <= box.X1 && box.Y0 <= w.Box.CenterY && w.Box.CenterY <= box.Y1).ToList();
        var ink = words.Count > 0 && source == TextSource.Ocr
            ? new Ink(words.Min(w => w.Confidence), [.. words.SelectMany(w => w.Alternatives).Where(a => a.Words == words.Count).Select(a => a.Text)], true)
            : Ink.None;
        return ink with { IsAmongDoubtfulWords = losesLetters || source is TextSource.Ocr or TextSource.EmbeddedOcr or TextSource.Alto or TextSource.Hocr, IsTorn = line.Any(w => !words.Contains(w) && IsGroupBeside(w, box)) };
    }

    /// <summary>Up to three figures, a space's width away: columns are further apart.</summary>
    private static bool IsGroupBeside(Word word, Box amount)
    {
        var gap = Math.Max(amount.X0 - word.Box.X1, word.Box.X0 - amount.X1);
        var isLeft = word.Box.X1 <= amount.X0;
        return gap >= 0 && gap < SpaceHeights * amount.Height && GroupPattern.IsMatch(word.Text) && (isLeft || word.Text.Length == 3);
    }
}
