using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Drawn lines told from letters, on small pictures at 200 dpi.</summary>
public sealed class RulingFinderTests
{
    private const int Width = 400;
    private const int Height = 120;
    private const double Dpi = 200;
    private const int Left = 100;
    private const int Length = 80;

    [NeedsTools]
    public void Small_bold_letters_that_touch_make_no_ruling()
    {
        var page = new byte[Width * Height];
        Fill(page, 20, 1);
        Stems(page, 21, 10);
        Fill(page, 31, 1);
        Assert.Empty(RulingsOf(page));
    }

    [NeedsTools]
    public void A_line_below_letters_that_it_does_not_touch_is_a_ruling()
    {
        var page = new byte[Width * Height];
        Stems(page, 20, 10);
        Fill(page, 31, 2);
        Assert.Equal(31, Assert.Single(RulingsOf(page)).Y);
    }

    [NeedsTools]
    public void A_line_as_long_as_a_column_is_a_ruling_whatever_touches_it()
    {
        var page = new byte[Width * Height];
        Stems(page, 20, 10);
        for (var x = 20; x < Width - 20; x++)
        {
            page[(30 * Width) + x] = page[(31 * Width) + x] = 1;
        }

        Assert.Equal(30, Assert.Single(RulingsOf(page)).Y);
    }

    private static void Fill(byte[] page, int top, int thickness)
    {
        for (var y = top; y < top + thickness; y++)
        {
            page.AsSpan((y * Width) + Left, Length).Fill(1);
        }
    }

    /// <summary>Upright strokes three pixels thick, six from one to the next.</summary>
    private static void Stems(byte[] page, int top, int height)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = 0; x < Length; x++)
            {
                page[(y * Width) + Left + x] = (byte)(x % 6 < 3 ? 1 : 0);
            }
        }
    }

    private static IReadOnlyList<PixelBox> RulingsOf(byte[] page)
    {
        var path = Path.GetTempFileName();
        try
        {
            byte[] header = [.. "P5\n400 120\n255\n"u8];
            File.WriteAllBytes(path, [.. header, .. page.Select(ink => (byte)(ink == 1 ? 0 : 255))]);
            using var picture = Picture.Read(path);
            var (rulings, mask) = RulingFinder.Run(picture, Dpi);
            mask.Dispose();
            return rulings;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
