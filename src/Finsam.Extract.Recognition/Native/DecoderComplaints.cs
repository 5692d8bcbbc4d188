using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static Finsam.Extract.Recognition.Native.LeptonicaEntryPoints;
using static Finsam.Extract.Recognition.Native.TiffEntryPoints;

namespace Finsam.Extract.Recognition.Native;

/// <summary>
/// Whether Leptonica or libtiff complained while they decoded: both hand back what they have of a damaged image, and say
/// so on standard error alone. A page without words is then a damaged one, not an empty one.
/// </summary>
internal static unsafe class DecoderComplaints
{
    private const int WarningSeverity = 4;
    private const int SilentSeverity = 6;

    private static int _count;

    /// <summary>Decodes, and tells how many complaints there were.</summary>
    internal static T Count<T>(Func<T> decode, out int complaints)
    {
        _count = 0;
        leptSetStderrHandler(&OnLeptonica);
        if (TiffLibrary.IsThere)
        {
            TIFFSetErrorHandler(&OnTiff);
            TIFFSetWarningHandler(null);
        }

        _ = setMsgSeverity(WarningSeverity);
        try
        {
            return decode();
        }
        finally
        {
            complaints = _count;
            _ = setMsgSeverity(SilentSeverity);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLeptonica(nint message) => _count++;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnTiff(nint module, nint format, nint arguments) => _count++;
}
