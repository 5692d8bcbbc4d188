using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>The layout stage: what was read, as lines in reading order.</summary>
public static class LineReader
{
    public static ImmutableArray<Line> Run(RecognizedDocument document) =>
        document.Pages.IsEmpty
            ? RoleReader.OfText(TextLayout.Lines(document))
            : RoleReader.OfPages(PageLayout.Lines(document), document.Pages);
}
