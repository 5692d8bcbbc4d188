using Finsam.Extract.Geometry;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Finds level rules that stand under one another as wide: the top, the header's end and the foot of a table without upright lines.</summary>
internal static class RuleStackFinder
{
    private const double SameEdgeEms = 1.2;
    private const double ShortestEms = 10;
    private const int SentenceWords = 5;

    internal static IEnumerable<Region> Run(PageInk ink)
    {
        var rules = ink.Lines.Across.Where(l => l.Width >= ShortestEms * ink.Em).OrderBy(l => l.CenterY).ToList();
        while (rules.Count > 1)
        {
            var stack = new List<Box> { rules[0] };
            foreach (var rule in rules.Skip(1))
            {
                if (IsSameWidth(stack[0], rule, ink.Em) && IsFilled(ink, stack[^1], rule))
                {
                    stack.Add(rule);
                }
            }

            rules.RemoveAll(stack.Contains);
            if (stack.Count > 1)
            {
                yield return new Region(Box.Around(stack)!.Value, IsRuled: true);
            }
        }
    }

    private static bool IsSameWidth(Box a, Box b, double em) =>
        Math.Abs(a.X0 - b.X0) < SameEdgeEms * em && Math.Abs(a.X1 - b.X1) < SameEdgeEms * em;

    /// <summary>What stands between two rules of a table stands within their width.</summary>
    private static bool IsFilled(PageInk ink, Box above, Box below)
    {
        var between = ink.Phrases.Where(p => p.CenterY > above.CenterY && p.CenterY < below.CenterY && p.Box.X1 > above.X0 && p.Box.X0 < above.X1).ToList();
        var stray = between.Count(p => p.Box.X0 < above.X0 - ink.Em || p.Box.X1 > above.X1 + ink.Em);
        var prose = between.Count(p => p.Box.Width > 0.85 * above.Width);
        return between.Count > 0 && stray == 0 && prose * 3 <= between.Count && !between.Any(p => IsTextBetween(p, between, ink.Em));
    }

    /// <summary>A sentence alone in its row that runs across where the columns of others begin stands between two tables as wide.</summary>
    private static bool IsTextBetween(Phrase phrase, List<Phrase> between, double em) =>
        phrase.Tokens.Length >= SentenceWords && phrase.Tokens.Any(t => t.Text is [.., var letter, '.'] && char.IsLower(letter))
        && !between.Any(p => p != phrase && IsBeside(p, phrase))
        && between.Any(p => p.Box.X0 > phrase.Box.X0 + em && p.Box.X0 < phrase.Box.X1 - em && between.Any(first => first != p && first.Box.X1 < p.Box.X0 && IsBeside(first, p)));

    private static bool IsBeside(Phrase a, Phrase b) => Math.Abs(a.CenterY - b.CenterY) < Math.Min(a.Box.Height, b.Box.Height) / 2;
}
