using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Model;

/// <summary>One cell of a rebuilt table. Rows and columns count from 0.</summary>
public sealed record TableCell
{
    public required int Row { get; init; }

    public required int Column { get; init; }

    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    /// <summary>A header cell of a column (not the label of a row).</summary>
    public bool IsHeader { get; init; }

    /// <summary>Repaired text, without thousands grouping changed.</summary>
    public required string Text { get; init; }

    /// <summary>The value where the cell is a number (percent as printed, without the sign), in the unit printed.</summary>
    public decimal? Number { get; init; }

    /// <summary>The printed number is a percentage.</summary>
    public bool IsPercent { get; init; }

    public string SourceText { get; init; } = "";

    /// <summary>The number that the next best reading of the row puts here; empty where the reading is certain or both agree.</summary>
    public string RunnerUp { get; init; } = "";

    /// <summary>The row by itself would rather be read otherwise: the sums of the table and amounts elsewhere chose this reading.</summary>
    public bool IsChosenBySums { get; init; }

    /// <summary><see cref="Line.Index"/> of the line that the cell stands on (the first one where it wraps).</summary>
    public required int LineIndex { get; init; }

    public int? Page { get; init; }

    /// <summary>1-based line as in <see cref="Model.Line.Number"/>.</summary>
    public required int LineNumber { get; init; }

    public Box? Box { get; init; }

    public double Confidence { get; init; } = 1;
}

/// <summary>A rebuilt table: a grid of cells that refer to lines; no line is copied or changed.</summary>
public sealed record Table
{
    /// <summary>0-based place among the tables of the file.</summary>
    public required int Index { get; init; }

    /// <summary>Its caption or the heading above it, as far as the table stage can tell; may be empty.</summary>
    public string Title { get; init; } = "";

    public required int Rows { get; init; }

    public required int Columns { get; init; }

    public required ImmutableArray<TableCell> Cells { get; init; }

    /// <summary>Drawn rules part its cells.</summary>
    public bool IsRuled { get; init; }

    /// <summary>First and last <see cref="Line.Index"/> that it covers.</summary>
    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    /// <summary><see cref="Index"/> of the table on an earlier page that this one goes on from.</summary>
    public int? ContinuedFrom { get; init; }
}
