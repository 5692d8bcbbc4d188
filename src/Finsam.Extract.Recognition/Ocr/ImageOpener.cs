using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Opens a request's image upright, in grey and with square pixels. Runs in a worker process only.</summary>
internal static class ImageOpener
{
    /// <summary>Beyond that the two resolutions of an image are no rounding: a fax has 204 across and 98 down.</summary>
    private const double UnevenRatio = 1.02;

    /// <summary>And beyond that they are no resolutions: no machine scans so.</summary>
    private const double MostUnevenRatio = 3;

    private const int LeastDpi = 50;

    /// <param name="isDoubtful">The decoder complained: what it gave may be a part of the image, or nothing of it.</param>
    internal static Picture OpenGrey(OcrRequest request, out bool isDoubtful)
    {
        var stored = DecoderComplaints.Count(() => Decode(request), out var complaints);
        isDoubtful = complaints > 0;
        using (stored.Picture)
        {
            using var square = Squared(stored.Picture);
            using var upright = square.Upright(stored.Orientation);
            return upright.ToGrey();
        }
    }

    private static Stored Decode(OcrRequest request)
    {
        if (request.TiffFrame is { } frame)
        {
            Refuse(frame.Width, frame.Height, request.MaxPixels);
            return DecodeTiff(request.ImagePath, frame);
        }

        var (width, height) = Picture.Measure(request.ImagePath);
        Refuse(width, height, request.MaxPixels);
        return new Stored(Picture.Read(request.ImagePath), ExifOrientation.Read(request.ImagePath));
    }

    /// <summary>Leptonica turns what it reads by the file's orientation itself.</summary>
    private static Stored DecodeTiff(string path, TiffFrame frame) =>
        frame.IsPlain && Picture.TryReadTiff(path, frame.Index) is { } picture
            ? new Stored(picture, ExifOrientation.Upright)
            : new Stored(TiffDecoder.Read(path, frame), frame.Orientation);

    private static void Refuse(long width, long height, long most)
    {
        if (width <= 0 || height <= 0 || width > int.MaxValue || height > int.MaxValue)
        {
            throw new FinsamException("corrupt", $"the image has {width} x {height} pixels");
        }

        if (width * height > most)
        {
            throw new FinsamException("too-large", $"the image has {width} x {height} pixels");
        }
    }

    /// <summary>The coarser way is stretched, in grey: black and white pixels would only be doubled.</summary>
    private static Picture Squared(Picture picture)
    {
        var (across, down) = (picture.ToldDpi, picture.ToldDpiDown);
        var (coarsest, finest) = (Math.Min(across, down), Math.Max(across, down));
        if (coarsest < LeastDpi || finest < coarsest * UnevenRatio || finest > coarsest * MostUnevenRatio)
        {
            return picture.Copy();
        }

        using var grey = picture.ToGrey();
        var square = grey.Scale(finest / (double)across, finest / (double)down);
        square.SetDpi(finest);
        return square;
    }

    private sealed record Stored(Picture Picture, int Orientation);
}
