using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>Writes a decided table as a grid of cells: column 0 holds the labels, header lines come first.</summary>
internal static class GridBuilder
{
    internal static Table Build(DraftTable table, ImmutableArray<ChosenReading> chosen, string title)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var row = 0;
        foreach (var header in HeaderLines(table))
        {
            cells.AddRange(HeaderCells(table, header.Line, row, header.Index));
            row++;
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            cells.AddRange(RowCells(table, i, row, chosen[i]));
            row++;
        }

        var lines = table.Block.Header.Concat(table.Rows.SelectMany(r => r.Lines)).Select(l => l.Line.Index).ToArray();
        return new Table
        {
            Index = table.Index,
            Title = title,
            Rows = row,
            Columns = table.Plan.Columns.Length + 1,
            Cells = cells.ToImmutable(),
            IsRuled = table.Block.IsRuled,
            FirstLine = lines.Min(),
            LastLine = lines.Max(),
        };
    }

    /// <summary>The header lines that the plan was read from, with their place in it.</summary>
    private static IEnumerable<(RowLine Line, int Index)> HeaderLines(DraftTable table)
    {
        var used = table.Plan.LabelHeaders.Length;
        return table.Block.Header.Skip(table.Block.Header.Length - used).Select((line, i) => (line, i));
    }

    private static IEnumerable<TableCell> HeaderCells(DraftTable table, RowLine line, int row, int index)
    {
        var texts = table.Plan.Columns.Select(c => c.Headers[index]).Prepend(table.Plan.LabelHeaders[index]).ToArray();
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column].Length > 0)
            {
                yield return Cell(line.Line, row, column, texts[column]) with { IsHeader = true, SourceText = texts[column], Box = line.Line.Box };
            }
        }
    }

    private static IEnumerable<TableCell> RowCells(DraftTable table, int index, int row, ChosenReading chosen)
    {
        var source = table.Rows[index];
        var (label, others) = TextCells(source, table, chosen.Reading);
        if (!label.IsEmpty)
        {
            yield return Of(label, row, 0) with { LineIndex = source.Anchor.Line.Index, LineNumber = source.Anchor.Line.Number, Page = source.Anchor.Line.Page };
        }

        foreach (var (column, tokens) in others)
        {
            yield return Of(tokens, row, column);
        }

        foreach (var placed in chosen.Reading.Fields)
        {
            var doubt = placed.Field.Amount.IsDoubtful ? 0.6 : 1;
            yield return Of(placed.Field.Tokens, row, placed.Column + 1) with
            {
                Number = placed.Field.Value,
                IsPercent = placed.Field.Amount.IsPercent,
                Confidence = Math.Round(chosen.Confidence * doubt * source.Anchor.Line.Confidence, 2),
            };
        }
    }

    /// <summary>The label, and cells of words: ticks, names and note references that the row prints in other columns.</summary>
    private static (ImmutableArray<Token> Label, List<(int Column, ImmutableArray<Token> Tokens)> Others) TextCells(
        TableRow row, DraftTable table, RowReading reading)
    {
        var others = new List<(int, ImmutableArray<Token>)>();
        var isTabbed = table.Block.Layout == BlockLayout.Cells && row.Anchor.CellCount > 1;
        var inFields = reading.Fields.SelectMany(f => f.Field.Tokens).ToHashSet();
        var texts = isTabbed
            ? row.Label.Concat(row.Numbers).Where(t => !inFields.Contains(t) && !inFields.Contains(t with { AfterWideGap = false })).ToImmutableArray()
            : row.Label.AddRange(row.Numbers[..Math.Min(row.Numbers.Length, reading.ExtraLabel)]);
        if (isTabbed)
        {
            others.AddRange(texts.Where(t => t.Cell > 0).GroupBy(t => t.Cell)
                .Where(g => g.Key <= table.Plan.Columns.Length).Select(g => (g.Key, g.ToImmutableArray())));
            texts = [.. texts.Where(t => t.Cell == 0)];
        }

        var noteColumn = table.Plan.Columns.ToList().FindIndex(c => c.Meaning.Kind == ColumnKind.Note);
        if (row.Reference is { } reference && noteColumn >= 0 && reading.Fields.All(f => f.Column != noteColumn))
        {
            others.Add((noteColumn + 1, [reference]));
        }

        return (texts, others);
    }

    private static TableCell Of(ImmutableArray<Token> tokens, int row, int column) =>
        Cell(tokens[0].Line, row, column, string.Join(' ', tokens.Select(t => t.Text))) with
        {
            SourceText = string.Join(' ', tokens.Select(t => t.Source)),
            Box = Box.Around(tokens.Where(t => t.Box is not null).Select(t => t.Box!.Value)),
            Confidence = tokens[0].Line.Confidence,
        };

    private static TableCell Cell(Line line, int row, int column, string text) => new()
    {
        Row = row,
        Column = column,
        Text = text,
        LineIndex = line.Index,
        LineNumber = line.Number,
        Page = line.Page,
    };
}
