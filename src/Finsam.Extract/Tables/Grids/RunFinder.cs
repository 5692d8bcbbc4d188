using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Finds runs of lines whose phrases stand in columns, with no more drawn around them than rules.</summary>
internal static class RunFinder
{
    private const int MostSingles = 3;
    private const double FarthestEms = 3.2;

    /// <param name="lines">Lines in reading order, each its phrases from left to right.</param>
    internal static IEnumerable<Region> Run(ImmutableArray<VisualRow> lines, double em)
    {
        var at = 0;
        while (at < lines.Length)
        {
            var end = lines[at].Phrases.Length > 1 && !IsList(lines[at], em) ? End(lines, at, em) : at;
            if (end > at + 1)
            {
                yield return new Region(Box.Around(lines[at..end].SelectMany(l => l.Phrases).Select(p => p.Box))!.Value, IsRuled: false);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static int End(ImmutableArray<VisualRow> lines, int start, double em)
    {
        var end = start + 1;
        var singles = 0;
        for (var i = start + 1; i < lines.Length && singles <= MostSingles; i++)
        {
            var step = lines[i].Middle - lines[i - 1].Middle;
            if (step <= 0 || step > FarthestEms * em)
            {
                break;
            }

            if (lines[i].Phrases.Length < 2)
            {
                if (IsBreak(lines, i, Width(lines[start..end])))
                {
                    break;
                }

                singles++;
            }
            else if (IsAligned(lines[start..end], lines[i], em) && !IsList(lines[i], em))
            {
                end = i + 1;
                singles = 0;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A heading, or running text: the next table begins below it.</summary>
    private static bool IsBreak(ImmutableArray<VisualRow> lines, int at, double width)
    {
        var phrase = lines[at].Phrases[0];
        var line = phrase.Tokens[0].Line;
        return line.IsFurniture || line.HeadingLevel > 0 || (phrase.IsProse && phrase.Box.Width > 0.6 * width)
            || (line.AfterGap && at + 1 < lines.Length && lines[at + 1].Phrases[0].Box.X0 > phrase.Box.X1);
    }

    private static double Width(ImmutableArray<VisualRow> lines) =>
        lines.Max(l => l.Phrases[^1].Box.X1) - lines.Min(l => l.Phrases[0].Box.X0);

    /// <summary>Its gaps meet those of the run: most of its phrases stand over or under one phrase only.</summary>
    private static bool IsAligned(ImmutableArray<VisualRow> run, VisualRow line, double em)
    {
        var gaps = run.Where(r => r.Phrases.Length > 1).TakeLast(4).SelectMany(Gaps).ToList();
        return Gaps(line).Any(g => gaps.Any(o => g.Overlap(o) > 0.3 * em));
    }

    private static IEnumerable<Extent> Gaps(VisualRow line) =>
        line.Phrases.Zip(line.Phrases.Skip(1), (a, b) => new Extent(a.Box.X1, b.Box.X0));

    /// <summary>A number or a bullet and running text.</summary>
    private static bool IsList(VisualRow line, double em) =>
        line.Phrases.Length == 2 && line.Phrases[0].Box.Width < 2.5 * em && line.Phrases[0].Box.X0 < line.Phrases[1].Box.X0 && line.Phrases[1].IsProse;
}
