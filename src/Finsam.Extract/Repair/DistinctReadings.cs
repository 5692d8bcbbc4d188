namespace Finsam.Extract.Repair;

/// <summary>The readings of each different word of a document: found once, costed once in each round.</summary>
internal sealed class DistinctReadings(SwedishModel model, DamageChannel channel)
{
    private readonly CandidateFinder finder = new(model, channel);
    private readonly Dictionary<string, Candidate[]> words = [];
    private readonly Dictionary<ElementKind, Candidate[]> between = [];

    /// <summary>A word's readings; what stands between words has one, and tells the words beside it what it is.</summary>
    public Candidate[] Of(Token token)
    {
        if (token.Kind != ElementKind.Word)
        {
            return Fixed(token.Kind);
        }

        if (!words.TryGetValue(token.Text, out var readings))
        {
            words[token.Text] = readings = finder.Find(token.Text);
        }

        return readings;
    }

    public Candidate[] Fixed(ElementKind kind)
    {
        if (!between.TryGetValue(kind, out var readings))
        {
            between[kind] = readings = [OnlyReading(kind)];
        }

        return readings;
    }

    /// <summary>Costs every reading anew, in place: tokens share them.</summary>
    public void MoveTo(DamageChannel next)
    {
        foreach (var readings in words.Values)
        {
            foreach (var reading in readings.Length > 1 ? readings : [])
            {
                reading.CostedIn(next);
            }
        }
    }

    private Candidate OnlyReading(ElementKind kind)
    {
        var word = kind switch
        {
            ElementKind.Number => model.Number,
            ElementKind.Year => model.Year,
            ElementKind.One => model.One,
            ElementKind.Break => model.SentenceBreak,
            _ => model.Unknown,
        };
        return new Candidate([], word, model.WordCosts[word] * SwedishModel.Step, []) { IsLiteral = true };
    }
}
