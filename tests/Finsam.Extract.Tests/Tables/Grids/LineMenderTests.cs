using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Tables.Grids;

namespace Finsam.Extract.Tests.Tables.Grids;

public class LineMenderTests
{
    [Fact]
    public void Pieces_of_a_line_are_joined_and_lines_apart_are_not()
    {
        var drawn = LineMender.Run(
            [Level(10, 60, 100), Level(62, 120, 100.5), Level(10, 120, 102), Level(140, 200, 100), Level(10, 120, 110)], em: 10);
        Assert.Equal([(10.0, 120.0), (140.0, 200.0), (10.0, 120.0)], drawn.Across.Select(l => (l.X0, l.X1)));
    }

    [Fact]
    public void Upright_pieces_are_joined_down_the_page()
    {
        var drawn = LineMender.Run([Upright(50, 10, 24), Upright(50.4, 25, 40), Upright(90, 10, 12)], em: 10);
        Assert.Equal((10, 40), (Assert.Single(drawn.Down).Y0, drawn.Down[0].Y1));
    }

    private static Ruling Level(double from, double to, double y) => new(new Box(from, y, to, y + 0.5));

    private static Ruling Upright(double x, double from, double to) => new(new Box(x, from, x + 0.5, to));
}
