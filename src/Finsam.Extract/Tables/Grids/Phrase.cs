using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Words of a line with no wide gap and no drawn line between them: a line of a cell, or of running text.</summary>
internal sealed record Phrase(ImmutableArray<Token> Tokens, Box Box)
{
    private static readonly Regex EmptyMarkPattern = new(@"^(?:[-–—−.…*:]+|n[./]?[aå]\.?|[xX])$");

    private const int ProseWords = 6;

    internal string Text { get; } = string.Join(' ', Tokens.Select(t => t.Text));

    internal int Letters { get; } = Tokens.Sum(t => t.Text.Count(char.IsLetter));

    /// <summary>A number, with or without its signs and units, or what stands where a number is missing.</summary>
    internal bool IsFigure => IsNumber || EmptyMarkPattern.IsMatch(Text);

    internal bool IsNumber { get; } = IsNumberText(string.Join(' ', Tokens.Select(t => t.Text)));

    /// <summary>As long as a line of running text.</summary>
    internal bool IsProse => Tokens.Length >= ProseWords && Letters > 0.6 * Tokens.Sum(t => t.Text.Length);

    internal double CenterY => Box.CenterY;

    private static bool IsNumberText(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        return digits > 0 && text.Count(char.IsLetter) <= Math.Max(1, digits / 2);
    }
}

/// <summary>Drawn lines of a page, collinear pieces joined.</summary>
/// <param name="Across">Level ones, from top to bottom.</param>
/// <param name="Down">Upright ones, from left to right.</param>
internal sealed record DrawnLines(ImmutableArray<Box> Across, ImmutableArray<Box> Down)
{
    internal static DrawnLines None { get; } = new([], []);

    /// <summary>Those whose middle lies in a box.</summary>
    internal DrawnLines In(Box box) => new(
        [.. Across.Where(l => l.CenterY >= box.Y0 && l.CenterY <= box.Y1 && l.X1 > box.X0 && l.X0 < box.X1)],
        [.. Down.Where(l => l.CenterX >= box.X0 && l.CenterX <= box.X1 && l.Y1 > box.Y0 && l.Y0 < box.Y1)]);
}

/// <summary>What the geometric reading of tables sees of one page.</summary>
/// <param name="Em">The type size, points.</param>
/// <param name="Phrases">From top to bottom.</param>
internal sealed record PageInk(int Page, double Em, ImmutableArray<Phrase> Phrases, DrawnLines Lines);

/// <summary>A place on a page where a table may stand.</summary>
internal sealed record Region(Box Box, bool IsRuled)
{
    /// <summary>Drawn lines close it on all sides and part its cells.</summary>
    internal bool IsLattice { get; init; }
}

/// <summary>A cell of a grid: its first row and column, how many it covers, and its words in reading order.</summary>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, ImmutableArray<Token> Tokens);

/// <summary>A table as its geometry tells it.</summary>
internal sealed record PageGrid(int Page, Region Region, int Rows, int Columns, ImmutableArray<GridCell> Cells);
