using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>Tells what the readings of a token change in the text: as changes where they are sure enough, as proposals where not.</summary>
internal static class ChangeWriter
{
    /// <summary>A reading is taken that is likelier than all others together,</summary>
    private const double LeastShare = 0.5;

    /// <summary>unless such readings are mostly wrong: what was read is then mostly wrong too, but it shows.</summary>
    private const double LeastConfidence = 0.3;

    /// <summary>Below this a change is not worth anybody's look.</summary>
    private const double LeastProposed = 0.2;
    private const double LeastAlternative = 0.05;

    /// <summary>What the choice for a token changes in the text.</summary>
    public static IEnumerable<Change> Changes(ImmutableArray<Line> lines, Token token, Choice choice)
    {
        if (!IsMade(choice))
        {
            return [];
        }

        var confidence = ConfidenceOf(choice);
        return Spelled(lines, token, choice.Candidate).Select(s => new Change(s.At, s.Text, confidence));
    }

    /// <summary>What might be changed in a token that nothing is changed in.</summary>
    /// <param name="readings">All readings of the token.</param>
    public static IEnumerable<Proposal> Proposals(ImmutableArray<Line> lines, Token token, IReadOnlyList<WeighedReading> readings)
    {
        var best = readings.Where(r => !r.Candidate.IsLiteral).MaxBy(r => r.Share);
        var confidence = ConfidenceCurve.Of(best.Candidate, best.Share);
        return confidence < LeastProposed
            ? []
            : Spelled(lines, token, best.Candidate).Select(s => new Proposal(new Change(s.At, s.Text, Math.Min(confidence, LeastShare)), Others(token, s.Place, best, readings)));
    }

    public static bool IsMade(Choice choice) =>
        !choice.Candidate.IsLiteral && choice.Confidence >= LeastShare && ConfidenceOf(choice) >= LeastConfidence;

    private static double ConfidenceOf(Choice choice) => ConfidenceCurve.Of(choice.Candidate, choice.Confidence);

    private static ImmutableArray<(string Text, double Confidence)> Others(Token token, int place, WeighedReading best, IEnumerable<WeighedReading> readings) =>
    [
        .. from reading in readings
           where !ReferenceEquals(reading.Candidate, best.Candidate) && reading.Share >= LeastAlternative
           orderby reading.Share descending
           select (reading.Candidate.IsLiteral ? AsRead(token, place) : WordSpeller.Spell(token, reading.Candidate)[place], Math.Round(reading.Share, 2)),
    ];

    /// <summary>A token's text is that of its stretches.</summary>
    private static string AsRead(Token token, int place) =>
        token.Text.Substring(token.Stretches.Take(place).Sum(s => s.Length), token.Stretches[place].Length);

    /// <summary>The stretches that a reading changes.</summary>
    private static IEnumerable<(Stretch At, string Text, int Place)> Spelled(ImmutableArray<Line> lines, Token token, Candidate reading)
    {
        var spelled = WordSpeller.Spell(token, reading);
        for (var i = 0; i < spelled.Length; i++)
        {
            var at = token.Stretches[i];
            if (!lines[at.Line].Plain.AsSpan(at.Start, at.Length).SequenceEqual(spelled[i]))
            {
                yield return (at, spelled[i], i);
            }
        }
    }
}
