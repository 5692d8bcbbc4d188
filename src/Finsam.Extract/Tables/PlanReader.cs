using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>Finds the columns of a table and what its header says of each.</summary>
internal static class PlanReader
{
    internal static TablePlan Read(TableBlock block) => block.Layout switch
    {
        BlockLayout.Cells => OfCells(block),
        BlockLayout.Places => PlaceAligner.Plan(block),
        _ => OfFlat(block),
    };

    /// <summary>The cell of a tabbed row that stands in the first column of values: a row of bare numbers has no label cell.</summary>
    internal static int FirstValueCell(RowLine row, int columns) =>
        row.Tokens.Length > 0 && row.Tokens[0].Cell == 0 && row.CellCount == columns && row.Tokens.All(t => NumberTokens.IsNumeric(t.Text)) ? 0 : 1;

    private static TablePlan OfCells(TableBlock block)
    {
        var rows = block.Body.Concat(block.Header).Where(r => r.CellCount > 1).ToArray();
        var columns = Math.Max(1, rows.Select(r => r.CellCount).DefaultIfEmpty(0).Max() - 1);
        var headers = block.Header.Select(h => CellTexts(h, columns)).ToArray();
        return new TablePlan(
            [.. Enumerable.Range(1, columns).Select(c => PlannedColumn.Of([.. headers.Select(h => h[c])]))],
            [.. headers.Select(h => h[0])]);
    }

    private static string[] CellTexts(RowLine header, int columns)
    {
        var shift = header.CellCount <= columns && header.Tokens.All(t => t.Cell > 0 || ColumnMeaning.IsAnchor(t.Text)) ? 1 : 0;
        var texts = new string[columns + 1];
        for (var c = 0; c <= columns; c++)
        {
            texts[c] = string.Join(' ', header.Tokens.Where(t => Math.Min(t.Cell + shift, columns) == c).Select(t => t.Text));
        }

        return texts;
    }

    private static TablePlan OfFlat(TableBlock block)
    {
        if (block.Header.IsEmpty)
        {
            return new TablePlan([.. Enumerable.Repeat(PlannedColumn.Of([]), CommonCount(block))], []);
        }

        var used = block.Header.Length <= 2 ? block.Header : block.Header[^2..];
        var columns = used.Max(h => Math.Max(1, LineKinds.AnchorCount(h.Text)));
        var lines = used.Select(h => LineKinds.NoteNumber(h.Text) is null ? h.Tokens.RemoveAll(t => ColumnMeaning.IsNoteWord(t.Text)) : h.Tokens).ToArray();
        var parts = lines.Length == 1
            ? HeaderSplitter.Split([], lines[0], columns)[1..]
            : HeaderSplitter.Split(lines[0], lines[1], columns);
        var planned = Enumerable.Range(1, columns).Select(c => PlannedColumn.Of([.. parts.Select(p => Join(p[c]))])).ToList();
        if (NotePlace(used, parts) is { } place)
        {
            planned.Insert(place.Column, PlannedColumn.Of([.. used.Select((_, i) => i == place.Line ? "Not" : "")]));
        }

        return new TablePlan([.. planned], [.. parts.Select(p => Join(p[0]))]);
    }

    /// <summary>Before which column the note column stands, by the order of the words on its line.</summary>
    private static (int Line, int Column)? NotePlace(ImmutableArray<RowLine> header, ImmutableArray<ImmutableArray<Token>>[] parts)
    {
        for (var line = 0; line < header.Length; line++)
        {
            if (LineKinds.NoteNumber(header[line].Text) is not null)
            {
                continue;
            }

            var at = header[line].Tokens.ToList().FindIndex(t => ColumnMeaning.IsNoteWord(t.Text));
            if (at >= 0)
            {
                var before = header[line].Tokens[..at];
                return (line, Enumerable.Range(1, parts[line].Length - 1).Count(c => parts[line][c].Any(before.Contains)));
            }
        }

        return null;
    }

    /// <summary>How many numbers most rows have, where no header says it.</summary>
    private static int CommonCount(TableBlock block) =>
        block.Body.Select(r => r.Shape).Where(s => s.HasNumbers)
            .Select(s => s.FirstReading.IsEmpty ? 1 : s.FewestNumbers)
            .GroupBy(n => n).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;

    private static string Join(ImmutableArray<Token> tokens) => string.Join(' ', tokens.Select(t => t.Text));
}
