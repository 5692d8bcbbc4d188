using System.Collections.Immutable;

namespace Finsam.Extract.Tables.Grids;

/// <summary>Phrases that stand at one height, from left to right.</summary>
internal sealed record VisualRow(ImmutableArray<Phrase> Phrases)
{
    /// <summary>Less than half of the tightest leading.</summary>
    private const double SameRowEms = 0.42;

    /// <summary>Phrases come from top to bottom: higher rows are done.</summary>
    private const int OpenRows = 3;

    internal double Top => Phrases.Min(p => p.Box.Y0);

    internal double Bottom => Phrases.Max(p => p.Box.Y1);

    internal double Middle { get; } = Phrases.Select(p => p.CenterY).Order().ElementAtOrDefault(Phrases.Length / 2);

    /// <summary>Puts phrases into rows. One that stands over another, even a little lower, is of another row.</summary>
    internal static ImmutableArray<VisualRow> Of(IEnumerable<Phrase> phrases, double em)
    {
        var rows = new List<List<Phrase>>();
        foreach (var phrase in phrases.OrderBy(p => p.CenterY))
        {
            var row = rows.TakeLast(OpenRows).LastOrDefault(r => Math.Abs(r.Average(p => p.CenterY) - phrase.CenterY) <= SameRowEms * em);
            if (row is not null && !row.Any(p => Math.Min(p.Box.X1, phrase.Box.X1) - Math.Max(p.Box.X0, phrase.Box.X0) > 0.3 * em))
            {
                row.Add(phrase);
            }
            else
            {
                rows.Add([phrase]);
            }
        }

        return [.. rows.Select(r => new VisualRow([.. r.OrderBy(p => p.Box.X0)])).OrderBy(r => r.Middle)];
    }
}
