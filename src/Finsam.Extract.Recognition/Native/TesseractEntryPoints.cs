using System.Runtime.InteropServices;

namespace Finsam.Extract.Recognition.Native;

/// <summary>Tesseract's C entry points under their own names; nothing here checks anything.</summary>
internal static partial class TesseractEntryPoints
{
    private const string Library = "libtesseract.so.5";

    [LibraryImport(Library)]
    internal static partial nint TessVersion();

    [LibraryImport(Library)]
    internal static partial TesseractHandle TessBaseAPICreate();

    [LibraryImport(Library)]
    internal static partial void TessBaseAPIEnd(nint engine);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPIDelete(nint engine);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TessBaseAPISetVariable(TesseractHandle engine, string name, string value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TessBaseAPIInit3(TesseractHandle engine, string? dataPath, string language);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPISetPageSegMode(TesseractHandle engine, int mode);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPISetImage2(TesseractHandle engine, PixHandle pix);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPISetRectangle(TesseractHandle engine, int left, int top, int width, int height);

    [LibraryImport(Library)]
    internal static partial int TessBaseAPIRecognize(TesseractHandle engine, nint monitor);

    [LibraryImport(Library)]
    internal static partial nint TessBaseAPIGetTsvText(TesseractHandle engine, int page);

    [LibraryImport(Library)]
    internal static partial void TessBaseAPIClear(TesseractHandle engine);

    [LibraryImport(Library)]
    internal static partial void TessDeleteText(nint text);
}
