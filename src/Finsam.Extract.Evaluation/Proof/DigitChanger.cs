using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Evaluation.Proof;

/// <summary>
/// Changes digits of printed amounts at random, as a reader's slip would: each digit of an amount becomes another one with
/// a given probability. Headings, labels and running text stay. The same seed gives the same changes.
/// </summary>
/// <param name="Share">Of all digits, the part that is changed: 0.02 for one in fifty.</param>
public sealed record DigitChanger(double Share, int Seed)
{
    /// <param name="read">What was read.</param>
    /// <param name="clean">What was extracted from it: tells where amounts stand.</param>
    public RecognizedDocument Run(RecognizedDocument read, ExtractedFile clean)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(clean);
        var lot = new Random(Seed);
        var places = clean.Documents.SelectMany(d => d.Financials).Select(f => f.Evidence).ToList();
        var byLine = places.Where(e => e.Line is not null).ToLookup(e => e.Line!.Value, e => e.SourceText);
        var byPage = places.Where(e => e is { Page: not null, Box: not null }).ToLookup(e => e.Page!.Value, e => e.Box!.Value);
        return read with
        {
            TextLines = [.. read.TextLines.Select(l => byLine.Contains(l.Number) ? l with { Text = InLine(l.Text, byLine[l.Number], lot) } : l)],
            Pages = [.. read.Pages.Select(p => p with { Words = [.. p.Words.Select(w => IsAmount(w, byPage[p.Number]) ? w with { Text = Change(w.Text, lot), Alternatives = [] } : w)] })],
        };
    }

    private static bool IsAmount(Word word, IEnumerable<Box> amounts) => word.Text.Any(char.IsAsciiDigit)
        && amounts.Any(b => b.X0 <= word.Box.CenterX && word.Box.CenterX <= b.X1 && b.Y0 <= word.Box.CenterY && word.Box.CenterY <= b.Y1);

    /// <summary>The amounts as they stand in the line, from left to right.</summary>
    private string InLine(string line, IEnumerable<string> amounts, Random lot)
    {
        var at = 0;
        foreach (var amount in amounts)
        {
            var start = line.IndexOf(amount, at, StringComparison.Ordinal);
            if (start >= 0)
            {
                line = string.Concat(line.AsSpan(0, start), Change(amount, lot), line.AsSpan(start + amount.Length));
                at = start + amount.Length;
            }
        }

        return line;
    }

    private string Change(string text, Random lot) => string.Concat(text.Select(c =>
        char.IsAsciiDigit(c) && lot.NextDouble() < Share ? (char)('0' + ((c - '0' + lot.Next(1, 10)) % 10)) : c));
}

/// <summary>What became of amounts whose digits were changed.</summary>
/// <param name="Changed">Amounts that are printed otherwise than they were, or are read otherwise.</param>
/// <param name="Restored">Read as they were before the change.</param>
/// <param name="Flagged">Wrong, and suspect.</param>
/// <param name="Lost">Of which there is no record any more.</param>
/// <param name="Doubted">Wrong, not suspect, of a confidence below 0.9.</param>
/// <param name="VerifiedWrong">Wrong, and verified: there is to be none.</param>
/// <param name="RestoredWrongly">Amounts that repair by proof set to what they were not.</param>
/// <param name="FalseSuspects">Unchanged and suspect, among <paramref name="Unchanged"/>.</param>
public sealed record DigitScore(
    int Changed, int Restored, int Flagged, int Lost, int Doubted, int VerifiedWrong, int RestoredWrongly, int FalseSuspects, int Unchanged)
{
    public static DigitScore None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Amounts for which repair by proof proposes a number that it did not set.</summary>
    public int Proposed { get; init; }

    /// <summary>Of these, those whose proposal is the amount before the change.</summary>
    public int ProposedRight { get; init; }

    /// <summary>Of the changed amounts, the share that a researcher is warned of or need not be.</summary>
    public double CaughtShare => Changed == 0 ? 1 : (double)(Restored + Flagged) / Changed;

    public static DigitScore operator +(DigitScore a, DigitScore b) => new(
        a.Changed + b.Changed, a.Restored + b.Restored, a.Flagged + b.Flagged, a.Lost + b.Lost, a.Doubted + b.Doubted,
        a.VerifiedWrong + b.VerifiedWrong, a.RestoredWrongly + b.RestoredWrongly, a.FalseSuspects + b.FalseSuspects, a.Unchanged + b.Unchanged)
    {
        Proposed = a.Proposed + b.Proposed,
        ProposedRight = a.ProposedRight + b.ProposedRight,
    };

    public static DigitScore Add(DigitScore left, DigitScore right) => left + right;
}
