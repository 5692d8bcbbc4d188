using System.Xml.Linq;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Pictures;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Pictures of pages with marks, and the drawings of tables that are made of them.</summary>
public sealed class PagePictureTests : IDisposable
{
    private static readonly byte[] PngMark = [0x89, .. "PNG"u8];

    private readonly TestFiles _files = new();

    [NeedsTools]
    public void A_picture_of_a_page_has_its_size_and_its_ink_where_the_page_has_it()
    {
        using var pictures = new PagePictures(Pdf("Rad"), new RecognitionOptions());
        var picture = Opened(pictures.Png(Page(), 72, []));
        Assert.Equal((595, 842), (picture.Width, picture.Height));
        Assert.Contains(Dark(picture), b => b.X is >= 70 and <= 80 && b.Y is >= 70 and <= 85);
    }

    [NeedsTools]
    public void A_page_that_was_turned_to_be_read_is_turned_in_its_picture()
    {
        using var pictures = new PagePictures(Pdf("Rad"), new RecognitionOptions());
        var picture = Opened(pictures.Png(Page() with { QuarterTurns = 1, WidthPoints = 842, HeightPoints = 595 }, 72, []));
        Assert.Equal((842, 595), (picture.Width, picture.Height));
        Assert.Contains(Dark(picture), b => b.X is >= 755 and <= 772 && b.Y is >= 70 and <= 95);
    }

    [NeedsTools]
    public void A_mark_lies_where_its_box_says_and_one_beyond_the_paper_is_cut()
    {
        using var pictures = new PagePictures(Pdf(""), new RecognitionOptions());
        var picture = Opened(pictures.Png(Page(), 144, [new Mark(new Box(100, 200, 150, 220), 0x000000, 1), new Mark(new Box(580, 400, 900, 410), 0, 1)]));
        var dark = Dark(picture).ToArray();
        Assert.Contains(dark, b => b is { X: >= 199 and <= 201, Y: >= 399 and <= 401, Width: >= 99 and <= 102, Height: >= 39 and <= 42 });
        Assert.Contains(dark, b => b.X is >= 1159 and <= 1161 && b.X + b.Width <= picture.Width);
    }

    [NeedsTools]
    public void A_page_that_the_file_does_not_have_is_told()
    {
        using var pictures = new PagePictures(Pdf("Rad"), new RecognitionOptions());
        Assert.Throws<FinsamException>(() => pictures.Png(Page() with { Number = 7 }, 72, []));
    }

    [NeedsTools]
    public void Inspect_draws_the_pages_with_tables_and_what_a_cell_prints_is_data()
    {
        string[] rows = ["2019     2018", "Bidrag <b>     1 200 300     980 000", "Hyra      -200 300     -180 000", "Summa     1 000 000     800 000"];
        var path = _files.Write("report.pdf", PdfPen.Document([string.Concat(rows.Select(Row))], TestPicture.Blank));
        var target = Path.Combine(_files.Folder, "drawn");
        var called = FinsamProcess.Run("inspect", path, "--stage", "tables", "--draw", target);
        Assert.True(called.ExitCode == 0, called.Error);
        Assert.Equal(PngMark, File.ReadAllBytes(Path.Combine(target, "page-0001.png"))[..4]);
        var frames = XDocument.Load(Path.Combine(target, "page-0001.svg")).Descendants().Where(e => e.Name.LocalName == "rect").ToArray();
        Assert.Single(frames, f => f.Attribute("class")!.Value == "table");
        Assert.Contains(frames, f => f.Value.Contains("Bidrag <b>", StringComparison.Ordinal));
        var amount = Assert.Single(frames, f => f.Attribute("class")!.Value == "cell" && f.Value.Contains("= 980000", StringComparison.Ordinal));
        Assert.InRange(double.Parse(amount.Attribute("x")!.Value), 395, 405);
    }

    [NeedsTools]
    public void A_text_has_nothing_to_draw_and_that_is_told()
    {
        var path = _files.Write("a.txt", "Budget 2019\nHyra 5 000"u8.ToArray());
        var called = FinsamProcess.Run("inspect", path, "--draw", Path.Combine(_files.Folder, "drawn"));
        Assert.Equal(0, called.ExitCode);
        Assert.Contains("nothing to draw", called.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _files.Dispose();

    /// <summary>A row of a table: cells at 72, 250 and 400 points.</summary>
    private static string Row(string text, int index)
    {
        var cells = text.Split("     ");
        var places = cells.Length == 2 ? new[] { 250, 400 } : [72, 250, 400];
        return string.Concat(cells.Zip(places, (cell, x) => $"BT /F1 11 Tf {x} {700 - (index * 16)} Td ({cell.Trim()}) Tj ET\n"));
    }

    private static RecognizedPage Page() => new() { Number = 1, WidthPoints = 595, HeightPoints = 842, Source = TextSource.BornDigital };

    private string Pdf(string text) => _files.Write("page.pdf", PdfPen.Document([PdfPen.Text((760, text))], TestPicture.Blank));

    private Picture Opened(byte[] png) => Picture.Read(_files.Write("picture.png", png));

    private static IEnumerable<PixelBox> Dark(Picture picture)
    {
        using var grey = picture.ToGrey();
        using var ink = grey.Threshold(128);
        return ink.Pieces();
    }
}
