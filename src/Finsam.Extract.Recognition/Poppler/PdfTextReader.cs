using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>A PDF page's own text, hidden or not.</summary>
internal sealed record TextLayer(double Width, double Height, ImmutableArray<Word> Words);

/// <summary>Takes a page's words with their boxes from <c>pdftotext -tsv</c>.</summary>
internal static class PdfTextReader
{
    private const int PageLevel = 1;
    private const int WordLevel = 5;
    private const int Columns = 12;

    private static readonly Limits Limits = new(TimeSpan.FromSeconds(60));

    /// <summary>Null where pdftotext gave no page, which on a damaged file it does with exit code 0.</summary>
    internal static TextLayer? Read(string path, int page, CancellationToken cancel)
    {
        var result = Subprocess.Run("pdftotext", ["-tsv", "-f", $"{page}", "-l", $"{page}", path, "-"], Limits, cancel);
        return result.TimedOut || result.Truncated ? null : Parse(result.OutputText);
    }

    /// <summary>level, page, paragraph, block, line, word, left, top, width, height, confidence, text.</summary>
    internal static TextLayer? Parse(string table)
    {
        PageSize? size = null;
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var row in table.Split('\n').Skip(1))
        {
            var fields = row.Split('\t', Columns);
            if (fields.Length < Columns)
            {
                continue;
            }

            var (width, height) = (double.Parse(fields[8]), double.Parse(fields[9]));
            var level = int.Parse(fields[0]);
            if (level == PageLevel)
            {
                size = new PageSize(width, height);
            }
            else if (level == WordLevel && DrawnLetters.Spelled(fields[11]).Trim() is { Length: > 0 } text)
            {
                var (left, top) = (double.Parse(fields[6]), double.Parse(fields[7]));
                words.Add(new Word(text, new Box(left, top, Math.Round(left + width, 2), Math.Round(top + height, 2)), 1));
            }
        }

        return size is { } known ? new TextLayer(known.Width, known.Height, words.ToImmutable()) : null;
    }
}
