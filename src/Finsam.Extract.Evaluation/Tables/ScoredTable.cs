using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Evaluation.Tables;

/// <summary>A cell as scoring sees it: which rows and columns it covers (both ends included, from 0), and what stands in it.</summary>
public sealed record ScoredCell(int FirstRow, int LastRow, int FirstColumn, int LastColumn, string Text);

/// <summary>A table as scoring sees it.</summary>
/// <param name="Page">1-based page that it stands on.</param>
/// <param name="Box">Around its cells, points from the page's bottom-left corner as in the competition's files; null where not known.</param>
public sealed record ScoredTable(int Page, ImmutableArray<ScoredCell> Cells, Box? Box = null);
