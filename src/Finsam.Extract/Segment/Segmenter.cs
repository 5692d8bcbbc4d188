using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Segment;

/// <summary>The segmenting stage: which documents a file holds, what kind each is, and what it says of itself.</summary>
public static class Segmenter
{
    public static ImmutableArray<DocumentPart> Run(ImmutableArray<Line> lines, ImmutableArray<Table> tables)
    {
        if (lines.IsEmpty)
        {
            return [];
        }

        var contents = TableOfContents.Entries(lines);
        return [.. PartCutter.Cut(lines).Select((raw, i) => WithSections(FactReader.Read(raw, i + 1, lines)))];

        DocumentPart WithSections(DocumentPart part)
        {
            var own = lines.Skip(part.FirstLine).Take(part.LastLine - part.FirstLine + 1).ToImmutableArray();
            var ownTables = tables.Where(t => t.FirstLine >= part.FirstLine && t.FirstLine <= part.LastLine).ToImmutableArray();
            return part with { Sections = SectionReader.Read(own, ownTables, contents) };
        }
    }
}
