using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>Where something stands across the page: points, or characters of a line that was laid out with spaces.</summary>
internal readonly record struct Extent(double Left, double Right)
{
    internal double Center => (Left + Right) / 2;

    internal double Width => Right - Left;

    internal Extent Union(Extent other) => new(Math.Min(Left, other.Left), Math.Max(Right, other.Right));

    /// <summary>Length that both share; negative where they stand apart.</summary>
    internal double Overlap(Extent other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
}

/// <summary>A run of characters between spaces.</summary>
/// <param name="Cell">Which cell of a tab-separated row it stands in, from 0.</param>
/// <param name="Source">The same characters before repair.</param>
internal sealed record Token(Line Line, string Text, int Cell, string Source)
{
    internal Extent? X { get; init; }

    internal Box? Box { get; init; }

    /// <summary>A gap wider than between words stands before it.</summary>
    internal bool AfterWideGap { get; init; }
}

/// <summary>A line cut into tokens.</summary>
/// <param name="Height">What gaps are measured by: the height of its words, or two characters.</param>
internal sealed record RowLine(Line Line, ImmutableArray<Token> Tokens, double Height)
{
    private RowShape? shape;
    private bool? isHeader;
    private bool? isMoneyRow;

    internal ImmutableArray<Token> Tokens
    {
        get;
        init
        {
            field = value;
            (shape, isHeader, isMoneyRow) = (null, null, null);
        }
    } = Tokens;

    internal string Text => Line.Text;

    /// <summary>Its label and its numbers; found once, for many ask.</summary>
    internal RowShape Shape => shape ??= RowShape.Of(this);

    /// <inheritdoc cref="LineKinds.IsHeader"/>
    internal bool IsHeader => isHeader ??= LineKinds.ReadsAsHeader(this);

    /// <summary>A label and at least one number of four digits that is no year.</summary>
    internal bool IsMoneyRow => isMoneyRow ??= TableFinder.ReadsAsMoney(this);

    internal bool IsEmpty => Tokens.IsEmpty;

    /// <summary>Place in reading order of its last line: a row of tags may be written over several.</summary>
    internal int LastIndex { get; init; } = Line.Index;

    /// <summary>Cells of a tab-separated or piped row, counted with its empty ones.</summary>
    internal int CellCount { get; init; } = 1;
}
