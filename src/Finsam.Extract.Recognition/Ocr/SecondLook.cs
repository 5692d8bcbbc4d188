using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Adds to a page's words those that page reading passed over, and mends what its glyphs' shape disproves.</summary>
internal sealed class SecondLook(TesseractEngine engine)
{
    private const double MarginInches = 0.04;
    private const double DashConfidence = 0.6;

    /// <summary>Stains, stamps and strokes of a pen give doubtful letters; a figure alone is seldom surer than this.</summary>
    private const double LeastConfidence = 0.5;
    private const double LeastLetterConfidence = 0.7;

    /// <summary>Three signs of text are wider than high.</summary>
    private const double OneGlyphShape = 0.95;

    private const double DashShape = 1.8;

    internal IReadOnlyList<PixelWord> Run(Picture page, IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> pieces, double dpi)
    {
        var found = new List<PixelWord>(words.Select(Mended));
        foreach (var stretch in UnreadInk.Run(pieces, words, dpi))
        {
            if (stretch.IsDash)
            {
                found.Add(new PixelWord("-", stretch.Box, DashConfidence));
                continue;
            }

            var read = engine.ReadLine(WithMargin(stretch.Box, (int)(MarginInches * dpi), page));
            found.AddRange(read.Select(Mended).Where(IsCredible));
        }

        return FigureSplitter.Run(found, pieces);
    }

    /// <summary>
    /// The model reads many a lone 0 as "(0)", but brackets that have no room are not there; and a point that is far wider
    /// than high is a dash.
    /// </summary>
    internal static PixelWord Mended(PixelWord word) => word.Text switch
    {
        ['(', var digit, ')'] when char.IsAsciiDigit(digit) && word.Box.Width < OneGlyphShape * word.Box.Height => word with { Text = digit.ToString() },
        ['.' or ',' or '_' or '~'] when word.Box.Width >= DashShape * word.Box.Height => word with { Text = "-", Confidence = Math.Max(word.Confidence, DashConfidence) },
        _ => word,
    };

    private static bool IsCredible(PixelWord word) => word.Text.Any(char.IsAsciiDigit)
        ? word.Confidence >= LeastConfidence
        : word.Confidence >= LeastLetterConfidence && word.Text.Any(char.IsLetter);

    private static PixelBox WithMargin(PixelBox box, int margin, Picture page)
    {
        var (left, top) = (Math.Max(0, box.X - margin), Math.Max(0, box.Y - margin));
        var (right, bottom) = (Math.Min(page.Width, box.X + box.Width + margin), Math.Min(page.Height, box.Y + box.Height + margin));
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
