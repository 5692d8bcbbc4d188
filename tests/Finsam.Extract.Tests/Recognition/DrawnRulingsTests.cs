using System.Text;
using Finsam.Extract.Geometry;
using Finsam.Extract.Recognition.Poppler;

namespace Finsam.Extract.Tests.Recognition;

/// <summary>Rulings among the drawing operators of a page, as <c>pdftocairo -svg</c> writes them.</summary>
public class DrawnRulingsTests
{
    [Fact]
    public void Strokes_and_thin_rectangles_are_rulings_where_they_stand_on_the_page() => Assert.Equal(
        [new Box(50, 99.75, 250, 100.25), new Box(49.5, 100, 50.5, 180)],
        Rulings("""
            <path style="fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);" d="M 0 0 L 200 0 " transform="matrix(1,0,0,-1,50,100)"/>
            <path style=" stroke:none;fill-rule:nonzero;fill:rgb(0%,0%,0%);" d="M 49.5 100 L 50.5 100 L 50.5 180 L 49.5 180 Z M 49.5 100 "/>
            """));

    [Theory]
    [InlineData("""<path style="fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);" d="M 0 0 L 200 90 "/>""")]
    [InlineData("""<path style="fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);" d="M 0 0 C 20 90 40 90 60 0 "/>""")]
    [InlineData("""<path style=" stroke:none;fill:rgb(80%,80%,80%);" d="M 10 10 L 200 10 L 200 40 L 10 40 Z M 10 10 "/>""")]
    [InlineData("""<defs><symbol id="g"><path style="fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);" d="M 0 0 L 200 0 "/></symbol></defs>""")]
    [InlineData("""<path style="fill:none;stroke-width:1;stroke:rgb(100%,100%,100%);" d="M 0 0 L 200 0 "/>""")]
    public void Slanted_and_curved_strokes_shades_letters_and_white_on_white_are_none(string svg) => Assert.Empty(Rulings(svg));

    [Fact]
    public void White_lines_part_what_stands_on_a_shade() => Assert.Equal(
        new Box(10, 19.5, 200, 20.5),
        Assert.Single(Rulings("""
            <path style=" stroke:none;fill:rgb(80%,80%,80%);" d="M 10 10 L 200 10 L 200 40 L 10 40 Z M 10 10 "/>
            <path style="fill:none;stroke-width:1;stroke:rgb(100%,100%,100%);" d="M 10 20 L 200 20 "/>
            """)));

    [Fact]
    public void What_a_clip_cuts_away_is_not_drawn() => Assert.Equal(
        new Box(0, 9.5, 60, 10.5),
        Assert.Single(Rulings("""
            <clipPath id="clip1"><path d="M 0 0 L 60 0 L 60 90 L 0 90 Z M 0 0 "/></clipPath>
            <g clip-path="url(#clip1)">
            <path style="fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);" d="M 0 10 L 200 10 "/>
            </g>
            """)));

    [Theory]
    [InlineData("")]
    [InlineData("<path")]
    [InlineData("<path style=\"stroke:rgb(0%,0%,0%);\" d=\"M L 5 Z\"/>")]
    [InlineData("</g></symbol><g clip-path=\"url(#none)\">")]
    public void Torn_drawings_give_no_rulings(string svg) => Assert.Empty(Rulings(svg));

    private static Box[] Rulings(string svg) => [.. DrawnRulings.Of(Encoding.UTF8.GetBytes(svg)).Select(r => r.Box)];
}
