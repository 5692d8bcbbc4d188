using System.Collections.Immutable;
using System.Globalization;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Evaluation.Tables;

using Row = IReadOnlyDictionary<string, string>;

/// <summary>Reads grids from true cells (<c>cells.csv</c>, corpus/README.md) and from a dataset's tables (docs/dataset.md).</summary>
public static class GridReader
{
    /// <summary>The grids of a document's <c>cells.csv</c>; rows of a table's later pages count from 0 again.</summary>
    public static ImmutableArray<Grid> Gold(TextReader cells) =>
    [
        .. GoldTable.Read(cells, "page", "table", "row", "column", "kind", "text")
            .GroupBy(r => (Table: r["table"], Page: Whole(r["page"])))
            .Select(g => new Grid(g.Key.Table, g.Key.Page, Cells(g, r => r["kind"] == "number" ? Amounts.Read(r["text"])?.Value : null))),
    ];

    /// <summary>The grids of a dataset, by <c>source_file</c>.</summary>
    public static ILookup<string, Grid> Dataset(string folder)
    {
        var files = GoldTable.ReadFile(Path.Combine(folder, "documents.csv"), "document_id", "source_file").ToDictionary(r => r["document_id"], r => r["source_file"], StringComparer.Ordinal);
        var cells = GoldTable.ReadFile(Path.Combine(folder, "table_cells.csv"), "table_id", "row", "column", "text", "number").ToLookup(r => r["table_id"], StringComparer.Ordinal);
        return GoldTable.ReadFile(Path.Combine(folder, "tables.csv"), "table_id", "document_id", "page", "continued_from").ToLookup(
            r => files[r["document_id"]],
            r => new Grid(r["table_id"], Whole(r["page"]), Cells(cells[r["table_id"]], c => c["number"].Length > 0 ? decimal.Parse(c["number"], CultureInfo.InvariantCulture) : null)) { ContinuedFrom = r["continued_from"] },
            StringComparer.Ordinal);
    }

    private static ImmutableArray<GridCell> Cells(IEnumerable<Row> rows, Func<Row, decimal?> numberOf)
    {
        var all = rows.ToArray();
        var places = all.Select(r => Whole(r["row"])).Distinct().Order().Select((row, i) => (row, i)).ToDictionary(p => p.row, p => p.i);
        return
        [
            .. all.Select(r => new GridCell(places[Whole(r["row"])], Whole(r["column"]), PrintedText.Plain(r["text"]), numberOf(r)))
                .Where(c => c.Text.Length > 0),
        ];
    }

    private static int Whole(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
}
