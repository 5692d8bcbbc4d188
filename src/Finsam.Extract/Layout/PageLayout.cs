using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Lines of a page input: words that stand on one baseline, top to bottom.</summary>
internal static class PageLayout
{
    internal static ImmutableArray<Line> Lines(RecognizedDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var page in document.Pages)
        {
            var number = 0;
            foreach (var words in Rows(page.Words))
            {
                var text = string.Join(' ', words.Select(w => w.Text));
                lines.Add(new Line
                {
                    Index = lines.Count,
                    Page = page.Number,
                    Number = ++number,
                    Box = Box.Around(words.Select(w => w.Box)),
                    SourceText = text,
                    Plain = text,
                    PlainToSource = [.. Enumerable.Range(0, text.Length)],
                    Text = text,
                    Words = [.. words],
                    Confidence = words.Average(w => w.Confidence),
                    AfterGap = number == 1,
                });
            }
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<List<Word>> Rows(ImmutableArray<Word> words)
    {
        var row = new List<Word>();
        foreach (var word in words.OrderBy(w => w.Box.CenterY))
        {
            if (row.Count > 0 && word.Box.CenterY > row.Average(w => w.Box.CenterY) + row.Average(w => w.Box.Height) / 2)
            {
                yield return [.. row.OrderBy(w => w.Box.X0)];
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            yield return [.. row.OrderBy(w => w.Box.X0)];
        }
    }
}
