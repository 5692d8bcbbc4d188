namespace Finsam.Extract.Repair;

/// <summary>
/// Reads a word that no list has, a surname mostly, by its letters alone: lost rings and dots are put back where the letter
/// trigrams of Swedish want them (<c>strém</c> to <c>ström</c>). A beam over the places of the word.
/// </summary>
internal sealed class LetterDecoder(SwedishModel model, DamageChannel channel)
{
    private const int BeamWidth = 24;

    private sealed record Hypothesis(double Cost, int Before, int Last, Edit? Edit, Hypothesis? From);

    /// <summary>The best reading that has other letters than the token; null where the token is best as it stands.</summary>
    /// <param name="unknownCost">What it costs to be an unknown word at all.</param>
    public Candidate? Find(string token, bool[] capitals, double unknownCost)
    {
        var beam = new List<Hypothesis> { new(0, 0, 0, null, null) };
        for (var i = 0; i < token.Length; i++)
        {
            beam = Next(beam, token[i], capitals[i]);
        }

        if (beam.Count == 0)
        {
            return null;
        }

        var best = beam.MinBy(h => h.Cost + LetterCost(h, 0))!;
        var steps = new Stack<Edit>();
        for (var h = best; h.Edit is { } edit; h = h.From!)
        {
            steps.Push(edit);
        }

        if (steps.All(s => s.IsKept))
        {
            return null;
        }

        var wordCost = unknownCost + best.Cost + LetterCost(best, 0) - steps.Sum(s => channel.CostOf(s.Id));
        return new Candidate([.. steps.Select(s => s.First)], model.Unknown, wordCost, [.. steps.Select(s => (ushort)s.Id)]).In(channel);
    }

    private List<Hypothesis> Next(List<Hypothesis> beam, char read, bool isCapital)
    {
        var edits = EditTable.For(read, isCapital).Where(e => e.Read.Length == 1 && (e.IsKept || e.Row >= 0)).ToArray();
        return [.. beam
            .SelectMany(h => edits.Select(e => new Hypothesis(
                h.Cost + LetterCost(h, e.First) + channel.CostOf(e.Id), h.Last, e.First, e, h)))
            .OrderBy(h => h.Cost).Take(BeamWidth)];
    }

    private double LetterCost(Hypothesis after, int letter) =>
        model.LetterCosts[(((after.Before * Alphabet.Size) + after.Last) * Alphabet.Size) + letter] * SwedishModel.Step;
}
