using Finsam.Extract.Geometry;
using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Recognition.Pictures;

/// <summary>Makes a picture of a page, turned and levelled as it was read, with marks. Runs in a worker process only.</summary>
internal static class PagePainter
{
    private const double PointsPerInch = 72;

    internal static void Run(OcrRequest request, PictureOrder order)
    {
        using var grey = ImageOpener.OpenGrey(request, out _);
        using var sized = grey.Scale(order.Dpi / (request.Dpi ?? ImageDpi.Of(grey)));
        using var upright = order.QuarterTurns == 0 ? sized.Copy() : sized.TurnClockwise(order.QuarterTurns);
        using var level = order.SkewDegrees == 0 ? upright.Copy() : upright.Turn(-order.SkewDegrees);
        using var colour = level.ToColour();
        var scale = order.Dpi / PointsPerInch;
        foreach (var mark in order.Marks)
        {
            if (OnPaper(mark.Box, scale, colour) is { } box)
            {
                colour.Frame(box, Math.Max(1, (int)Math.Round(mark.WidthPoints * scale)), mark.Colour, mark.FillShare);
            }
        }

        colour.SetDpi((int)Math.Round(order.Dpi));
        colour.WritePng(order.Target);
    }

    /// <summary>The part of a box that lies on the picture; null where none does.</summary>
    private static PixelBox? OnPaper(Box box, double scale, Picture picture)
    {
        var (left, top) = (Math.Max(0, (int)(box.X0 * scale)), Math.Max(0, (int)(box.Y0 * scale)));
        var (right, bottom) = (Math.Min(picture.Width - 1, (int)Math.Ceiling(box.X1 * scale)), Math.Min(picture.Height - 1, (int)Math.Ceiling(box.Y1 * scale)));
        return right > left && bottom > top ? new PixelBox(left, top, right - left, bottom - top) : null;
    }
}
