using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>What stands with the number of an item.</summary>
internal enum AgendaSign
{
    /// <summary><c>§ 12</c>, <c>12 §</c>, <c>KS § 45</c>.</summary>
    Paragraph,

    /// <summary>A sign that can only be a misread § (<c>$ 5</c>, <c>&amp; 6</c>).</summary>
    MisreadSign,

    /// <summary>A digit or letter that § is often read as (<c>812</c>, <c>8 1.</c>).</summary>
    MisreadDigit,

    /// <summary><c>12.</c>, <c>Punkt 3</c>, a number in a cell of its own.</summary>
    Point,

    /// <summary>A number whose stop may have been read as a digit (<c>127</c>).</summary>
    MisreadStop,

    /// <summary>A number before a capital, no more.</summary>
    BareNumber,
}

/// <summary>One way to read a line as the heading of an item.</summary>
/// <param name="At">Place of the line among the document's lines.</param>
/// <param name="Printed">The number as printed.</param>
internal sealed record AgendaCandidate(int At, AgendaSign Sign, int Number, string Printed, string Title)
{
    /// <summary>Set as a heading.</summary>
    public bool IsFormal { get; init; }

    /// <summary>The next line is no candidate: an agenda that stands before its items lists them without text.</summary>
    public bool HasText { get; init; }

    /// <summary>Bears the sign of an item, whole or misread.</summary>
    public bool IsSigned => Sign is AgendaSign.Paragraph or AgendaSign.MisreadSign or AgendaSign.MisreadDigit;

    /// <summary>Read so, its number has a digit that was no digit.</summary>
    internal bool HasDigitTooMany => Sign is AgendaSign.MisreadDigit or AgendaSign.MisreadStop;

    /// <summary>How much speaks for it when it stands alone.</summary>
    internal double Weight => HasText ? BaseWeight + 0.5 : BaseWeight;

    private double BaseWeight => Sign switch
    {
        AgendaSign.Paragraph => Title.Length > 0 && char.IsLower(Title[0]) && !IsFormal ? 2 : 6,
        AgendaSign.MisreadSign => 4,
        AgendaSign.MisreadDigit or AgendaSign.MisreadStop => 2,
        AgendaSign.Point => IsFormal ? 4 : 2.5,
        _ => IsFormal ? 3 : 1.5,
    };
}

/// <summary>
/// Chooses among the candidates of all lines the run of rising numbers with the greatest weight, a number that is left out
/// and a change between forms of numbering counting against it (dynamic programming over the number that a run ends with).
/// </summary>
internal static class AgendaSequence
{
    private static readonly Regex ClosingPattern = new(@"avslut|nasta (?:mote|sammantrade)|ovriga? (?:fragor|arenden)|^ovrigt");

    private static readonly int[] FirstNumbers = [1, 2];

    private const int LargestLeap = 6;
    private const double MissingCost = 2;
    private const double ChangeCost = 1;

    /// <summary>A run whose first item cannot be read must have another two to speak for it, one that lost more as many for each.</summary>
    private const double LostFirstCost = 4;

    private const int LastOfFirst = 4;

    /// <summary>Numbers with a digit too many are alike by chance more often: three must go on from each other.</summary>
    private const double MisreadBeginCost = 6;

    /// <summary>So few items of a form do not make it the document's.</summary>
    private const int FewestOfForm = 2;

    private sealed record Run(AgendaCandidate Last, Run? Before, double Weight);

    internal static IReadOnlyList<AgendaCandidate> Choose(IReadOnlyList<AgendaCandidate> candidates)
    {
        var signed = candidates.Count(c => c.Sign is AgendaSign.Paragraph or AgendaSign.MisreadSign);

        // One bold line is no way of setting headings: two that begin the count are.
        var isFormal = signed < FewestOfForm && FirstNumbers.All(n => candidates.Any(c => c.Sign == AgendaSign.Point && c.Number == n && c.IsFormal));
        var best = Best([.. candidates.Where(c => !isFormal || c.IsFormal)]);
        var chosen = new List<AgendaCandidate>();
        for (var run = best is { Weight: > 0 } ? best : null; run is not null; run = run.Before)
        {
            chosen.Add(run.Last);
        }

        chosen.Reverse();
        DropLooseEnd(chosen);
        return chosen.Count > 1 || chosen is [{ Sign: AgendaSign.Paragraph or AgendaSign.Point }] ? chosen : [];
    }

    private static Run? Best(IReadOnlyList<AgendaCandidate> candidates)
    {
        var byLast = new Dictionary<int, Run>();
        Run? best = null;
        foreach (var line in candidates.GroupBy(c => c.At))
        {
            // All candidates of a line go on from runs that end above it.
            var runs = line.Select(c => Longest(byLast, c)).OfType<Run>().ToArray();
            foreach (var run in runs)
            {
                if (!byLast.TryGetValue(run.Last.Number, out var known) || run.Weight > known.Weight)
                {
                    byLast[run.Last.Number] = run;
                }

                best = best is null || run.Weight > best.Weight ? run : best;
            }
        }

        return best;
    }

    /// <summary>The heaviest run that ends with a candidate; null where it neither goes on from one nor may begin one.</summary>
    private static Run? Longest(Dictionary<int, Run> byLast, AgendaCandidate candidate)
    {
        var longest = BeginCost(candidate) is { } cost ? new Run(candidate, null, candidate.Weight - cost) : null;
        for (var leap = 1; leap <= LargestLeap; leap++)
        {
            if (byLast.TryGetValue(candidate.Number - leap, out var before) && leap <= LeapTo(candidate, before.Last))
            {
                var change = before.Last.IsSigned == candidate.IsSigned ? 0 : ChangeCost;
                var weight = before.Weight + candidate.Weight - change - (MissingCost * (leap - 1));
                longest = longest is null || weight > longest.Weight ? new Run(candidate, before, weight) : longest;
            }
        }

        return longest;
    }

    /// <summary>A number with a digit too many goes on from the one before it, or from one more back that is misread as it is.</summary>
    private static int LeapTo(AgendaCandidate candidate, AgendaCandidate before) =>
        !candidate.HasDigitTooMany ? LargestLeap : before.Sign == candidate.Sign ? 2 : 1;

    /// <summary>What counts against a run that begins with a candidate; null where none may.</summary>
    private static double? BeginCost(AgendaCandidate candidate) => candidate switch
    {
        { Sign: AgendaSign.Paragraph or AgendaSign.MisreadSign } or { Number: 1 } => 0,
        { HasDigitTooMany: true } => MisreadBeginCost,
        { Number: <= LastOfFirst } => LostFirstCost * (candidate.Number - 1),
        _ => null,
    };

    /// <summary>Behind the last item that bears its sign a numbered line is mostly one of a list or an enclosure.</summary>
    private static void DropLooseEnd(List<AgendaCandidate> chosen)
    {
        if (chosen.Count(c => c.IsSigned) < FewestOfForm || chosen.Count(c => c.IsSigned) * 2 < chosen.Count)
        {
            return;
        }

        while (!chosen[^1].IsSigned && !ClosingPattern.IsMatch(Folded.Of(chosen[^1].Title)))
        {
            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
