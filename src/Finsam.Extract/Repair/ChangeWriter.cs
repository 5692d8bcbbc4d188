using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>Tells what the readings of a token change in the text: as changes where they are sure enough, as proposals where not.</summary>
internal static class ChangeWriter
{
    /// <summary>Below this the text stays as it was read.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>Below this a change is not worth anybody's look.</summary>
    private const double LeastProposed = 0.2;
    private const double LeastAlternative = 0.05;

    /// <summary>What the choice for a token changes in the text.</summary>
    public static IEnumerable<Change> Changes(ImmutableArray<Line> lines, Token token, Choice choice) =>
        choice.Candidate.IsLiteral || ConfidenceCurve.Shipped.Of(choice.Candidate, choice.Confidence) is var confidence && confidence < LeastConfidence
            ? []
            : Spelled(lines, token, choice.Candidate).Select(s => new Change(s.At, s.Text, confidence));

    /// <summary>What might be changed, where nothing is.</summary>
    /// <param name="readings">All readings of the token.</param>
    public static IEnumerable<Proposal> Proposals(ImmutableArray<Line> lines, Token token, Choice choice, IReadOnlyList<WeighedReading> readings)
    {
        var curve = ConfidenceCurve.Shipped;
        var best = readings.Where(r => !r.Candidate.IsLiteral).MaxBy(r => r.Share);
        var confidence = curve.Of(best.Candidate, best.Share);
        var isMade = !choice.Candidate.IsLiteral && curve.Of(choice.Candidate, choice.Confidence) >= LeastConfidence;
        return isMade || confidence < LeastProposed
            ? []
            : Spelled(lines, token, best.Candidate).Select(s => new Proposal(new Change(s.At, s.Text, Math.Min(confidence, LeastConfidence)), Others(token, s.Place, best, readings)));
    }

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
