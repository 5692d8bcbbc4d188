using System.Buffers.Binary;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;
using static Finsam.Extract.Recognition.Native.LeptonicaEntryPoints;
using static Finsam.Extract.Recognition.Native.TiffEntryPoints;

namespace Finsam.Extract.Recognition.Native;

/// <summary>
/// Reads a page of a TIFF file by libtiff's own way to colours, which knows tiles, planes, old-style JPEG, 16 bits,
/// CMYK, YCbCr and Lab: what Leptonica gives up.
/// </summary>
internal static unsafe class TiffDecoder
{
    private const int MessageBytes = 1024;
    private const int WithAlpha = 4;
    private const int ColourDepth = 32;

    internal static Picture Read(string path, TiffFrame frame)
    {
        if (!TiffLibrary.IsThere)
        {
            throw ToolInventory.Missing(TiffLibrary.Name);
        }

        using var tiff = TIFFOpen(path, "r");
        if (tiff.IsInvalid || TIFFSetDirectory(tiff, (uint)frame.Index) == 0)
        {
            throw new FinsamException("corrupt", "the TIFF file's page cannot be opened");
        }

        var message = stackalloc byte[MessageBytes];
        if (TIFFRGBAImageOK(tiff, message) == 0)
        {
            var length = new ReadOnlySpan<byte>(message, MessageBytes).IndexOf((byte)0);
            throw new FinsamException(
                "unsupported", $"a kind of TIFF that cannot be read: {Encoding.UTF8.GetString(message, Math.Max(0, length))} (convert FILE -depth 8 page.png)");
        }

        return Raster(tiff, frame);
    }

    private static Picture Raster(TiffHandle tiff, TiffFrame frame)
    {
        var picture = Picture.Own(pixCreate((int)frame.Width, (int)frame.Height, ColourDepth), "pixCreate");
        try
        {
            // Asked for in its own orientation the raster comes as it is stored, for libtiff mirrors but does not turn.
            var data = (uint*)pixGetData(picture.Pix);
            if (TIFFReadRGBAImageOriented(tiff, (uint)frame.Width, (uint)frame.Height, data, frame.Orientation, 1) == 0)
            {
                throw new FinsamException("corrupt", "the TIFF file's page cannot be decoded");
            }

            // libtiff has red in the lowest byte, Leptonica in the highest.
            var pixels = new Span<uint>(data, checked((int)frame.Pixels));
            BinaryPrimitives.ReverseEndianness(pixels, pixels);
            _ = pixSetSpp(picture.Pix, WithAlpha);
            _ = pixSetResolution(picture.Pix, (int)Math.Round(frame.XDpi), (int)Math.Round(frame.YDpi));
            return picture;
        }
        catch
        {
            picture.Dispose();
            throw;
        }
    }
}
