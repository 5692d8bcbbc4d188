using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Takes flat specks out of a page's ink that are left of drawn lines: on a noisy scan a line is broken, and its short
/// pieces would each be read as a dash, that is, as an amount that is nil.
/// </summary>
internal static class RulingRemains
{
    private const double MostThicknessInches = 0.03;
    private const double LevelInches = 0.02;
    private const double ChainInches = 0.25;
    private const int FewestOfChain = 4;

    internal static IReadOnlyList<PixelBox> Without(IReadOnlyList<PixelBox> ink, IReadOnlyList<PixelBox> rulings, double dpi)
    {
        var across = rulings.Where(r => r.Width > r.Height).ToArray();
        var flat = ink.Where(p => p.Height <= MostThicknessInches * dpi && p.Width > p.Height).OrderBy(p => p.X).ToArray();
        var remains = flat.Where(p => across.Any(r => Math.Abs(Middle(r) - Middle(p)) <= LevelInches * dpi))
            .Concat(Chains(flat, dpi).Where(c => c.Count >= FewestOfChain).SelectMany(c => c))
            .ToHashSet();
        return [.. ink.Where(p => !remains.Contains(p))];
    }

    /// <summary>Flat specks at one height, each near the next: a dashed or broken line.</summary>
    private static List<List<PixelBox>> Chains(PixelBox[] flat, double dpi)
    {
        var chains = new List<List<PixelBox>>();

        // Those that a next piece may still be near: on a page of noise all chains would be far too many to look through.
        var open = new List<List<PixelBox>>();
        foreach (var piece in flat)
        {
            open.RemoveAll(c => piece.X - c[^1].Right >= ChainInches * dpi);
            var chain = open.Find(c => Math.Abs(Middle(c[^1]) - Middle(piece)) <= LevelInches * dpi);
            if (chain is null)
            {
                chain = [];
                chains.Add(chain);
                open.Add(chain);
            }

            chain.Add(piece);
        }

        return chains;
    }

    private static double Middle(PixelBox piece) => piece.Y + (piece.Height / 2.0);
}
