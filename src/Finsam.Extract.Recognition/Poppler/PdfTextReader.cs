using System.Collections.Frozen;
using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>A PDF page's own text, hidden or not, with boxes on the page as it is shown.</summary>
/// <param name="Width">Before the page's own rotation, unlike the boxes.</param>
internal sealed record TextLayer(double Width, double Height, ImmutableArray<Word> Words);

/// <summary>Takes pages' words with their boxes from <c>pdftotext -tsv</c>.</summary>
internal static class PdfTextReader
{
    private const int PageLevel = 1;
    private const int WordLevel = 5;
    private const int Columns = 12;

    /// <summary>
    /// The layers of a range by page number. Pages that pdftotext passed over, which on a damaged file it does with exit code
    /// 0, are not among them; null where it did not come to its end.
    /// </summary>
    internal static FrozenDictionary<int, TextLayer>? Read(PdfQuestions pdf, PageRange range)
    {
        // Without -cropbox boxes count from the corner of the MediaBox, which may lie outside what is shown.
        var result = pdf.Ask(["pdftotext", "-tsv", "-cropbox"], range, null, "-");
        return result.WasEnded ? null : Parse(result.OutputText);
    }

    /// <summary>level, page, paragraph, block, line, word, left, top, width, height, confidence, text.</summary>
    internal static FrozenDictionary<int, TextLayer> Parse(string table)
    {
        var pages = new Dictionary<int, PageSize>();
        var words = new Dictionary<int, ImmutableArray<Word>.Builder>();

        // Without a string for each field: a long file has millions of them.
        Span<Range> fields = stackalloc Range[Columns];
        foreach (var line in table.AsSpan().Split('\n'))
        {
            var row = table.AsSpan()[line];
            if (row.Split(fields, '\t') < Columns || !int.TryParse(row[fields[0]], out var level) || !int.TryParse(row[fields[1]], out var page)
                || BoxOf(row, fields) is not { } box)
            {
                continue;
            }

            if (level == PageLevel)
            {
                pages[page] = new PageSize(box.Width, box.Height);
                words[page] = ImmutableArray.CreateBuilder<Word>();
            }
            else if (level == WordLevel && pages.ContainsKey(page) && DrawnLetters.Spelled(row[fields[11]].ToString()).Trim() is { Length: > 0 } text)
            {
                words[page].Add(new Word(text, box, 1));
            }
        }

        return pages.ToFrozenDictionary(p => p.Key, p => new TextLayer(p.Value.Width, p.Value.Height, words[p.Key].ToImmutable()));
    }

    /// <summary>Null where a number is none: damaged files have places at infinity. A page's row tells where its text starts, not the page.</summary>
    private static Box? BoxOf(ReadOnlySpan<char> row, ReadOnlySpan<Range> fields)
    {
        Span<double> numbers = stackalloc double[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(row[fields[6 + i]], out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                return null;
            }
        }

        var (left, top) = row[fields[0]] is "1" ? (0, 0) : (numbers[0], numbers[1]);
        return new Box(left, top, Math.Round(left + numbers[2], 2), Math.Round(top + numbers[3], 2));
    }
}
