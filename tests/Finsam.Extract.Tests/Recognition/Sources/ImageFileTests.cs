using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Recognition.Sources;

public class ImageFileTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void The_orientation_of_a_jpeg_is_told_behind_other_segments(byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Exif(orientation)];
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, 0xFF, 0xDA, 0, 2];
        Assert.Equal(orientation, ExifOrientation.Of(jpeg));
    }

    [Fact]
    public void It_is_told_in_chunks_of_png_and_webp_too()
    {
        var exif = Exif(3);
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 1, .. "tEXt"u8, 9, 0, 0, 0, 0, 0, 0, 0, (byte)exif.Length, .. "eXIf"u8, .. exif];
        byte[] webp = [.. "RIFF....WEBP"u8, .. "VP8 "u8, 1, 0, 0, 0, 9, 0, .. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif];
        Assert.Equal([3, 3], [ExifOrientation.Of(png), ExifOrientation.Of(webp)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Nonsense_is_upright(byte orientation) =>
        Assert.Equal(1, ExifOrientation.Of([0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 26, .. "eXIf"u8, .. Exif(orientation)]));

    [Fact]
    public void No_bytes_at_all_end_the_program() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
            new byte[][] { [0xFF, 0xD8, 0xFF, 0xE1], [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 20, .. "eXIf"u8], [.. "RIFF....WEBPEXIF"u8, 20, 0, 0, 0] }
                .All(head => ExifOrientation.Of([.. head, .. bytes ?? []]) is >= 1 and <= 8)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(40, 0, 54)]
    [InlineData(108, 0, 54)]
    [InlineData(124, 0, 54)]
    [InlineData(124, 3, 54)]
    public void Later_bitmaps_become_those_of_the_first_kind(int headerLength, int compression, int dataStart)
    {
        var shorter = Readable(Bitmap(headerLength, compression));
        Assert.Equal((byte)40, shorter[14]);
        Assert.Equal((byte)0, shorter[30]);
        Assert.Equal((byte)dataStart, shorter[10]);
        Assert.Equal<byte>([1, 2, 3, 4], shorter[dataStart..]);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(124, 1)]
    public void Bitmaps_of_other_kinds_are_refused(int headerLength, int compression) =>
        Assert.Equal("unsupported", Assert.Throws<FinsamException>(() => Readable(Bitmap(headerLength, compression))).Code);

    private static byte[] Readable(byte[] bitmap)
    {
        var folder = Directory.CreateTempSubdirectory("finsam-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.bmp");
            File.WriteAllBytes(path, bitmap);
            return File.ReadAllBytes(BitmapFile.Readable(path, Path.Combine(folder.FullName, "b.bmp")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Bitmap(int headerLength, int compression)
    {
        var bytes = new byte[14 + headerLength + 40];
        (bytes[0], bytes[1], bytes[10], bytes[14]) = ((byte)'B', (byte)'M', (byte)(14 + headerLength), (byte)headerLength);
        if (headerLength >= 40)
        {
            // Masks of red, green and blue: 0x00FF0000, 0x0000FF00, 0x000000FF.
            (bytes[28], bytes[30], bytes[56], bytes[59], bytes[62]) = (32, (byte)compression, 0xFF, 0xFF, 0xFF);
        }

        byte[] pixels = [1, 2, 3, 4];
        return [.. bytes[..(14 + headerLength)], .. pixels];
    }

    /// <summary>A directory of one entry, little-endian.</summary>
    private static byte[] Exif(byte orientation) =>
        [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
}
