using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>The table stage: rows, columns and numbers, from boxes or from torn text.</summary>
public static class TableReader
{
    public static ImmutableArray<Table> Run(ImmutableArray<Line> lines) => [];
}
