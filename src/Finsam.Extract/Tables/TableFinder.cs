using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Tables;

/// <summary>Finds the runs of lines that are tables.</summary>
internal static class TableFinder
{
    private static readonly Regex CountHeadPattern = new(@"^(totalt|antal|antal (deltagare|personer|ärenden))$", RegexOptions.IgnoreCase);

    private const int FewestCounts = 3;

    /// <summary>So many rows without a number may stand between two rows with numbers.</summary>
    private const int MostLabelRows = 7;

    private const int MostHeaderRows = 3;

    private const int FewestPitches = 4;

    /// <summary>So many of so many rows with money begin a table without a header.</summary>
    private const int FewestMoneyRows = 3;

    private const int NearRows = 5;

    private const int MostMoneyNumbers = 8;

    /// <summary>Rows that print as many numbers, where no header tells how many.</summary>
    private const int FewestAgreeing = 3;

    private const int FewestRunningWords = 6;

    private const double SpeckPitches = 0.75;

    internal static List<TableBlock> Find(ImmutableArray<RowLine> rows)
    {
        var blocks = new List<TableBlock>();
        var at = 0;
        while (at < rows.Length)
        {
            var header = HeaderLength(rows, at);
            var isStart = header > 0 || StartsWithoutHeader(rows, at);
            var end = isStart ? BodyEnd(rows, at + header, header > 0, NumberAbove(rows, at, header)) : at;
            if (end > at + header && Block(rows[at..(at + header)], rows[(at + header)..end]) is { } block)
            {
                var isAbove = header is > 0 and < MostHeaderRows && at > 0 && (blocks.Count == 0 || blocks[^1].LastLine < rows[at - 1].Line.Index);
                blocks.Add(isAbove && IsHeaderAbove(rows[at - 1], block) ? block with { Header = block.Header.Insert(0, rows[at - 1]) } : block);

                // What was cut off at its end may hold the next table.
                at = Enumerable.Range(at, end - at).Last(i => rows[i].LastIndex <= block.LastLine) + 1;
            }
            else
            {
                at++;
            }
        }

        return [.. blocks.SelectMany(SideBySide.Split)];
    }

    /// <summary>
    /// The first line of a broken header (<c>Projektskuld</c> over <c>2015-12-31</c>): it stands on the page where the
    /// header stands and not where the labels begin.
    /// </summary>
    private static bool IsHeaderAbove(RowLine above, TableBlock block)
    {
        var line = above.Line;
        if (block.Layout != BlockLayout.Places || line.Words.IsEmpty || line.Box is not { } box || block.Header[0].Line.Box is not { } header)
        {
            return false;
        }

        var labels = block.Body.Min(r => r.Line.Box?.X0 ?? header.X0);
        return line.Page == block.FirstLine.Page && !LineKinds.IsPageFurniture(line) && !LineKinds.IsProse(line) && !LineKinds.IsHeading(line) && !above.Shape.HasNumbers &&
            box.X0 > labels + 5 * block.Height && box.X0 > header.X0 - 5 * block.Height && header.Y0 - box.Y1 < 2 * block.Height;
    }

    private static int HeaderLength(ImmutableArray<RowLine> rows, int at)
    {
        var length = 0;
        while (at + length < rows.Length && length < MostHeaderRows && LineKinds.IsHeader(rows[at + length]))
        {
            length++;
        }

        return length == 0 && IsHeadOfCounts(rows, at) ? 1 : length;
    }

    /// <summary>A word for a number of people or cases alone on its line, and rows with one number each below it.</summary>
    private static bool IsHeadOfCounts(ImmutableArray<RowLine> rows, int at) =>
        CountHeadPattern.IsMatch(rows[at].Text) && rows.Length > at + FewestCounts && rows[(at + 1)..(at + 1 + FewestCounts)]
            .All(r => !LineKinds.IsProse(r.Line) && r.Shape is { Label.IsEmpty: false, Numbers.Length: 1 });

    /// <summary>A table that has lost its header, or never had one.</summary>
    private static bool StartsWithoutHeader(ImmutableArray<RowLine> rows, int at)
    {
        var row = rows[at];
        if (row.IsEmpty || LineKinds.IsContents(row.Line) || LineKinds.IsPageFurniture(row.Line))
        {
            return false;
        }

        if (row.CellCount > 1 && row.Line.Words.IsEmpty)
        {
            return true;
        }

        if (at > 0 && LineKinds.IsHeading(rows[at - 1].Line) && LineKinds.NoteNumber(rows[at - 1].Text) is not null)
        {
            return row.Shape is { HasNumbers: true, Label.IsEmpty: false } && !LineKinds.IsProse(row.Line);
        }

        return row.IsMoneyRow && rows[at..Math.Min(rows.Length, at + NearRows)].Count(r => r.IsMoneyRow) >= FewestMoneyRows;
    }

    /// <summary>A label and at least one number of four digits that is no year.</summary>
    internal static bool ReadsAsMoney(RowLine row)
    {
        var shape = row.Shape;
        if (shape.Numbers.IsEmpty || shape.Label.IsEmpty || LineKinds.IsProse(row.Line) || LineKinds.IsHeading(row.Line))
        {
            return false;
        }

        var reading = shape.FirstReading;
        return reading.Length is > 0 and <= MostMoneyNumbers && reading.Any(f => Math.Abs(f.Value) >= 1000 && Math.Abs(f.Value) is < 1980 or > 2049);
    }

    /// <summary>The number of the title that a table stands below or has in its header.</summary>
    private static int? NumberAbove(ImmutableArray<RowLine> rows, int at, int header) =>
        rows[Math.Max(0, at - 1)..(at + header)].Select(r => LineKinds.TitleNumber(r.Text)).LastOrDefault(n => n is not null);

    /// <param name="number">The number of the table's own title: the next one ends it.</param>
    private static int BodyEnd(ImmutableArray<RowLine> rows, int from, bool hasHeader, int? number)
    {
        var end = from;
        var labelRows = 0;
        for (var at = from; at < rows.Length && labelRows <= MostLabelRows; at++)
        {
            var row = rows[at];
            if (row.Line.IsRule && end == from && hasHeader && !IsPartOfTable(rows, at))
            {
                break;
            }

            if (row.Line.IsRule || LineKinds.IsPageFurniture(row.Line))
            {
                end = row.Line.IsRule && end == at && IsPartOfTable(rows, at) ? at + 1 : end;
                continue;
            }

            if (Stops(row, at > from || !hasHeader) || (number is { } own && at > from && LineKinds.TitleNumber(row.Text) == own + 1))
            {
                break;
            }

            if (IsDataRow(row))
            {
                (end, labelRows) = (at + 1, 0);
            }
            else
            {
                labelRows++;
                end = end == at && at > from && GoesOnLabel(rows[at - 1], row) ? at + 1 : end;
            }
        }

        return end;
    }

    private static bool IsPartOfTable(ImmutableArray<RowLine> rows, int at) => rows[at].Line.HasMarkedCells;

    private static bool IsDataRow(RowLine row) =>
        (row.CellCount > 1 && row.Line.Words.IsEmpty) || row.Shape.HasValues || row.Shape.EndsInScraps;

    private static bool Stops(RowLine row, bool headerStops) =>
        (LineKinds.IsHeading(row.Line) && !LineKinds.IsHeadingBySize(row.Line)) || LineKinds.IsContents(row.Line) || LineKinds.IsProse(row.Line) ||
        (headerStops && LineKinds.IsHeader(row)) || (!row.Line.HasCells && !IsDataRow(row) && StatementNames.Find(row.Text) is not null);

    private static bool GoesOnLabel(RowLine before, RowLine row) =>
        !row.Line.AfterGap && row.Text[0] != '(' && LabelJoiner.GoesOn(before.Shape.LabelText, row.Text);

    private static TableBlock? Block(ImmutableArray<RowLine> header, ImmutableArray<RowLine> body)
    {
        var isRuled = body.Any(r => r.Line.IsRule);
        body = TableTail.Cut(WithoutSpecks([.. body.Where(r => !r.Line.IsRule && !r.IsEmpty && !LineKinds.IsPageFurniture(r.Line))]));
        if (body.IsEmpty)
        {
            return null;
        }

        var layout = LayoutOf(header, body);
        var numbers = body.Count(r => r.Shape.HasNumbers);
        var isTable = layout == BlockLayout.Cells || (numbers > 0 && numbers * 5 >= body.Length && AreValues(header, body));
        return isTable ? new TableBlock(layout, header, body) { IsRuled = isRuled } : null;
    }

    /// <summary>
    /// A dash that stands alone between two rows, nearer to one of them than rows stand to each other, is what is left of a rule.
    /// </summary>
    private static ImmutableArray<RowLine> WithoutSpecks(ImmutableArray<RowLine> body)
    {
        var pitches = body.Zip(body.Skip(1), Pitch).OfType<double>().Where(p => p > 0).Order().ToArray();
        return pitches.Length < FewestPitches ? body : [.. body.Where((row, i) => !IsSpeck(row, i))];

        bool IsSpeck(RowLine row, int at) => row.Tokens.All(t => NumberTokens.IsDash(t.Text)) &&
            new[] { at > 0 ? Pitch(body[at - 1], row) : null, at + 1 < body.Length ? Pitch(row, body[at + 1]) : null }.OfType<double>()
                .Any(p => p < SpeckPitches * pitches[pitches.Length * 3 / 4]);
    }

    private static double? Pitch(RowLine upper, RowLine lower) =>
        upper.Line.Page == lower.Line.Page && upper.Line is { Words.IsEmpty: false, Box: { } above } && lower.Line.Box is { } below
            ? below.CenterY - above.CenterY : null;

    /// <summary>
    /// The numbers of a table of one row must be as many as its header has columns. Where a header is missing, rows that agree tell how many
    /// there are. Numbers that end a line of running text are none of them.
    /// </summary>
    private static bool AreValues(ImmutableArray<RowLine> header, ImmutableArray<RowLine> body)
    {
        var counts = body.Where(r => r.Shape.HasNumbers && !IsRunning(r))
            .Select(r => r.Shape.FewestNumbers).ToArray();
        if (counts.Length == 0)
        {
            return false;
        }

        var (common, rows) = counts.CountBy(c => c).MaxBy(c => c.Value);
        var columns = !header.IsEmpty ? header.Max(h => LineKinds.AnchorCount(h.Text)) : rows >= FewestAgreeing && rows * 3 >= counts.Length * 2 ? common : 1;
        return counts.Any(c => c <= columns + 1) && (counts.Length >= 2 || columns >= 2 || !header.IsEmpty);
    }

    /// <summary>On a page, many words and a number that no gap parts from them.</summary>
    private static bool IsRunning(RowLine row) =>
        !row.Line.Words.IsEmpty && !row.Shape.Numbers[0].AfterWideGap && row.Shape.Label.Length >= FewestRunningWords;

    private static BlockLayout LayoutOf(ImmutableArray<RowLine> header, ImmutableArray<RowLine> body)
    {
        if (body.Concat(header).Any(r => r.CellCount > 1 && r.Line.HasMarkedCells))
        {
            return BlockLayout.Cells;
        }

        var withNumbers = body.Select(r => (Row: r, Shape: r.Shape)).Where(r => r.Shape.HasNumbers).ToArray();
        var placed = withNumbers.Count(r => r.Shape.Numbers.All(t => t.X is not null) &&
            (r.Row.Line.Words.Length > 0 || r.Row.Tokens.Any(t => t.AfterWideGap)));
        return placed * 5 >= withNumbers.Length * 3 && placed > 0 ? BlockLayout.Places : BlockLayout.Flat;
    }
}
