using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Cuts lines into phrases: at gaps that are wider than between words, and at drawn upright lines.</summary>
internal static class PhraseReader
{
    internal const double GapEms = 0.75;

    /// <summary>Stretched lines of justified text have wide spaces all along.</summary>
    internal const double GapSpaces = 2.2;

    /// <param name="limit">The widest gap within a phrase, points.</param>
    internal static ImmutableArray<Phrase> Run(IEnumerable<RowLine> lines, DrawnLines drawn, double limit) =>
        [.. lines.SelectMany(line => Cut(line, drawn, limit)).OrderBy(p => p.Box.CenterY).ThenBy(p => p.Box.X0)];

    private static IEnumerable<Phrase> Cut(RowLine line, DrawnLines drawn, double limit)
    {
        var run = ImmutableArray.CreateBuilder<Token>();
        foreach (var token in line.Tokens.Where(t => t.Box is not null).OrderBy(t => t.Box!.Value.X0))
        {
            if (run.Count > 0 && IsParted(run[^1].Box!.Value, token.Box!.Value, drawn, limit))
            {
                yield return Phrase(run);
                run.Clear();
            }

            run.Add(token);
        }

        if (run.Count > 0)
        {
            yield return Phrase(run);
        }
    }

    private static Phrase Phrase(ImmutableArray<Token>.Builder run) =>
        new(run.ToImmutable(), Box.Around(run.Select(t => t.Box!.Value))!.Value);

    private static bool IsParted(Box left, Box right, DrawnLines drawn, double limit)
    {
        var gap = right.X0 - left.X1;
        var middle = (Math.Max(left.Y0, right.Y0) + Math.Min(left.Y1, right.Y1)) / 2;
        return gap > limit || drawn.Down.Any(l =>
            l.Y0 <= middle && middle <= l.Y1 && l.CenterX > left.CenterX && l.CenterX < right.CenterX
            && l.CenterX > left.X1 - 0.2 * left.Height && l.CenterX < right.X0 + 0.2 * right.Height);
    }
}
