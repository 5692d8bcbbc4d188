using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Layout;

/// <summary>A line near the upper or lower edge of its page.</summary>
/// <param name="Distance">From the page's edge to the line's middle, points.</param>
/// <param name="Place">0 for the outermost line, counted inwards.</param>
internal sealed record EdgeLine(Line Line, int Page, bool IsTop, double Distance, int Place)
{
    private static readonly Regex AmountPattern = new(@"\d{1,3}(?: \d{3})+(?!\d)");
    private static readonly Regex NumberPattern = new(@"(?<![\d-])\d{1,3}(?![\d-])");
    private static readonly Regex ThingPattern = new(@"(?:\b(?:not|bilaga|projekt|delprojekt|insats|mal|kapitel|avsnitt|tabell|diagram|figur|del|motion|arende|fraga|punkt|steg|grupp|omrade|alternativ)|§)\s*\d{1,3}\b");
    private static readonly Regex SignPattern = new(@"[^\p{L}\d#]+");
    private static readonly Regex ValuePattern = new(@"^\s*[-–−+]?[\d.,%()/\s–-]*\d[\d.,%()/\s–-]*(?:kr|tkr)?\s*$");

    /// <summary>Running heads seldom stand lower, feet seldom higher.</summary>
    private const double BandShare = 0.16;

    private const int MostLines = 6;
    private const int SolidLetters = 8;

    /// <summary>In a text input's page a line stands for this many points.</summary>
    private const double TextLineHeight = 14;

    /// <summary>How many lines its page has.</summary>
    internal int PageLines { get; init; }

    /// <summary>Letters and signs of numbers, page numbers masked: equal on every page that repeats the line.</summary>
    internal string Key { get; } = KeyOf(Line.Plain);

    /// <summary>The numbers of things that the line names: <c>Motion 3</c> is no running head beside <c>Motion 4</c>.</summary>
    internal string Things { get; } = string.Join(' ', ThingPattern.Matches(Folded.Of(Line.Plain.Replace('\t', ' '))).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>Ordinary matter, beyond which towards the page's middle no head or foot is looked for.</summary>
    internal bool IsSolid => Line.Plain.Count(char.IsLetter) >= SolidLetters;

    /// <summary>The lines in the outer bands of a page, outermost first.</summary>
    internal static ImmutableArray<EdgeLine> Of(IReadOnlyList<Line> lines, int page, double height)
    {
        var places = lines.All(l => l.Box is not null)
            ? lines.Select(l => (Line: l, Y: l.Box!.Value.CenterY)).OrderBy(l => l.Y).ToList()
            : [.. lines.Select((l, i) => (Line: l, Y: TextLineHeight * (i + 0.5)))];
        var (bottom, band) = places[0].Line.Box is not null
            ? (height, BandShare * height)
            : (TextLineHeight * lines.Count, Math.Min(MostLines, lines.Count / 4) * TextLineHeight);
        return
        [
            .. places.TakeWhile(l => l.Y < band).Take(MostLines).Select((l, i) => new EdgeLine(l.Line, page, true, l.Y, i) { PageLines = lines.Count }),
            .. Enumerable.Reverse(places).TakeWhile(l => bottom - l.Y < band).Take(MostLines).Select((l, i) => new EdgeLine(l.Line, page, false, bottom - l.Y, i) { PageLines = lines.Count }),
        ];
    }

    /// <summary>Short numbers are masked, since they may be the page's, but no thousands groups of an amount.</summary>
    internal static string KeyOf(string text)
    {
        var folded = Folded.Of(AmountPattern.Replace(text.Replace('\t', ' '), m => m.Value.Replace(" ", "", StringComparison.Ordinal)));
        return SignPattern.Replace(NumberPattern.Replace(folded, "#"), "");
    }

    /// <summary>Several cells that are years, dates or amounts: the header or a row of a table, however often it comes again.</summary>
    internal bool IsTableRow => Line.Cells.Count(c => ValuePattern.IsMatch(c)) is var values && values >= 2 && !PageNumbers.IsIn(Line.Plain);
}
