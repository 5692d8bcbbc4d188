using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>Writes a table as lines whose cells tabs part; a table that only lays out a page, as the blocks in it.</summary>
internal sealed class TableWriter(DocxLines lines, BlockWriter blocks)
{
    internal void Write(Table table)
    {
        var rows = table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table).ToList();
        var isLayout = rows.TrueForAll(r => Cells(r).Count() <= 1) || rows.Exists(r => Cells(r).Any(c => c.Descendants<Table>().Any()));
        foreach (var row in rows.Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            if (isLayout)
            {
                foreach (var cell in Cells(row))
                {
                    blocks.Write(cell);
                    lines.Gap();
                }
            }
            else
            {
                Row(row);
            }
        }
    }

    private static IEnumerable<TableCell> Cells(TableRow row) =>
        row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row);

    private void Row(TableRow row)
    {
        Turn(row);
        var cells = new List<string[]>();
        var attached = new List<RunText>();
        Skip(cells, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
        foreach (var cell in Cells(row))
        {
            cells.Add(IsContinued(cell) ? [] : Text(cell, attached));
            Skip(cells, (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1);
        }

        foreach (var line in Lines(cells).Where(l => l.Trim().Length > 0))
        {
            lines.Add(line.TrimEnd('\t'));
        }

        attached.ForEach(blocks.Attachments);
    }

    /// <summary>More columns than any page has are a damaged number.</summary>
    private static void Skip(List<string[]> cells, int count)
    {
        for (var i = 0; i < Math.Min(count, 63); i++)
        {
            cells.Add([]);
        }
    }

    /// <summary>
    /// Some writers put a whole column of figures into one cell, a paragraph each: where all cells with text have as many
    /// paragraphs, they are rows.
    /// </summary>
    private static IEnumerable<string> Lines(List<string[]> cells)
    {
        var counts = cells.Where(c => c.Length > 0).Select(c => c.Length).Distinct().ToList();
        var areRows = counts is [> 1] && cells.Count(c => c.Length > 0) > 1 && cells.Exists(c => c.Length > 0 && c.All(t => t.Any(char.IsAsciiDigit)));
        return areRows
            ? Enumerable.Range(0, counts[0]).Select(i => string.Join('\t', cells.Select(c => c.Length > 0 ? c[i] : "")))
            : [string.Join('\t', cells.Select(c => string.Join(' ', c)))];
    }

    private string[] Text(TableCell cell, List<RunText> attached)
    {
        var texts = new List<string>();
        foreach (var paragraph in cell.Descendants<Paragraph>().Where(p => p.Ancestors<TextBoxContent>().FirstOrDefault() is null || cell.Ancestors<TextBoxContent>().Any()))
        {
            var (text, runs) = blocks.InCell(paragraph);
            attached.Add(runs);
            if (text.Length > 0)
            {
                texts.Add(text);
            }
        }

        return [.. texts];
    }

    /// <summary>A cell that is merged with the one above it.</summary>
    private static bool IsContinued(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);

    private void Turn(TableRow row)
    {
        var breaks = lines.Pages switch
        {
            DocxPages.AsRendered => row.Descendants<LastRenderedPageBreak>().Any(),
            DocxPages.ByBreaks => row.Descendants<OpenXmlElement>().Any(PageBreaks.IsBreak),
            _ => false,
        };
        if (breaks)
        {
            lines.NewPage();
        }
    }
}
