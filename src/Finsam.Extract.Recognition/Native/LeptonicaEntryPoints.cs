using System.Runtime.InteropServices;

namespace Finsam.Extract.Recognition.Native;

/// <summary>Leptonica's C entry points under their own names; nothing here checks anything.</summary>
internal static unsafe partial class LeptonicaEntryPoints
{
    private const string Library = "liblept.so.5";

    [LibraryImport(Library)]
    internal static partial int setMsgSeverity(int severity);

    [LibraryImport(Library)]
    internal static partial void leptSetStderrHandler(delegate* unmanaged[Cdecl]<nint, void> handler);

    [LibraryImport(Library)]
    internal static partial nint getLeptonicaVersion();

    [LibraryImport(Library)]
    internal static partial void lept_free(nint pointer);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int pixReadHeader(string path, out int format, out int width, out int height, out int bitsPerSample, out int samplesPerPixel, out int hasColormap);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial PixHandle pixRead(string path);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial PixHandle pixReadTiff(string path, int frame);

    [LibraryImport(Library)]
    internal static partial PixHandle pixCreate(int width, int height, int depth);

    [LibraryImport(Library)]
    internal static partial PixHandle pixClone(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial nint pixGetData(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixSetSpp(PixHandle pix, int samplesPerPixel);

    [LibraryImport(Library)]
    internal static partial nint pixGetColormap(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixcmapIsValid(nint colormap, PixHandle pix, out int isValid);

    [LibraryImport(Library)]
    internal static partial PixHandle pixFlipLR(nint target, PixHandle pix);

    [LibraryImport(Library)]
    internal static partial void pixDestroy(ref nint pix);

    [LibraryImport(Library)]
    internal static partial int pixGetWidth(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixGetHeight(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixGetXRes(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixGetYRes(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixSetResolution(PixHandle pix, int x, int y);

    [LibraryImport(Library)]
    internal static partial PixHandle pixConvertTo8(PixHandle pix, int withColormap);

    [LibraryImport(Library)]
    internal static partial PixHandle pixConvertTo1(PixHandle pix, int threshold);

    [LibraryImport(Library)]
    internal static partial PixHandle pixRemoveAlpha(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial PixHandle pixScale(PixHandle pix, float x, float y);

    [LibraryImport(Library)]
    internal static partial PixHandle pixRotateOrth(PixHandle pix, int quarterTurns);

    [LibraryImport(Library)]
    internal static partial int pixFindSkew(PixHandle pix, out float angleDegrees, out float confidence);

    [LibraryImport(Library)]
    internal static partial PixHandle pixRotate(PixHandle pix, float angleRadians, int type, int incolor, int width, int height);

    [LibraryImport(Library)]
    internal static partial PixHandle pixBackgroundNormSimple(PixHandle pix, nint mask, nint greyMask);

    [LibraryImport(Library)]
    internal static partial PixHandle pixGammaTRC(nint target, PixHandle pix, float gamma, int black, int white);

    [LibraryImport(Library)]
    internal static partial PixHandle pixThresholdToBinary(PixHandle pix, int threshold);

    [LibraryImport(Library)]
    internal static partial PixHandle pixDilateBrick(nint target, PixHandle pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial PixHandle pixOpenBrick(nint target, PixHandle pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial PixHandle pixSelectBySize(PixHandle pix, int width, int height, int connectivity, int type, int relation, nint changed);

    [LibraryImport(Library)]
    internal static partial PixHandle pixOr(nint target, PixHandle first, PixHandle second);

    [LibraryImport(Library)]
    internal static partial BoxaHandle pixConnCompBB(PixHandle pix, int connectivity);

    [LibraryImport(Library)]
    internal static partial int pixSetMasked(PixHandle pix, PixHandle mask, uint value);

    [LibraryImport(Library)]
    internal static partial int boxaGetCount(BoxaHandle boxes);

    [LibraryImport(Library)]
    internal static partial int boxaGetBoxGeometry(BoxaHandle boxes, int index, out int x, out int y, out int width, out int height);

    [LibraryImport(Library)]
    internal static partial void boxaDestroy(ref nint boxes);

    [LibraryImport(Library)]
    internal static partial PixHandle pixConvertTo32(PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixRenderBoxArb(PixHandle pix, nint box, int width, byte red, byte green, byte blue);

    [LibraryImport(Library)]
    internal static partial int pixBlendInRect(PixHandle pix, nint box, uint colour, float share);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int pixWrite(string path, PixHandle pix, int format);

    [LibraryImport(Library)]
    internal static partial nint boxCreate(int x, int y, int width, int height);

    [LibraryImport(Library)]
    internal static partial void boxDestroy(ref nint box);

    [LibraryImport(Library)]
    internal static partial PixHandle pixClipRectangle(PixHandle pix, nint box, nint clipped);

    [LibraryImport(Library)]
    internal static partial int pixCountPixelsInRect(PixHandle pix, nint box, out int count, nint table);

    [LibraryImport(Library)]
    internal static partial int pixClearInRect(PixHandle pix, nint box);

    [LibraryImport(Library)]
    internal static partial PixHandle pixAddBorder(PixHandle pix, int width, uint value);

    [LibraryImport(Library)]
    internal static partial PixHandle pixCloseSafeBrick(nint target, PixHandle pix, int width, int height);

    [LibraryImport(Library)]
    internal static partial PixHandle pixInvert(nint target, PixHandle pix);

    [LibraryImport(Library)]
    internal static partial int pixCombineMasked(PixHandle target, PixHandle source, PixHandle mask);
}
