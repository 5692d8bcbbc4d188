using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Layout;

/// <summary>A page set by hand: text at a place, letters half an em wide, spaces a quarter.</summary>
internal sealed class PrintedPage
{
    private const double Size = 10;

    private readonly List<Word> _words = [];
    private readonly List<Ruling> _rulings = [];

    /// <summary>Degrees by which the page's lines still fall to the right.</summary>
    internal double SkewDegrees { get; init; }

    internal TextSource Source { get; init; } = TextSource.Ocr;

    /// <summary>How sure the reader is of what is set next.</summary>
    internal double Confidence { get; set; } = 0.9;

    internal PrintedPage Text(double x, double y, string text, double size = Size, double space = 0.25)
    {
        foreach (var word in text.Split(' '))
        {
            var width = word.Length * size / 2;
            var fall = Math.Tan(SkewDegrees * Math.PI / 180) * x;
            _words.Add(new Word(word, new Box(x, y + fall, x + width, y + fall + size), Confidence));
            x += width + (space * size);
        }

        return this;
    }

    /// <summary>Text that ends at a place, as amounts do.</summary>
    internal PrintedPage Amount(double right, double y, string text) =>
        Text(right - text.Split(' ').Sum(w => (w.Length * Size / 2) + (Size / 4)) + (Size / 4), y, text);

    internal PrintedPage Rule(double x0, double x1, double y)
    {
        _rulings.Add(new Ruling(new Box(x0, y, x1, y + 0.5)));
        return this;
    }

    /// <summary>One letter above another: a word as high as several lines.</summary>
    internal PrintedPage Tall(double x, double y, string text, double width, double height)
    {
        _words.Add(new Word(text, new Box(x, y, x + width, y + height), Confidence));
        return this;
    }

    /// <summary>A word whose box is of a width of its own.</summary>
    internal PrintedPage Wide(double x, double y, string text, double width)
    {
        _words.Add(new Word(text, new Box(x, y, x + width, y + Size), Confidence));
        return this;
    }

    internal ImmutableArray<Line> Lines() => Lines([this], 3);

    /// <summary>The lines of a document of several pages.</summary>
    internal static ImmutableArray<Line> Lines(IEnumerable<PrintedPage> pages, int first = 1) => LineReader.Run(new RecognizedDocument
    {
        SourceSha256 = "",
        Engine = "",
        Pages = [.. pages.Select((p, i) => p.Page(first + i))],
    });

    private RecognizedPage Page(int number) =>
        new() { Number = number, WidthPoints = 595, HeightPoints = 842, Source = Source, Words = [.. _words], Rulings = [.. _rulings] };

    internal string[] Texts() => [.. Lines().Select(l => l.Plain)];
}
