using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables.Grids;

/// <summary>
/// A page whose text is set sideways (a wide table on an upright page), turned so that its rows lie level. Scans are turned
/// before they are read; on a page made on a computer only the words' boxes tell.
/// </summary>
internal sealed class SidewaysPage
{
    private const double LeastShare = 0.6;
    private const int TellingLetters = 3;
    private const double SameRowEms = 0.42;

    private readonly Dictionary<Token, Token> origins = new(ReferenceEqualityComparer.Instance);
    private readonly RecognizedPage page;
    private readonly bool readsUpwards;

    private SidewaysPage(ImmutableArray<Token> tokens, RecognizedPage page, double em)
    {
        this.page = page;
        Em = em;
        readsUpwards = page.Words.Zip(page.Words.Skip(1), (a, b) => Math.Sign(b.Box.CenterY - a.Box.CenterY)).Sum() < 0;
        Rulings = [.. page.Rulings.Select(r => new Ruling(Turn(r.Box)))];
        Lines = Rows([.. tokens.Select(Turned)]);
    }

    internal double Em { get; }

    internal ImmutableArray<Ruling> Rulings { get; }

    internal ImmutableArray<RowLine> Lines { get; }

    /// <summary>Null for a page whose words lie as usual.</summary>
    internal static SidewaysPage? Of(ImmutableArray<RowLine> lines, RecognizedPage page, PageMetrics metrics)
    {
        ImmutableArray<Token> tokens = [.. lines.SelectMany(l => l.Tokens).Where(t => t.Box is not null)];
        var telling = tokens.Where(t => t.Text.Length >= TellingLetters).ToList();
        var sideways = telling.Where(t => t.Box!.Value.Height > 1.5 * t.Box.Value.Width).ToList();
        return telling.Count == 0 || sideways.Count < LeastShare * telling.Count
            ? null
            : new SidewaysPage(tokens, page, Math.Max(1, Math.Min(metrics.WordHeight, PageMetrics.Median(sideways.Select(t => 2 * t.Box!.Value.Height / t.Text.Length)))));
    }

    internal Box Turn(Box box) => readsUpwards
        ? new Box(page.HeightPoints - box.Y1, box.X0, page.HeightPoints - box.Y0, box.X1)
        : new Box(box.Y0, page.WidthPoints - box.X1, box.Y1, page.WidthPoints - box.X0);

    /// <summary>A grid of the turned page as one of the page as it lies.</summary>
    internal PageGrid Back(PageGrid grid) => grid with
    {
        Cells = [.. grid.Cells.Select(c => c with { Tokens = [.. c.Tokens.Select(t => origins[t])] })],
    };

    private Token Turned(Token token)
    {
        var turned = token with { Box = Turn(token.Box!.Value) };
        origins[turned] = token;
        return turned;
    }

    private ImmutableArray<RowLine> Rows(ImmutableArray<Token> tokens)
    {
        var rows = new List<List<Token>>();
        foreach (var token in tokens.OrderBy(t => t.Box!.Value.CenterY))
        {
            if (rows.Count > 0 && token.Box!.Value.CenterY - rows[^1][^1].Box!.Value.CenterY <= SameRowEms * Em)
            {
                rows[^1].Add(token);
            }
            else
            {
                rows.Add([token]);
            }
        }

        return [.. rows.Select(r => new RowLine(r[0].Line, [.. r.OrderBy(t => t.Box!.Value.X0)], Em))];
    }
}
