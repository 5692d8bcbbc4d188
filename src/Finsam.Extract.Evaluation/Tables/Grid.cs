using System.Collections.Immutable;

namespace Finsam.Extract.Evaluation.Tables;

/// <summary>A cell that is not empty. Rows and columns count from 0 in its grid.</summary>
/// <param name="Number">The value where a number or a percentage is printed.</param>
public sealed record GridCell(int Row, int Column, string Text, decimal? Number);

/// <summary>What of one table stands on one page: a table that goes on over the page is several grids.</summary>
/// <param name="Id">The same for all grids of a table in what is true; a name of its own in what was found.</param>
/// <param name="Page">1-based page, 0 where the input has none.</param>
public sealed record Grid(string Id, int Page, ImmutableArray<GridCell> Cells)
{
    /// <summary><see cref="Id"/> of the grid on an earlier page that this one goes on from, where one was found.</summary>
    public string ContinuedFrom { get; init; } = "";
}
