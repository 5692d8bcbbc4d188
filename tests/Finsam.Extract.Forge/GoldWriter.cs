using System.Globalization;
using CsvHelper;

namespace Finsam.Extract.Forge;

/// <summary>Writes what is true of a forged document: its pages, lines, words, cells and records (corpus/README.md).</summary>
internal sealed class GoldWriter(string folder)
{
    private static readonly string[] Box = ["x0", "y0", "x1", "y1"];

    internal void Write(Paper paper, Printed printed, IReadOnlyList<ScannedPage> pages)
    {
        Table("pages", ["page", "width_points", "height_points", "dpi", "skew_degrees", "turned_degrees", "form", "layer", "columns", "is_prose"], pages.Select(p => (object[])
            [p.Number, 595.28, 841.89, p.Dpi, p.Skew, p.Turned, p.Form, p.Layer, printed.Pages[p.Number - 1].Columns, printed.Pages[p.Number - 1].Tables == 0 ? 1 : 0]));
        var lines = printed.Lines.GroupBy(l => l.Page).SelectMany(g => g.Select((line, order) => (Line: line, Order: order))).ToArray();
        Table("lines", ["page", "line", "order", "text", .. Box], lines.Select(l => (object[]) [l.Line.Page, l.Order, l.Order, TextOf(l.Line.Words), .. Around(l.Line.Words)]));
        Table("words", ["page", "line", "text", .. Box], lines.SelectMany(l => l.Line.Words.Select(w => (object[]) [l.Line.Page, l.Order, w.Text, w.X0, w.Y0, w.X1, w.Y1])));
        Table("cells", ["page", "table", "row", "column", "row_span", "column_span", "kind", "text", .. Box], Cells(printed));
        WriteRecords(paper);
    }

    private static IEnumerable<object[]> Cells(Printed printed)
    {
        var full = printed.Lines.Where(l => l.Cell.Length > 0).GroupBy(l => (l.Page, l.Cell))
            .Select(g => (g.Key.Page, g.Key.Cell, Words: g.SelectMany(l => l.Words).ToArray()))
            .Select(c => (c.Page, c.Cell, Text: TextOf(c.Words), Box: Around(c.Words)));
        var empty = printed.Empty.Select(c => (c.Page, c.Cell, Text: "", Box: (object[])[c.X0, c.Y0, c.X1, c.Y1]));
        return full.Concat(empty)
            .Select(c => (c.Page, Place: c.Cell.Split(','), c.Text, c.Box))
            .OrderBy(c => c.Page).ThenBy(c => int.Parse(c.Place[0])).ThenBy(c => int.Parse(c.Place[1])).ThenBy(c => int.Parse(c.Place[2]))
            .Select(c => (object[])[c.Page, c.Place[0], c.Place[1], c.Place[2], 1, 1, c.Place[3], c.Text, .. c.Box]);
    }

    internal void WriteRecords(Paper paper)
    {
        foreach (var table in paper.Records)
        {
            Table(table.Name, table.Columns, table.Rows);
        }
    }

    private void Table(string name, string[] columns, IEnumerable<object[]> rows)
    {
        using var text = new StreamWriter(Path.Combine(folder, name + ".csv")) { NewLine = "\n" };
        using var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, true);
        csv.WriteHeader(columns);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. row.Select(f => Convert.ToString(f, CultureInfo.InvariantCulture)!)]);
        }
    }

    private static string TextOf(IEnumerable<PrintedWord> words) => string.Join(' ', words.Select(w => w.Text));

    private static object[] Around(IReadOnlyCollection<PrintedWord> words) =>
        [words.Min(w => w.X0), words.Min(w => w.Y0), words.Max(w => w.X1), words.Max(w => w.Y1)];
}
