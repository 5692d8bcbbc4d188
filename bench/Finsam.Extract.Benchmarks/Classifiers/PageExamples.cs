using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>Pages with the kind of the document that they are of, whether one begins there, and what the rules say.</summary>
internal static class PageExamples
{
    /// <summary>A document that begins on a page (of a text: a line).</summary>
    internal sealed record Opening(string Type, int First);

    /// <summary>Kinds, the rules told the whole file.</summary>
    internal static IEnumerable<Example> Kinds(ReadFile file, string association, bool isForged, IReadOnlyList<Opening> truth) =>
        file.Pages.Select(p => new Example(association, isForged, TypeAt(truth, p.Lines[0]), file.DocumentOf(p.Lines[0]).Content.Part.Type.ToCode(), PageFeatures.Of(p.Lines)));

    /// <summary>Kinds, the rules told no more than the one page: a loose sheet, or a file that begins in the middle.</summary>
    internal static IEnumerable<Example> LooseKinds(ReadFile file, string association, bool isForged, IReadOnlyList<Opening> truth) =>
        file.Pages.Select(p => new Example(association, isForged, TypeAt(truth, p.Lines[0]), Alone(p.Lines).ToCode(), PageFeatures.Of(p.Lines)));

    /// <summary>Whether a document begins on the page: the page before it counts as well.</summary>
    internal static IEnumerable<Example> Starts(ReadFile file, string association, bool isForged, IReadOnlyList<Opening> truth)
    {
        var pages = file.Pages.ToArray();
        var found = file.Extracted.Documents.Select(d => d.Content.Lines[0].Page).ToHashSet();
        return pages.Where(p => p.Lines[0].Page is not null).Select((p, i) => new Example(
            association,
            isForged,
            truth.Any(t => t.First == p.Number) ? "start" : "goes on",
            found.Contains(p.Number) ? "start" : "goes on",
            [.. PageFeatures.Of(p.Lines), .. i == 0 ? ["first page"] : PageFeatures.Of(pages[i - 1].Lines).Where(f => f.StartsWith("head=", StringComparison.Ordinal)).Select(f => "before " + f)]));
    }

    private static string TypeAt(IReadOnlyList<Opening> truth, Line line)
    {
        var at = line.Page ?? line.Number;
        return truth.LastOrDefault(t => t.First <= at)?.Type ?? truth[0].Type;
    }

    private static DocumentType Alone(ImmutableArray<Line> lines) =>
        Segmenter.Run([.. lines.Select((l, i) => l with { Index = i })], [])[0].Type;
}
