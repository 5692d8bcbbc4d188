using Finsam.Extract.Geometry;

namespace Finsam.Extract.Evaluation.Pages;

/// <summary>Reads <c>pages.csv</c>, <c>lines.csv</c> and <c>cells.csv</c> of a document's gold (corpus/README.md).</summary>
public static class GoldPageReader
{
    private static readonly string[] BoxColumns = ["x0", "y0", "x1", "y1"];

    public static IReadOnlyList<GoldPage> Read(string folder)
    {
        var lines = GoldTable.ReadFile(Path.Combine(folder, "lines.csv"), ["page", "order", "text", .. BoxColumns]).ToLookup(PageOf, r => new GoldLine(int.Parse(r["order"]), r["text"], BoxOf(r)));
        var cells = GoldTable.ReadFile(Path.Combine(folder, "cells.csv"), ["page", "table", "row", "column", "kind", "text", .. BoxColumns])
            .ToLookup(PageOf, r => new GoldCell(int.Parse(r["table"]), int.Parse(r["row"]), int.Parse(r["column"]), r["kind"], r["text"], BoxOf(r)));
        return
        [
            .. GoldTable.ReadFile(Path.Combine(folder, "pages.csv"), "page", "width_points", "height_points", "dpi", "skew_degrees", "turned_degrees", "form", "layer", "is_prose")
                .Select(r => new GoldPage
                {
                    Number = PageOf(r),
                    WidthPoints = double.Parse(r["width_points"]),
                    HeightPoints = double.Parse(r["height_points"]),
                    Dpi = int.Parse(r["dpi"]),
                    SkewDegrees = double.Parse(r["skew_degrees"]),
                    TurnedDegrees = int.Parse(r["turned_degrees"]),
                    Form = r["form"],
                    Layer = r["layer"],
                    IsProse = r["is_prose"] == "1",
                    Lines = [.. lines[PageOf(r)]],
                    Cells = [.. cells[PageOf(r)]],
                }),
        ];
    }

    /// <summary>The file that a document's gold is of.</summary>
    public static string ScanOf(string document) => Directory.EnumerateFiles(document, "scan.*").Single();

    private static int PageOf(IReadOnlyDictionary<string, string> row) => int.Parse(row["page"]);

    private static Box BoxOf(IReadOnlyDictionary<string, string> row) =>
        new(double.Parse(row["x0"]), double.Parse(row["y0"]), double.Parse(row["x1"]), double.Parse(row["y1"]));
}
