using System.Runtime.InteropServices;

namespace Finsam.Extract.Recognition.Native;

/// <summary>libtiff's C entry points under their own names; nothing here checks anything. See <see cref="TiffLibrary"/>.</summary>
internal static unsafe partial class TiffEntryPoints
{
    private const string Library = TiffLibrary.Name;

    [LibraryImport(Library)]
    internal static partial nint TIFFSetErrorHandler(delegate* unmanaged[Cdecl]<nint, nint, nint, void> handler);

    [LibraryImport(Library)]
    internal static partial nint TIFFSetWarningHandler(delegate* unmanaged[Cdecl]<nint, nint, nint, void> handler);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial TiffHandle TIFFOpen(string path, string mode);

    [LibraryImport(Library)]
    internal static partial void TIFFClose(nint tiff);

    [LibraryImport(Library)]
    internal static partial int TIFFSetDirectory(TiffHandle tiff, uint directory);

    [LibraryImport(Library)]
    internal static partial int TIFFRGBAImageOK(TiffHandle tiff, byte* message);

    [LibraryImport(Library)]
    internal static partial int TIFFReadRGBAImageOriented(TiffHandle tiff, uint width, uint height, uint* raster, int orientation, int stopOnError);
}
