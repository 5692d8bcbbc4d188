using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>Writes a decided table as a grid of cells: column 0 holds the labels, header lines come first.</summary>
internal static class GridBuilder
{
    /// <summary>Lines of one text stand nearer than that; rows of a header are mostly further apart, or a rule parts them.</summary>
    private const double HeaderLineGapHeights = 1.2;

    internal static Table Build(DraftTable table, ImmutableArray<ChosenReading> chosen, string title)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var row = 0;
        foreach (var header in HeaderRows(table))
        {
            cells.AddRange(HeaderCells(table, header, row));
            row++;
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            cells.AddRange(RowCells(table, i, row, chosen[i]));
            row++;
        }

        var lines = table.Block.Header.Concat(table.Rows.SelectMany(r => r.Lines)).ToArray();
        return new Table
        {
            Index = table.Index,
            Title = title,
            Rows = row,
            Columns = table.Plan.Columns.Length + 1,
            Cells = cells.ToImmutable(),
            IsRuled = table.Block.IsRuled,
            FirstLine = lines.Min(l => l.Line.Index),
            LastLine = lines.Max(l => l.LastIndex),
        };
    }

    /// <summary>
    /// The header lines that the plan was read from, with their place in it, by row: lines of a page that break the texts of single
    /// columns (<c>Budget</c> above <c>2019</c>) are one row. So are those of a flattened table, of which no line says more than the other.
    /// </summary>
    private static IEnumerable<(RowLine Line, int Index)[]> HeaderRows(DraftTable table)
    {
        var used = table.Plan.LabelHeaders.Length;
        var lines = table.Block.Header.Skip(table.Block.Header.Length - used).Select((line, i) => (line, i)).ToArray();
        var isBroken = table.Block.Layout == BlockLayout.Flat || lines.All(l => table.Block.Layout == BlockLayout.Places && !l.line.Line.Words.IsEmpty && PlaceAligner.StandsInColumns(l.line, table.Plan, table.Block.Height)) &&
            lines.Zip(lines.Skip(1)).All(p => IsBelow(p.First.line.Line, p.Second.line.Line, table.Block.Height));
        return isBroken && lines.Length > 0 ? [lines] : lines.Select(l => new[] { l });
    }

    /// <summary>The next line of a text that is broken, not a row of its own.</summary>
    private static bool IsBelow(Line upper, Line lower, double height) =>
        upper.Page == lower.Page && upper.Box is { } above && lower.Box is { } below && below.Y0 - above.Y1 < HeaderLineGapHeights * height;

    private static IEnumerable<TableCell> HeaderCells(DraftTable table, (RowLine Line, int Index)[] lines, int row)
    {
        for (var column = 0; column <= table.Plan.Columns.Length; column++)
        {
            var texts = lines.Select(l => (l.Line.Line, Text: column == 0 ? table.Plan.LabelHeaders[l.Index] : table.Plan.Columns[column - 1].Headers[l.Index]))
                .Where(t => t.Text.Length > 0).ToArray();
            if (texts.Length > 0)
            {
                var tokens = lines.SelectMany(l => table.Plan.HeaderTokens(column, l.Index)).ToArray();
                var text = string.Join(' ', texts.Select(t => t.Text));
                yield return Cell(texts[0].Line, row, column, text) with
                {
                    IsHeader = true,
                    SourceText = tokens.Length > 0 ? string.Join(' ', tokens.Select(t => t.Source)) : text,
                    Box = Box.Around(tokens.Select(t => t.Box).OfType<Box>()) ?? Box.Around(texts.Select(t => t.Line.Box).OfType<Box>()),
                };
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
                RunnerUp = RunnerUp(placed, chosen.RunnerUp),
                IsChosenBySums = chosen.IsChosenBySums,
                Confidence = Math.Round(chosen.Confidence * doubt * source.Anchor.Line.Confidence, 2),
            };
        }
    }

    /// <summary>What else the cell may print: the next best reading's number in its column, where that is another one.</summary>
    private static string RunnerUp(PlacedField placed, RowReading? next)
    {
        var other = next?.Fields.FirstOrDefault(f => f.Column == placed.Column)?.Field.Text ?? "";
        return other == placed.Field.Text ? "" : other;
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

        others.AddRange(NothingCells(row, table));
        var unread = isTabbed ? [] : row.Numbers[reading.ExtraLabel..].Where(t => !inFields.Contains(t) && !inFields.Contains(t with { AfterWideGap = false }));
        others.AddRange(StrayCells([.. row.Strays, .. unread], table, [.. reading.Fields.Select(f => f.Column), .. others.Select(o => o.Item1 - 1)]));
        return (texts, others);
    }

    /// <summary>What stands in columns and is no number, each word or what is left of a number in its place.</summary>
    private static IEnumerable<(int Column, ImmutableArray<Token> Tokens)> StrayCells(ImmutableArray<Token> strays, DraftTable table, HashSet<int> taken)
    {
        foreach (var group in PlacedWords.Groups(strays))
        {
            var x = group.Select(t => t.X).OfType<Extent>().DefaultIfEmpty(default).Aggregate((a, b) => a.Union(b));
            if (PlacedWords.ColumnOf(x, table.Plan, c => !taken.Contains(c)) is { } column && taken.Add(column))
            {
                yield return (column + 1, group);
            }
        }
    }

    /// <summary><c>inga</c> in each column of amounts: by place where there is one, else in order.</summary>
    private static IEnumerable<(int Column, ImmutableArray<Token> Tokens)> NothingCells(TableRow row, DraftTable table)
    {
        var amounts = Enumerable.Range(0, table.Plan.Columns.Length).Where(c => table.Plan.Columns[c].Meaning.Kind != ColumnKind.Note).ToArray();
        return row.Nothings.Take(amounts.Length).Select((token, i) => (Column: 1 + (table.Block.Layout == BlockLayout.Places && token.X is { } x
            ? amounts.MinBy(c => table.Plan.Columns[c].X is { } column ? -x.Overlap(column) : 0)
            : amounts[i]), Token: token)).DistinctBy(p => p.Column).Select(p => (p.Column, ImmutableArray.Create(p.Token)));
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
