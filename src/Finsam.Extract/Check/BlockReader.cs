using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>Sorts the financial records into blocks of rows and series.</summary>
internal static class BlockReader
{
    /// <param name="tables">The document's tables in order, by which table_id counts them.</param>
    internal static List<Block> Run(IReadOnlyList<FinancialRecord> records, IReadOnlyList<Table> tables)
    {
        var ordinals = tables.Select((t, i) => (t.Index, Ordinal: i + 1)).ToDictionary(t => t.Index, t => t.Ordinal);
        var blocks = new List<Block>();
        var ordered = records.Select((r, i) => new Cell(i, r, Key(r)))
            .OrderBy(c => c.Record.TableIndex).ThenBy(c => c.Record.Row).ThenBy(c => c.Record.Column);
        foreach (var cells in ordered.GroupBy(c => (c.Record.TableIndex, c.Record.Row)).Select(g => g.ToList()))
        {
            var first = cells[0].Record;
            if (blocks.Count == 0 || !Continues(blocks[^1], first))
            {
                blocks.Add(new Block(blocks.Count, first.Statement, first.Note, first.Unit));
            }

            blocks[^1].Rows.Add(RowOf(blocks[^1], cells));
        }

        return blocks;

        string Key(FinancialRecord r) => $"t{ordinals.GetValueOrDefault(r.TableIndex, r.TableIndex + 1):000}:r{r.Row}:c{r.Column}";
    }

    private static bool Continues(Block block, FinancialRecord record) =>
        block.Statement == record.Statement && block.Note == record.Note && block.Unit == record.Unit
        && (record.Statement != Statement.Note || record.Note.Length > 0 || block.Rows[^1].TableIndex == record.TableIndex);

    private static BlockRow RowOf(Block block, List<Cell> cells)
    {
        var first = cells[0].Record;
        var row = new BlockRow(block, first.Label, first.Concept) { TableIndex = first.TableIndex };
        foreach (var cell in cells)
        {
            var series = new Series(cell.Record.Measure, cell.Record.PeriodEnd, 0);
            series = row.Cells.ContainsKey(series) ? series with { Twin = cell.Record.Column + 1 } : series;
            if (row.Cells.TryAdd(series, cell))
            {
                row.Columns[row.Columns.Count] = series;
            }
        }

        return row;
    }
}
