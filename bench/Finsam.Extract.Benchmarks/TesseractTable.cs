using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Benchmarks;

/// <summary>
/// Reads what <c>tesseract … tsv</c> wrote for a page's image. Its boxes are pixels of the image as it lies; they are
/// turned back by what is known of the page, so that bare Tesseract is not charged for a page that lies askew.
/// </summary>
internal static class TesseractTable
{
    private const int WordLevel = 5;
    private const int PageLevel = 1;
    private const double PointsPerInch = 72;

    internal static RecognizedPage Read(string path, GoldPage gold)
    {
        var rows = File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Where(f => f.Length == 12).ToArray();
        var sheet = rows.First(f => int.Parse(f[0]) == PageLevel);
        var (width, height) = (Points(sheet[8]), Points(sheet[9]));
        return new RecognizedPage
        {
            Number = gold.Number,
            WidthPoints = gold.TurnedDegrees % 180 == 0 ? width : height,
            HeightPoints = gold.TurnedDegrees % 180 == 0 ? height : width,
            Source = TextSource.Ocr,
            Words =
            [
                .. rows.Where(f => int.Parse(f[0]) == WordLevel && f[11].Trim().Length > 0)
                    .Select(f => new Word(f[11].Trim(), Level(Points(f[6]), Points(f[7]), Points(f[8]), Points(f[9])), double.Parse(f[10]) / 100)),
            ],
        };

        double Points(string pixels) => int.Parse(pixels) * PointsPerInch / gold.Dpi;

        Box Level(double left, double top, double wide, double high)
        {
            var turn = -(gold.SkewDegrees + gold.TurnedDegrees) * Math.PI / 180;
            var (x, y) = (left + (wide / 2) - (width / 2), top + (high / 2) - (height / 2));
            var (cos, sin) = (Math.Cos(turn), Math.Sin(turn));
            var (centreX, centreY) = ((x * cos) - (y * sin), (x * sin) + (y * cos));
            var (w, h) = gold.TurnedDegrees % 180 == 0 ? (wide, high) : (high, wide);
            var (middleX, middleY) = gold.TurnedDegrees % 180 == 0 ? (width / 2, height / 2) : (height / 2, width / 2);
            return new Box(middleX + centreX - (w / 2), middleY + centreY - (h / 2), middleX + centreX + (w / 2), middleY + centreY + (h / 2));
        }
    }
}
