using System.Globalization;
using System.Xml.Linq;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Pictures;

namespace Finsam.Extract.Cli.Output;

/// <summary>
/// Draws the pages that hold tables, with each table's rows, columns and cells: an SVG that tells a cell's text and number where the
/// pointer rests on it, and a PNG of the same.
/// </summary>
internal sealed class PageDrawings(string folder)
{
    private const double Dpi = 110;
    private const double PointsPerInch = 72;
    private const double DoubtBelow = 0.8;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Writes the drawings and gives their paths. A file without images of its pages (ALTO, hOCR) gives SVG alone.</summary>
    internal IEnumerable<string> Write(string source, ExtractedFile file)
    {
        Directory.CreateDirectory(folder);
        using var pictures = new PagePictures(source, new RecognitionOptions());
        var tables = file.Documents.SelectMany(d => d.Content.Tables).ToArray();
        foreach (var page in file.Recognized.Pages)
        {
            var shapes = tables.SelectMany(t => ShapesOf(t, page.Number)).ToArray();
            if (shapes.Length == 0)
            {
                continue;
            }

            var name = Path.Combine(folder, $"page-{page.Number:0000}");
            var plain = pictures.HasImages ? pictures.Png(page, Dpi, []) : null;
            Drawing(page, shapes, plain).Save(name + ".svg");
            yield return name + ".svg";
            if (pictures.HasImages)
            {
                File.WriteAllBytes(name + ".png", pictures.Png(page, Dpi, [.. shapes.Select(s => s.Mark)]));
                yield return name + ".png";
            }
        }
    }

    /// <summary>What is drawn, back to front: the table, its columns, its rows, its cells.</summary>
    private static IEnumerable<Shape> ShapesOf(Table table, int page)
    {
        var cells = table.Cells.Where(c => c.Page == page && c.Box is not null).ToArray();
        if (Box.Around(cells.Select(c => c.Box!.Value)) is not { } all)
        {
            yield break;
        }

        yield return new Shape("table", new Mark(Wider(all, 4), 0x1B7837, 1.5), $"table {table.Index}: {table.Title}");
        foreach (var column in cells.Where(c => c.ColumnSpan == 1).GroupBy(c => c.Column))
        {
            var box = Box.Around(column.Select(c => c.Box!.Value))!.Value;
            yield return new Shape("column", new Mark(new Box(box.X0 - 1, all.Y0, box.X1 + 1, all.Y1), 0x2166AC, 0.4, 0.07), $"column {column.Key}");
        }

        foreach (var row in cells.Where(c => c.RowSpan == 1).GroupBy(c => c.Row))
        {
            var box = Box.Around(row.Select(c => c.Box!.Value))!.Value;
            yield return new Shape("row", new Mark(new Box(all.X0, box.Y0, all.X1, box.Y1), 0x999999, 0.3), $"row {row.Key}");
        }

        foreach (var cell in cells)
        {
            yield return new Shape("cell", new Mark(cell.Box!.Value, ColourOf(cell), 0.8, cell.Confidence < DoubtBelow ? 0.25 : 0), Told(cell));
        }
    }

    private static int ColourOf(TableCell cell) =>
        cell.Confidence < DoubtBelow ? 0xE66101 : cell.IsHeader ? 0x7B3294 : cell.Number is not null ? 0x2166AC : 0x777777;

    private static string Told(TableCell cell)
    {
        var number = cell.Number is { } value ? string.Create(CultureInfo.InvariantCulture, $" = {value}{(cell.IsPercent ? " %" : "")}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"row {cell.Row}, column {cell.Column}: {cell.Text}{number} (confidence {cell.Confidence:0.00})");
    }

    private static XElement Drawing(RecognizedPage page, IEnumerable<Shape> shapes, byte[]? picture)
    {
        var drawing = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Points(page.WidthPoints)} {Points(page.HeightPoints)}"),
            new XAttribute("width", Points(page.WidthPoints * Dpi / PointsPerInch)),
            new XElement(Svg + "title", $"page {page.Number}"));
        if (picture is not null)
        {
            drawing.Add(new XElement(
                Svg + "image",
                new XAttribute("width", Points(page.WidthPoints)),
                new XAttribute("height", Points(page.HeightPoints)),
                new XAttribute("href", "data:image/png;base64," + Convert.ToBase64String(picture))));
        }
        else
        {
            drawing.Add(page.Words.Select(Printed));
        }

        drawing.Add(shapes.Select(Framed));
        return drawing;
    }

    /// <summary>A word where it stands, for pages of which there is no picture.</summary>
    private static XElement Printed(Word word) => new(
        Svg + "text",
        new XAttribute("x", Points(word.Box.X0)),
        new XAttribute("y", Points(word.Box.Y1)),
        new XAttribute("font-size", Points(word.Box.Height)),
        new XAttribute("textLength", Points(word.Box.Width)),
        new XAttribute("lengthAdjust", "spacingAndGlyphs"),
        Sound(word.Text));

    private static XElement Framed(Shape shape)
    {
        var box = shape.Mark.Box;
        return new XElement(
            Svg + "rect",
            new XAttribute("class", shape.Kind),
            new XAttribute("x", Points(box.X0)),
            new XAttribute("y", Points(box.Y0)),
            new XAttribute("width", Points(Math.Max(0, box.Width))),
            new XAttribute("height", Points(Math.Max(0, box.Height))),
            new XAttribute("stroke", $"#{shape.Mark.Colour:X6}"),
            new XAttribute("stroke-width", Points(shape.Mark.WidthPoints)),
            new XAttribute("fill", $"#{shape.Mark.Colour:X6}"),
            new XAttribute("fill-opacity", Points(shape.Mark.FillShare)),
            new XElement(Svg + "title", Sound(shape.Told)));
    }

    private static Box Wider(Box box, double by) => new(box.X0 - by, box.Y0 - by, box.X1 + by, box.Y1 + by);

    private static string Points(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Without signs that XML does not know.</summary>
    private static string Sound(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private sealed record Shape(string Kind, Mark Mark, string Told);
}
