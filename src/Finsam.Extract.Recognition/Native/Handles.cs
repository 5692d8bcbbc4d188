using System.Runtime.InteropServices;

namespace Finsam.Extract.Recognition.Native;

/// <summary>Owns a Leptonica <c>PIX</c>.</summary>
internal sealed class PixHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LeptonicaEntryPoints.pixDestroy(ref handle);
        return true;
    }
}

/// <summary>Owns a Leptonica <c>BOXA</c>.</summary>
internal sealed class BoxaHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LeptonicaEntryPoints.boxaDestroy(ref handle);
        return true;
    }
}

/// <summary>Owns an open TIFF file.</summary>
internal sealed class TiffHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TiffEntryPoints.TIFFClose(handle);
        return true;
    }
}

/// <summary>Owns a Tesseract engine.</summary>
internal sealed class TesseractHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractEntryPoints.TessBaseAPIEnd(handle);
        TesseractEntryPoints.TessBaseAPIDelete(handle);
        return true;
    }
}
