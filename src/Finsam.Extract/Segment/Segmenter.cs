using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Segment;

/// <summary>The segmenting stage: which documents a file holds, what kind each is, and what it says of itself.</summary>
public static class Segmenter
{
    public static ImmutableArray<DocumentPart> Run(ImmutableArray<Line> lines, ImmutableArray<Table> tables) =>
        lines.IsEmpty
            ? []
            : [new DocumentPart { Ordinal = 1, Type = DocumentType.Other, FirstLine = 0, LastLine = lines.Length - 1 }];
}
