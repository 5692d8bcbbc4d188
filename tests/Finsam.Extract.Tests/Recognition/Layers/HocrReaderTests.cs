using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Tests.Recognition.Layers;

public class HocrReaderTests
{
    private const string Word = "<span class='ocrx_word' title='bbox 100 200 300 240; x_wconf 91'>Årsbokslut</span>";

    [Theory]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Transitional//EN' 'x.dtd'><html xmlns='http://www.w3.org/1999/xhtml'><body>", "</body></html>")]
    [InlineData("<!doctype html><meta charset=utf-8><br><p>", "<p>slut")]
    public void Web_pages_of_both_kinds_are_read(string before, string after)
    {
        var page = Assert.Single(LayerSample.Pages(SourceKind.Hocr, $"{before}<div class='ocr_page' title='image \"a.png\"; bbox 0 0 1654 2339; ppageno 0; scan_res 200 200'><span class='ocr_line' title='bbox 100 200 500 240'>{Word}</span></div>{after}"));
        Assert.Equal(new Word("Årsbokslut", new Box(36, 72, 108, 86.4), 0.91), Assert.Single(page.Words));
        Assert.Equal((595.44, 842.04, TextSource.Hocr), (page.WidthPoints, page.HeightPoints, page.Source));
        Assert.Equal("read by another program", page.SourceReason);
    }

    [Fact]
    public void Without_a_resolution_the_page_is_taken_for_a4() =>
        Assert.Contains("300 dots per inch guessed", Assert.Single(LayerSample.Pages(SourceKind.Hocr, "<html><div class='ocr_page' title='bbox 0 0 2479 3500'/></html>")).SourceReason, StringComparison.Ordinal);

    [Fact]
    public void Every_page_is_a_page() =>
        Assert.Equal([1, 2], LayerSample.Pages(SourceKind.Hocr, $"<html><div class='ocr_page'>{Word}</div><div class='ocr_page'>{Word}</div></html>").Select(p => p.Number));

    [Fact]
    public void A_line_without_words_is_parted_and_one_with_words_is_not_read_twice() =>
        Assert.Equal("Summa intäkter Årsbokslut", string.Join(' ', Assert.Single(LayerSample.Pages(SourceKind.Hocr, $"""
            <html><div class='ocr_page'><span class='ocr_header' title='bbox 0 0 900 40'>Summa intäkter</span><span class='ocr_line' title='bbox 0 50 900 90'>{Word}</span></div></html>
            """)).Words.Select(w => w.Text)));

    [Fact]
    public void Separators_are_rulings() =>
        Assert.Single(Assert.Single(LayerSample.Pages(SourceKind.Hocr, "<html><div class='ocr_page'><div class='ocr_separator' title='bbox 0 100 900 103'></div></div></html>")).Rulings);

    [Fact]
    public void Elements_a_hundred_thousand_deep_are_refused() =>
        Assert.Equal("corrupt", Assert.Throws<FinsamException>(() => LayerSample.Pages(SourceKind.Hocr, Deep(100_000))).Code);

    [Fact]
    public void Elements_deeper_than_xml_may_be_are_read_in_a_web_page() =>
        Assert.Equal("Årsbokslut", Assert.Single(Assert.Single(LayerSample.Pages(SourceKind.Hocr, Deep(400))).Words).Text);

    private static string Deep(int levels) => $"<html><div class='ocr_page'>{string.Concat(Enumerable.Repeat("<i>", levels))}{Word}";
}
