using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Evaluation.Pages;

/// <summary>One printed line, or one line of a table's cell.</summary>
/// <param name="Order">0-based place in the page's reading order.</param>
public sealed record GoldLine(int Order, string Text, Box Box);

/// <summary>One cell of a table.</summary>
/// <param name="Kind"><c>number</c>, <c>text</c> or <c>empty</c>.</param>
public sealed record GoldCell(int Table, int Row, int Column, string Kind, string Text, Box Box);

/// <summary>What is printed on one page, and what was done to its image. Boxes are those of the upright, level page.</summary>
public sealed record GoldPage
{
    public required int Number { get; init; }

    public required double WidthPoints { get; init; }

    public required double HeightPoints { get; init; }

    /// <summary>Resolution of the page's image.</summary>
    public required int Dpi { get; init; }

    /// <summary>How far the image lies askew, degrees clockwise.</summary>
    public required double SkewDegrees { get; init; }

    /// <summary>Quarter turns of the image, degrees clockwise: 0, 90, 180 or 270.</summary>
    public required int TurnedDegrees { get; init; }

    /// <summary><c>scan</c>, <c>fax</c>, <c>photo</c> or <c>born_digital</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The file's own text: <c>none</c>, <c>good</c>, <c>wrong</c> (of another language's model) or <c>own</c>.</summary>
    public required string Layer { get; init; }

    /// <summary>No table stands on it.</summary>
    public required bool IsProse { get; init; }

    public required ImmutableArray<GoldLine> Lines { get; init; }

    public required ImmutableArray<GoldCell> Cells { get; init; }
}
