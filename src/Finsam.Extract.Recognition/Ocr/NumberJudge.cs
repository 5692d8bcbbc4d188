using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>One reader's reading of a number.</summary>
internal sealed record NumberReading(string Reader, IReadOnlyList<PixelWord> Words)
{
    internal string Text => string.Join(' ', Words.Select(w => w.Text));

    internal double Confidence => new NumberRun(Words).Confidence;

    /// <summary>What counts when two readings are compared: spaces come and go, and one dash is as good as another.</summary>
    internal string Key => NumberJudge.KeyOf(Text);
}

/// <summary>
/// Decides which of several readings of one number stands, how sure it is, and which others are told beside it. A page's
/// reading that can be a number is given up only where both others are against it, and surer together than it is; one that
/// cannot be, for the best that can.
/// </summary>
internal static class NumberJudge
{
    private static readonly Regex OddDashPattern = new("^[~=]");
    private static readonly Regex DashPattern = new("[–—−~]");
    private static readonly Regex NumberPattern = new(@"^-?(?:\d+([.,]\d+)*|\(\d+([.,]\d+)*\))%?$");

    private const double Agreed = 0.9;
    private const double Disputed = 0.75;
    private const double Lonely = 0.7;
    private const double UnseenDash = 0.5;

    /// <summary>So sure must one reader alone be of figures where letters were read, and a page's reading of a figure that others miss.</summary>
    private const double Sure = 0.85;

    /// <param name="page">As the page's reading gave it.</param>
    /// <param name="others">As it was read by itself; the first one by the page's own model.</param>
    /// <param name="mayHaveDash">Whether the ink shows one before the figures: a flat stroke, or more room than they take.</param>
    /// <param name="isInColumn">Whether numbers stand above or below, so that letters are a misreading.</param>
    internal static IReadOnlyList<PixelWord> Run(NumberReading page, IReadOnlyList<NumberReading> others, bool mayHaveDash, bool isInColumn = false)
    {
        NumberReading[] raw = [page, .. others];
        var readings = raw.Count(HasDash) >= (mayHaveDash ? 1 : 2) || HasDash(page) ? [.. raw.Select(WithDash)] : raw;
        var votes = readings.Where(r => IsNumber(r.Key)).GroupBy(r => r.Key).Select(g => new Vote(g.Key, [.. g]))
            .OrderByDescending(v => v.Count).ThenByDescending(v => v.Confidence).ToArray();
        var isPageUsable = IsNumber(readings[0].Key);
        var standing = votes.Length > 0 && (isPageUsable ? IsOutvoted(readings[0], votes[0]) : MayReplace(page, votes[0], isInColumn))
            ? votes[0].Best
            : readings[0];
        var differing = raw.Where(r => r.Text.Length > 0 && r.Key != standing.Key).Select(r => (r.Text, r.Confidence, r.Reader)).ToList();
        if (mayHaveDash && char.IsAsciiDigit(standing.Key.FirstOrDefault()))
        {
            differing.Add(("-" + standing.Text, UnseenDash, "ink"));
        }

        return Marked(
            standing,
            Sureness(standing, ReferenceEquals(standing.Words, readings[0].Words), readings.Count(r => IsNumber(r.Key) && r.Key == standing.Key), isPageUsable),
            [.. differing.DistinctBy(d => KeyOf(d.Text)).Select(d => new Alternative(d.Text, Clamped(d.Confidence), d.Reader, standing.Words.Count))]);
    }

    /// <summary>Others that lost figures at an end are no evidence against one that was surely read; a percent sign is never made up.</summary>
    private static bool IsOutvoted(NumberReading page, Vote first) =>
        first.Key == page.Key
        || (first.Count >= 2 && first.Confidence > page.Confidence
            && !(page.Key.EndsWith('%') && first.Key.StartsWith(page.Key[..^1], StringComparison.Ordinal))
            && !(page.Confidence >= Sure && HasMoreFigures(page.Key, first.Key)));

    private static bool HasMoreFigures(string whole, string part) =>
        (whole.StartsWith(part, StringComparison.Ordinal) && whole[part.Length..].Any(char.IsAsciiDigit))
        || (whole.EndsWith(part, StringComparison.Ordinal) && whole[..^part.Length].Any(char.IsAsciiDigit));

    /// <summary>
    /// Letters give way to figures where two readers agree on them, or one is sure among numbers; a round one, to the nil that
    /// it is. Letters that were surely read stay, for the others know figures alone: they read <c>II</c> as 11.
    /// </summary>
    private static bool MayReplace(NumberReading page, Vote first, bool isInColumn)
    {
        var letters = page.Text.Count(char.IsLetter);
        var isDoubtful = page.Confidence < Sure || page.Text.Any(char.IsAsciiDigit);
        return (letters == 0 && page.Text.Length > 0)
            || (first.Count >= 2 && (isInColumn || (letters <= 2 && isDoubtful)))
            || (isInColumn && first.Confidence >= Sure)
            || (first.Key == "0" && page.Text.All(c => !char.IsLetter(c) || "OoQ".Contains(c)));
    }

    internal static string KeyOf(string text) => DashPattern.Replace(text, "-").Replace(" ", "", StringComparison.Ordinal);

    internal static bool IsNumber(string key) => NumberPattern.IsMatch(key);

    /// <summary>Readers that agree are surer than any is of itself; one that the others are against is not sure.</summary>
    private static double Sureness(NumberReading standing, bool isPage, int votes, bool isPageUsable) => (votes, isPageUsable) switch
    {
        (>= 3, _) => Math.Max(standing.Confidence, Agreed),
        (2, true) => isPage ? standing.Confidence : Math.Min(standing.Confidence, Disputed),
        (2, false) => Math.Clamp(standing.Confidence, Disputed, Agreed - 0.05),
        _ => Math.Min(standing.Confidence, Lonely),
    };

    private static bool HasDash(NumberReading reading) => reading.Key.StartsWith('-') && reading.Key.Length > 1;

    /// <summary>A minus that one reader lost: small models lose it, with high confidence, and the ink tells that it is there.</summary>
    private static NumberReading WithDash(NumberReading reading)
    {
        if (reading.Text.Length == 0)
        {
            return reading;
        }

        var first = reading.Words[0];
        var text = char.IsAsciiDigit(first.Text[0]) ? "-" + first.Text : OddDashPattern.Replace(first.Text, "-");
        return reading with { Words = [first with { Text = text }, .. reading.Words.Skip(1)] };
    }

    private static PixelWord[] Marked(NumberReading standing, double confidence, IReadOnlyList<Alternative> alternatives) =>
        [.. standing.Words.Select((w, i) => w with
        {
            Confidence = confidence >= Agreed ? Math.Max(w.Confidence, confidence) : Math.Min(w.Confidence, confidence),
            Alternatives = i == 0 && alternatives.Count > 0 ? alternatives : null,
        })];

    private static double Clamped(double confidence) => Math.Round(Math.Clamp(confidence, 0, 1), 3);

    /// <summary>Readings that agree.</summary>
    private sealed record Vote(string Key, IReadOnlyList<NumberReading> Readings)
    {
        internal int Count => Readings.Count;

        internal double Confidence => Readings.Sum(r => r.Confidence);

        /// <summary>They differ in spaces and in kinds of dash alone.</summary>
        internal NumberReading Best => Readings[0];
    }
}
