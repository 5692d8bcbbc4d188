using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>A stretch of ink on one line that no word of the reading covers.</summary>
/// <param name="IsDash">One flat stroke: a dash that stands alone, as for an amount that is nil.</param>
internal readonly record struct UnreadStretch(PixelBox Box, bool IsDash);

/// <summary>
/// Finds what page reading passed over. Tesseract's layout analysis drops single figures that stand alone in a column
/// and sometimes whole short lines; their ink is still there, and read by itself each gives good text.
/// </summary>
internal static class UnreadInk
{
    private const double LeastDashInches = 0.03;
    private const double MostDashInches = 0.16;
    private const double MostDashThicknessInches = 0.03;
    private const double DashShape = 1.6;
    private const double JoinInches = 0.12;

    /// <summary>More than that is a photograph or a drawing, not text passed over.</summary>
    private const int MostStretches = 150;

    /// <param name="ink">The page's connected pieces of ink.</param>
    internal static IReadOnlyList<UnreadStretch> Run(IEnumerable<PixelBox> ink, IReadOnlyList<PixelWord> words, double dpi)
    {
        var unread = ink
            .Where(p => Glyph.Is(p, dpi) || IsDash(p, dpi))
            .Where(p => !words.Any(w => w.Box.HoldsMiddleOf(p, slack: 1)))
            .OrderBy(p => p.X);
        var stretches = new List<List<PixelBox>>();
        foreach (var piece in unread)
        {
            var stretch = stretches.Find(s => IsNext(s[^1], piece, JoinInches * dpi));
            if (stretch is null)
            {
                stretches.Add([piece]);
            }
            else
            {
                stretch.Add(piece);
            }
        }

        return stretches.Count > MostStretches
            ? []
            : [.. stretches.Select(s => new UnreadStretch(Around(s), s.Count == 1 && IsDash(s[0], dpi)))];
    }

    internal static bool IsDash(PixelBox p, double dpi) =>
        p.Width >= LeastDashInches * dpi && p.Width <= MostDashInches * dpi
        && p.Height <= MostDashThicknessInches * dpi && p.Height > 1 && p.Width >= DashShape * p.Height;

    private static bool IsNext(PixelBox left, PixelBox right, double gap) =>
        right.X - (left.X + left.Width) < gap
        && Math.Min(left.Y + left.Height, right.Y + right.Height) > Math.Max(left.Y, right.Y);

    private static PixelBox Around(List<PixelBox> pieces) => pieces.Aggregate((a, b) => a.With(b));
}
