using System.Collections.Immutable;
using System.Globalization;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>A page that another OCR program read, in the units of its file.</summary>
/// <param name="PerInch">Units per inch; 0 where the file does not tell.</param>
/// <param name="Width">0 where the file does not tell.</param>
internal sealed record LayerPage(double Width, double Height, double PerInch)
{
    private const double PointsPerInch = 72;
    private const double A4ShortInches = 8.27;
    private const double LeastPerInch = 40;
    private const double MostPerInch = 2400;

    /// <summary>A guess this near to a resolution that scanners have is taken for it: pages are seldom cut to the millimetre.</summary>
    private const double NearUsual = 0.06;

    private static readonly double[] UsualPerInch = [72, 96, 150, 200, 240, 300, 400, 600];

    public ImmutableArray<Word> Words { get; init; } = [];

    public ImmutableArray<Box> Rulings { get; init; } = [];

    /// <summary>As the pipeline has pages: in points, from the first to the last of the file.</summary>
    internal RecognizedPage ToRecognized(int number, TextSource source)
    {
        var extent = Box.Around(Words.Select(w => w.Box).Concat(Rulings)) ?? default;
        var (width, height) = (Width > 0 ? Width : extent.X1, Height > 0 ? Height : extent.Y1);
        var isTold = PerInch is >= LeastPerInch and <= MostPerInch;
        var perInch = isTold ? PerInch : Guess(Math.Min(width, height));
        var scale = PointsPerInch / perInch;
        return new RecognizedPage
        {
            Number = number,
            WidthPoints = Math.Round(width * scale, 2),
            HeightPoints = Math.Round(height * scale, 2),
            Source = source,
            SourceReason = Reason(isTold, perInch),
            Words = [.. Words.Select(w => w with { Box = Scaled(w.Box, scale) })],
            Rulings = [.. Rulings.Select(r => new Ruling(Scaled(r, scale)))],
        };
    }

    private string Reason(bool isTold, double perInch)
    {
        var evidence = LayerEvidence.Of(Words.Select(w => w.Text));
        var doubt = evidence.LacksSwedish
            ? string.Create(CultureInfo.InvariantCulture, $"; {evidence.SwedishLetterShare:0.0%} å, ä and ö, as if made for another language")
            : "";
        return isTold ? "read by another program" + doubt : string.Create(
            CultureInfo.InvariantCulture, $"read by another program; {perInch:0} dots per inch guessed from the page's size{doubt}");
    }

    private static double Guess(double shortSide)
    {
        var guess = Math.Clamp(shortSide / A4ShortInches, LeastPerInch, MostPerInch);
        var nearest = UsualPerInch.MinBy(usual => Math.Abs(usual - guess));
        return Math.Abs(nearest - guess) <= nearest * NearUsual ? nearest : Math.Round(guess);
    }

    private static Box Scaled(Box box, double scale) => new(
        Math.Round(box.X0 * scale, 2), Math.Round(box.Y0 * scale, 2), Math.Round(box.X1 * scale, 2), Math.Round(box.Y1 * scale, 2));
}
