using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Adds to a page's words those that page reading passed over, and mends what its glyphs' shape disproves.</summary>
internal sealed class SecondLook(TesseractEngine engine)
{
    /// <summary>Of a dash that is told by its shape alone.</summary>
    internal const double DashConfidence = 0.6;

    private const double MarginInches = 0.04;

    /// <summary>Stains, stamps and strokes of a pen give doubtful letters; a figure alone is seldom surer than this.</summary>
    private const double LeastConfidence = 0.5;
    private const double LeastLetterConfidence = 0.7;

    /// <summary>Three signs of text are wider than high.</summary>
    private const double OneGlyphShape = 0.95;

    private const double DashShape = 1.8;

    /// <summary>Pixels.</summary>
    private const int Speck = 2;

    /// <summary>No letter and no figure is so flat; a wide dash may be.</summary>
    private const double FlatShape = 2.5;

    internal IReadOnlyList<PixelWord> Run(Picture page, IReadOnlyList<PixelWord> words, IReadOnlyList<PixelBox> pieces, double dpi)
    {
        var found = new List<PixelWord>(words.Select(w => IsDash(w, pieces, dpi) ? w with { Text = "-", Confidence = DashConfidence } : Mended(w)));
        engine.Take(page);
        foreach (var stretch in UnreadInk.Run(pieces, words, dpi))
        {
            if (stretch.IsDash)
            {
                found.Add(new PixelWord("-", stretch.Box, DashConfidence));
                continue;
            }

            var read = engine.ReadLine(stretch.Box.Grown((int)(MarginInches * dpi), page));
            found.AddRange(read.Select(Mended).Where(IsCredible));
        }

        return FigureSplitter.Run(found, pieces);
    }

    /// <summary>
    /// The model reads many a lone 0 as "(0)", but brackets that have no room are not there; a point that is far wider than
    /// high is a dash, and so is any one sign that is flat.
    /// </summary>
    internal static PixelWord Mended(PixelWord word) => word.Text switch
    {
        ['(', var digit, ')'] when char.IsAsciiDigit(digit) && word.Box.Width < OneGlyphShape * word.Box.Height => word with { Text = digit.ToString() },
        ['.' or ',' or '_' or '~'] when word.Box.Width >= DashShape * word.Box.Height => word with { Text = "-", Confidence = Math.Max(word.Confidence, DashConfidence) },
        [_] when word.Box.Width >= FlatShape * word.Box.Height => word with { Text = "-", Confidence = DashConfidence },
        _ => word,
    };

    /// <summary>Strokes alone, whatever strokes they were read as, in whose box one flat piece of ink lies.</summary>
    private static bool IsDash(PixelWord word, IReadOnlyList<PixelBox> pieces, double dpi) =>
        word.Text.All("-–—=~_.".Contains)
        && pieces.Where(p => word.Box.HoldsMiddleOf(p, slack: 1) && Math.Max(p.Width, p.Height) > Speck).Take(2).ToArray() is [var stroke]
        && UnreadInk.IsDash(stroke, dpi);

    private static bool IsCredible(PixelWord word) => word.Text.Any(char.IsAsciiDigit)
        ? word.Confidence >= LeastConfidence
        : word.Confidence >= LeastLetterConfidence && word.Text.Any(char.IsLetter);
}
