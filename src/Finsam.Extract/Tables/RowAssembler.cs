using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>
/// Makes rows of lines: a label that is broken over lines is joined, and amounts that stand alone below a label are
/// that label's.
/// </summary>
internal static class RowAssembler
{
    private const double SameHeightShare = 0.6;

    internal static ImmutableArray<TableRow> Run(TableBlock block, TablePlan plan)
    {
        var rows = new List<TableRow>();
        foreach (var line in block.Body)
        {
            var shape = PlacedWords.Part(line, plan, block);
            var last = rows.Count > 0 ? rows[^1] : null;
            if (last is not null && Join(last, line, shape, (plan, block.Layout)) is { } joined)
            {
                rows[^1] = joined;
            }
            else
            {
                rows.Add(new TableRow([line], line, shape.Label, shape.Numbers) { Reference = shape.Reference, Nothings = shape.Nothings, Strays = shape.Strays });
            }
        }

        return [.. rows];
    }

    private static TableRow? Join(TableRow last, RowLine line, RowShape shape, (TablePlan Plan, BlockLayout Layout) table)
    {
        var follows = !line.Line.AfterGap || line.Line.Number == last.Lines[^1].Line.Number;
        if (!follows || last.Lines[^1].LastIndex + 1 != line.Line.Index)
        {
            return null;
        }

        var lines = last.Lines.Add(line);
        if (shape.HasNumbers && shape.Label.IsEmpty && StandsBeside(last, shape))
        {
            return last with { Lines = lines, Numbers = last.Numbers.AddRange(Parted(shape.Numbers, last)) };
        }

        if (shape.HasNumbers && shape.Label.IsEmpty)
        {
            // Amounts alone: those of the label above, or more of a row that is printed one number a line.
            var isOpen = last.Numbers.IsEmpty || (last.Lines[^1].Tokens.All(t => NumberTokens.IsNumeric(t.Text)) && Fewest(last.Numbers) < table.Plan.Columns.Length);
            return isOpen && last.Label.Length > 0
                ? last with { Lines = lines, Anchor = last.Numbers.IsEmpty ? line : last.Anchor, Numbers = last.Numbers.AddRange(Parted(shape.Numbers, last)) }
                : null;
        }

        var goesOn = LabelJoiner.GoesOn(last.LabelText, shape.LabelText) && (table.Layout != BlockLayout.Cells || line.CellCount == 1);
        if (!goesOn || (shape.HasNumbers && !last.Numbers.IsEmpty))
        {
            return null;
        }

        return shape.HasNumbers
            ? new TableRow(lines, line, last.Label.AddRange(shape.Label), shape.Numbers) { Reference = shape.Reference ?? last.Reference, Strays = shape.Strays }
            : last with { Lines = lines, Label = LabelJoiner.IsRestOfWord(last.LabelText, shape.LabelText) ? Glued(last.Label, shape.Label[0]) : last.Label.AddRange(shape.Label) };
    }

    /// <summary>More numbers at the height of the last ones, right of them: what the layout saw as a line of its own.</summary>
    private static bool StandsBeside(TableRow last, RowShape shape) =>
        !last.Numbers.IsEmpty && last.Numbers[^1].Box is { } left && shape.Numbers[0].Box is { } right && left.X1 < right.X0 &&
        Math.Min(left.Y1, right.Y1) - Math.Max(left.Y0, right.Y0) > SameHeightShare * Math.Min(left.Height, right.Height);

    private static ImmutableArray<Token> Glued(ImmutableArray<Token> label, Token rest) =>
        label.SetItem(label.Length - 1, label[^1] with { Text = label[^1].Text + rest.Text, Source = label[^1].Source + rest.Source });

    /// <summary>Numbers on lines of their own do not run together.</summary>
    private static ImmutableArray<Token> Parted(ImmutableArray<Token> numbers, TableRow last) =>
        last.Numbers.IsEmpty ? numbers : numbers.SetItem(0, numbers[0] with { AfterWideGap = true });

    private static int Fewest(ImmutableArray<Token> numbers) =>
        NumberGrouper.Readings(numbers, 12).Select(r => r.Length).DefaultIfEmpty(99).Min();
}
