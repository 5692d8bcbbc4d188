using System.Diagnostics;
using Finsam.Extract.Layout;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>One drawn page in the kinds of image that archives hold; all are decoded in the worker process.</summary>
public sealed class ImageTests : IDisposable
{
    private const string Text = "Protokoll § 12 Ekonomisk rapport";

    private readonly TestFiles _files = new();
    private readonly DocumentRecognizer _recognizer = new(new RecognitionOptions { Workers = 1 });

    [NeedsTools("convert")]
    public void Every_kind_of_image_gives_the_same_line()
    {
        (string Name, string[] Options)[] kinds =
        [
            ("a.jpg", []), ("a.jp2", []), ("a.j2k", []), ("a.webp", []), ("a.gif", []), ("a.bmp", []), ("a.pgm", []),
            ("lzw.tif", ["-compress", "LZW"]), ("jpeg.tif", ["-compress", "JPEG"]), ("group4.tif", ["-threshold", "60%", "-compress", "Group4"]),
            ("tiles.tif", ["-define", "tiff:tile-geometry=128x128", "-compress", "Zip"]), ("deep.tif", ["-depth", "16"]),
            ("cmyk.tif", ["-colorspace", "CMYK"]), ("palette.tif", ["-colors", "8", "-type", "Palette"]),
        ];
        var lines = kinds.Select(kind => $"{kind.Name}: {LineOf(Converted(kind.Name, kind.Options))}").ToList();
        Assert.Equal(kinds.Select(kind => $"{kind.Name}: {Text}"), lines);
    }

    [NeedsTools("convert")]
    public void A_picture_taken_with_the_camera_turned_is_read_upright()
    {
        var turned = Converted("turned.jpg", ["-rotate", "270"]);
        var jpeg = File.ReadAllBytes(turned);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var document = _recognizer.Recognize(_files.Write("camera.jpg", [.. jpeg[..2], .. exif, .. jpeg[2..]]));
        Assert.Equal(Text, Assert.Single(LineReader.Run(document)).Plain);
        Assert.DoesNotContain("turned", document.Pages[0].SourceReason, StringComparison.Ordinal);
    }

    [NeedsTools("convert")]
    public void A_fax_whose_pixels_are_no_squares_has_the_proportions_of_its_paper()
    {
        var fax = Converted("fax.tif", ["-resize", "102%x98%!", "-threshold", "60%", "-units", "PixelsPerInch", "-density", "204x196", "-compress", "Fax"]);
        var coarse = Converted("coarse.tif", ["-resize", "102%x49%!", "-units", "PixelsPerInch", "-density", "204x98", "-compress", "LZW"]);
        foreach (var path in (string[])[fax, coarse])
        {
            var document = _recognizer.Recognize(path);
            Assert.Equal(Text, Assert.Single(LineReader.Run(document)).Plain);
            Assert.InRange(document.Pages[0].WidthPoints, 593, 597);
            Assert.InRange(document.Pages[0].HeightPoints, 839, 845);
        }
    }

    [NeedsTools("convert")]
    public void Pages_of_one_tiff_are_read_apart_and_a_cut_costs_the_last()
    {
        var two = Path.Combine(_files.Folder, "two.tif");
        var page = Page();
        Convert([page, page, "-compress", "LZW", two]);
        Assert.Equal([1, 2], _recognizer.Recognize(two).Pages.Select(p => p.Number));
        var cut = _recognizer.Recognize(_files.Write("cut.tif", File.ReadAllBytes(two)[..^40]));
        Assert.Equal((1, 2), (Assert.Single(cut.Pages).Number, Assert.Single(cut.Failures).Page));
    }

    [NeedsTools]
    public void A_library_is_found_under_whichever_of_its_names_is_there()
    {
        Assert.Equal(0, TiffLibrary.Open(["libtiff.so.missing"]));
        Assert.NotEqual(0, TiffLibrary.Open(["libtiff.so.missing", .. TiffLibrary.FileNames]));
    }

    [NeedsTools]
    public void A_bomb_is_refused_by_its_header()
    {
        // A directory of two entries: 100,000 pixels wide and high.
        byte[] bomb = [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 2, 0, 0, 1, 4, 0, 1, 0, 0, 0, 0xA0, 0x86, 1, 0, 1, 1, 4, 0, 1, 0, 0, 0, 0xA0, 0x86, 1, 0, 0, 0, 0, 0];
        Assert.Equal("too-large", Assert.Single(_recognizer.Recognize(_files.Write("bomb.tif", bomb)).Failures).Code);
    }

    public void Dispose()
    {
        _recognizer.Dispose();
        _files.Dispose();
    }

    private string LineOf(string path) => string.Join('|', LineReader.Run(_recognizer.Recognize(path)).Select(l => l.Plain));

    private string Converted(string name, string[] options)
    {
        var path = Path.Combine(_files.Folder, name);
        Convert([Page(), .. options, path]);
        return path;
    }

    /// <summary>The page as an image of 200 dpi.</summary>
    private string Page()
    {
        var page = Path.Combine(_files.Folder, "page.png");
        if (!File.Exists(page))
        {
            var pdf = _files.WritePdf("page.pdf", (700, "Protokoll \\247 12 Ekonomisk rapport"));
            using var render = Process.Start("pdftoppm", ["-gray", "-png", "-r", "200", "-singlefile", pdf, Path.ChangeExtension(page, null)]);
            render.WaitForExit();
        }

        return page;
    }

    private static void Convert(string[] arguments)
    {
        using var convert = Process.Start("/usr/bin/convert", arguments);
        convert.WaitForExit();
        Assert.Equal(0, convert.ExitCode);
    }
}
