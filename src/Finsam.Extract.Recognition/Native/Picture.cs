using System.Runtime.InteropServices;
using Finsam.Extract.Model;
using static Finsam.Extract.Recognition.Native.LeptonicaEntryPoints;

namespace Finsam.Extract.Recognition.Native;

/// <summary>A picture in memory. Each step gives a new one; every return of Leptonica is checked.</summary>
internal sealed class Picture : IDisposable
{
    private const int RotateByAreaMap = 1;
    private const int BringInWhite = 1;
    private const int SelectByWidth = 1;
    private const int SelectByHeight = 2;
    private const int SelectIfAtMost = 3;
    private const int SelectIfAtLeast = 4;
    private const int EightConnected = 8;
    private const int PortableNetworkGraphics = 3;

    private Picture(PixHandle pix) => Pix = pix;

    internal PixHandle Pix { get; }

    internal int Width => pixGetWidth(Pix);

    internal int Height => pixGetHeight(Pix);

    /// <summary>Resolution that the file tells, dots per inch; 0 where it tells none.</summary>
    internal int ToldDpi => pixGetXRes(Pix);

    /// <summary>The same from top to bottom; other than <see cref="ToldDpi"/> where pixels are no squares.</summary>
    internal int ToldDpiDown => pixGetYRes(Pix);

    /// <summary>For example <c>leptonica-1.82.0</c>.</summary>
    internal static string LibraryVersion()
    {
        var text = getLeptonicaVersion();
        var version = Marshal.PtrToStringUTF8(text) ?? "";
        lept_free(text);
        return version;
    }

    /// <summary>Width and height as the file's header tells them, so that a bomb is refused before it is unpacked.</summary>
    internal static (int Width, int Height) Measure(string path)
    {
        return pixReadHeader(path, out _, out var width, out var height, out _, out _, out _) == 0 && width > 0 && height > 0
            ? (width, height)
            : throw new FinsamException("corrupt", "the image's header cannot be read");
    }

    /// <summary>Reads an image file of one page.</summary>
    internal static Picture Read(string path) =>
        Sound(pixRead(path)) ?? throw new FinsamException("corrupt", "the image cannot be decoded");

    /// <summary>Reads a page of a TIFF file, from 0; null where Leptonica cannot.</summary>
    internal static Picture? TryReadTiff(string path, int frame) => Sound(pixReadTiff(path, frame));

    /// <summary>Takes over what a call gave.</summary>
    internal static Picture Own(PixHandle pix, string call) => Checked(pix, call);

    /// <summary>Indices beyond a palette's end are not checked later on: they crash the process.</summary>
    private static Picture? Sound(PixHandle pix)
    {
        if (pix.IsInvalid)
        {
            return null;
        }

        var palette = pixGetColormap(pix);
        if (palette == 0 || (pixcmapIsValid(palette, pix, out var isValid) == 0 && isValid == 1))
        {
            return new Picture(pix);
        }

        pix.Dispose();
        return null;
    }

    /// <summary>The same picture once more, with an end of its own.</summary>
    internal Picture Copy() => Checked(pixClone(Pix), "pixClone");

    /// <summary>Mirrored and turned so that an image of that EXIF orientation stands upright.</summary>
    internal Picture Upright(int orientation)
    {
        using var sided = orientation is 2 or 4 or 5 or 7 ? Checked(pixFlipLR(0, Pix), "pixFlipLR") : Copy();
        var turns = orientation switch { 3 or 4 => 2, 6 or 7 => 1, 5 or 8 => 3, _ => 0 };
        return turns == 0 ? sided.Copy() : sided.TurnClockwise(turns);
    }

    internal Picture ToGrey()
    {
        using var opaque = Checked(pixRemoveAlpha(Pix), "pixRemoveAlpha");
        return Checked(pixConvertTo8(opaque.Pix, 0), "pixConvertTo8");
    }

    internal Picture Scale(double factor) => Scale(factor, factor);

    internal Picture Scale(double across, double down) => Checked(pixScale(Pix, (float)across, (float)down), "pixScale");

    internal Picture TurnClockwise(int quarterTurns) => Checked(pixRotateOrth(Pix, quarterTurns), "pixRotateOrth");

    /// <summary>The angle, degrees clockwise, by which turning makes lines level; 0 where no line tells it.</summary>
    internal (double Degrees, double Confidence) FindSkew()
    {
        using var binary = Checked(pixConvertTo1(Pix, 130), "pixConvertTo1");
        return pixFindSkew(binary.Pix, out var angle, out var confidence) == 0 ? (angle, confidence) : (0, 0);
    }

    internal Picture Turn(double degrees) =>
        Checked(pixRotate(Pix, (float)(degrees * Math.PI / 180), RotateByAreaMap, BringInWhite, 0, 0), "pixRotate");

    internal Picture LevelBackground() => Checked(pixBackgroundNormSimple(Pix, 0, 0), "pixBackgroundNormSimple");

    internal Picture StretchGrey(int black, int white) => Checked(pixGammaTRC(0, Pix, 1.0f, black, white), "pixGammaTRC");

    internal Picture Threshold(int level) => Checked(pixThresholdToBinary(Pix, level), "pixThresholdToBinary");

    internal Picture Dilate(int width, int height) => Checked(pixDilateBrick(0, Pix, width, height), "pixDilateBrick");

    internal Picture Open(int width, int height) => Checked(pixOpenBrick(0, Pix, width, height), "pixOpenBrick");

    internal Picture Or(Picture other) => Checked(pixOr(0, Pix, other.Pix), "pixOr");

    /// <summary>Only the connected pieces that are no wider than that.</summary>
    internal Picture KeepNarrow(int width) =>
        Checked(pixSelectBySize(Pix, width, 0, EightConnected, SelectByWidth, SelectIfAtMost, 0), "pixSelectBySize");

    /// <summary>Only the connected pieces that are no higher than that.</summary>
    internal Picture KeepFlat(int height) =>
        Checked(pixSelectBySize(Pix, 0, height, EightConnected, SelectByHeight, SelectIfAtMost, 0), "pixSelectBySize");

    internal IReadOnlyList<PixelBox> Pieces()
    {
        using var boxes = pixConnCompBB(Pix, EightConnected);
        if (boxes.IsInvalid)
        {
            throw Failed("pixConnCompBB");
        }

        var found = new List<PixelBox>();
        for (var i = 0; i < boxaGetCount(boxes); i++)
        {
            found.Add(boxaGetBoxGeometry(boxes, i, out var x, out var y, out var width, out var height) == 0
                ? new PixelBox(x, y, width, height)
                : throw Failed("boxaGetBoxGeometry"));
        }

        return found;
    }

    /// <summary>Only the connected pieces that are at least that wide.</summary>
    internal Picture KeepWide(int width) =>
        Checked(pixSelectBySize(Pix, width, 0, EightConnected, SelectByWidth, SelectIfAtLeast, 0), "pixSelectBySize");

    /// <summary>Only the connected pieces that are at least that high.</summary>
    internal Picture KeepHigh(int height) =>
        Checked(pixSelectBySize(Pix, 0, height, EightConnected, SelectByHeight, SelectIfAtLeast, 0), "pixSelectBySize");

    internal Picture Close(int width, int height) => Checked(pixCloseSafeBrick(0, Pix, width, height), "pixCloseSafeBrick");

    /// <summary>Pixels of ink in a part of this picture, which must be black and white.</summary>
    internal int InkIn(PixelBox part)
    {
        var box = boxCreate(part.X, part.Y, part.Width, part.Height);
        var isCounted = pixCountPixelsInRect(Pix, box, out var count, 0) == 0;
        boxDestroy(ref box);
        return isCounted ? count : throw Failed("pixCountPixelsInRect");
    }

    /// <summary>Takes the ink of a part of this picture, which must be black and white, away.</summary>
    internal void Clear(PixelBox part)
    {
        var box = boxCreate(part.X, part.Y, part.Width, part.Height);
        var isCleared = pixClearInRect(Pix, box) == 0;
        boxDestroy(ref box);
        if (!isCleared)
        {
            throw Failed("pixClearInRect");
        }
    }

    /// <summary>A part of the picture with white around it: the engine needs paper on every side of a line.</summary>
    internal Picture Crop(PixelBox part, int border)
    {
        var box = boxCreate(part.X, part.Y, part.Width, part.Height);
        using var clipped = pixClipRectangle(Pix, box, 0);
        boxDestroy(ref box);
        return clipped.IsInvalid ? throw Failed("pixClipRectangle") : Checked(pixAddBorder(clipped, border, 255), "pixAddBorder");
    }

    /// <summary>Turns dark to light and light to dark, in this picture, where the mask covers it.</summary>
    internal void Invert(Picture mask)
    {
        using var negative = Checked(pixInvert(0, Pix), "pixInvert");
        if (pixCombineMasked(Pix, negative.Pix, mask.Pix) != 0)
        {
            throw Failed("pixCombineMasked");
        }
    }

    /// <summary>Paints white, in this picture, what the mask covers.</summary>
    internal void Whiten(Picture mask)
    {
        if (pixSetMasked(Pix, mask.Pix, 255) != 0)
        {
            throw Failed("pixSetMasked");
        }
    }

    internal Picture ToColour() => Checked(pixConvertTo32(Pix), "pixConvertTo32");

    /// <summary>Draws a frame in this picture, which must be in colour, and lets its colour shine through what it holds.</summary>
    /// <param name="colour">Red, green and blue, a byte each, red the highest.</param>
    /// <param name="share">How much of the colour there is to be inside, 0 to 1.</param>
    internal void Frame(PixelBox part, int width, int colour, double share)
    {
        var box = boxCreate(part.X, part.Y, part.Width, part.Height);
        var isDrawn = (share <= 0 || pixBlendInRect(Pix, box, (uint)colour << 8, (float)share) == 0)
            && pixRenderBoxArb(Pix, box, width, (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour) == 0;
        boxDestroy(ref box);
        if (!isDrawn)
        {
            throw Failed("pixRenderBoxArb");
        }
    }

    internal void WritePng(string path)
    {
        if (pixWrite(path, Pix, PortableNetworkGraphics) != 0)
        {
            throw new FinsamException("io", $"{path} cannot be written");
        }
    }

    internal void SetDpi(int dpi)
    {
        if (pixSetResolution(Pix, dpi, dpi) != 0)
        {
            throw Failed("pixSetResolution");
        }
    }

    public void Dispose() => Pix.Dispose();

    private static Picture Checked(PixHandle pix, string call) => pix.IsInvalid ? throw Failed(call) : new Picture(pix);

    private static FinsamException Failed(string call) => new("ocr", $"{call} failed");
}
