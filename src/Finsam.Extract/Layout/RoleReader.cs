using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Tells the lines that belong to the page from those that belong to the document.</summary>
internal static class RoleReader
{
    private const int FewestPages = 3;

    /// <summary>Lines of a page input.</summary>
    internal static ImmutableArray<Line> OfPages(ImmutableArray<Line> lines, ImmutableArray<RecognizedPage> pages)
    {
        var heights = pages.ToDictionary(p => p.Number, p => p.HeightPoints);
        var byPage = lines.GroupBy(l => l.Page ?? 0).ToList();
        var edges = byPage.SelectMany(p => EdgeLine.Of([.. p], p.Key, heights.GetValueOrDefault(p.Key))).ToList();
        var told = With(lines, RunningLines.Find(edges));
        var words = pages.ToDictionary(p => p.Number, p => p.Words);
        var scrawl = told.GroupBy(l => l.Page ?? 0).SelectMany(p => ScrawlFinder.Find([.. p], PageMetrics.Of(words[p.Key])));
        return With(told, scrawl.ToDictionary(i => i, _ => LineRole.Scrawl));
    }

    /// <summary>Lines of a text input, which may mark its pages.</summary>
    internal static ImmutableArray<Line> OfText(ImmutableArray<Line> lines)
    {
        var pages = lines.Where(l => l.Page is not null && !l.IsRule).GroupBy(l => l.Page!.Value).ToList();
        return With(lines, pages.Count >= FewestPages
            ? RunningLines.Find([.. pages.SelectMany(p => EdgeLine.Of([.. p], p.Key, 0))])
            : TextFurniture.Find(lines));
    }

    private static ImmutableArray<Line> With(ImmutableArray<Line> lines, Dictionary<int, LineRole> roles) =>
        roles.Count == 0 ? lines : [.. lines.Select(l => roles.TryGetValue(l.Index, out var role) ? l with { Role = role } : l)];
}
