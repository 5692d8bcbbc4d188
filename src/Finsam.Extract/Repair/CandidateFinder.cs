namespace Finsam.Extract.Repair;

/// <summary>Finds the readings of a token: what it says itself, and the words that may have been printed where it was read.</summary>
internal sealed class CandidateFinder(SwedishModel model, DamageChannel channel)
{
    public const int LongestSearch = 40;

    /// <summary>Nearly every word is found within this; only the others are worth a wider search, which widens step by step.</summary>
    private const double NarrowBound = 18;
    private const double Widening = 2;
    private const int MostCandidates = 8;

    /// <summary>
    /// How much dearer than the literal reading a compound may be: both are words that no list has, so that context does not tell them
    /// apart; what is left is what later rounds learn of the channel.
    /// </summary>
    private const double UnknownMargin = 3;

    /// <summary>How much dearer than a listed word a compound may be, of which context knows nothing.</summary>
    private const double ListedMargin = 4;

    /// <summary>Below this length any letter for any other would turn names and abbreviations into words.</summary>
    private const int ShortestForAnyLetter = 6;
    private const int ShortestToSplit = 3;

    private readonly LiteralReader literals = new(model, channel);
    private readonly LetterDecoder byLetters = new(model, channel);
    private readonly CandidateWalk walk = new(model, channel);

    /// <summary>The readings of a token, the literal one first, then by cost.</summary>
    public Candidate[] Find(string token)
    {
        var capitals = LiteralReader.CapitalPlaces(token);
        var literal = literals.Read(token, capitals);
        if (token.Length is 0 or > LongestSearch || (token.Length == 1 && char.IsUpper(token[0])))
        {
            return [literal];
        }

        var isName = token.Length > 1 && char.IsUpper(token[0]) && token.All(char.IsLetter) && !capitals[^1];
        walk.Begin(token, capitals, isName);
        Widen(token, literal);
        var asCompound = walk.Found.All.Find(c => c.Letters.AsSpan().SequenceEqual(literal.Letters));
        literal = literal with { WordCost = Math.Min(literal.WordCost, asCompound?.WordCost ?? literal.WordCost) };
        if (literal.Word == model.Unknown && isName && byLetters.Find(token, capitals, LiteralReader.UnknownCost) is { } decoded)
        {
            walk.Found.All.Add(decoded);
        }

        var others = walk.Found.All.Where(c => c.Cost <= walk.Found.Bound && !c.Letters.AsSpan().SequenceEqual(literal.Letters) && MayStandFor(token, capitals, c));
        return [literal, .. others.OrderBy(c => c.Cost).Take(MostCandidates)];
    }

    private void Widen(string token, Candidate literal)
    {
        var widest = Math.Min(literal.Cost, LiteralReader.UnknownCost + (5 * token.Length)) + FoundReadings.Margin;
        var bound = Math.Min(widest, NarrowBound);
        Search(token, literal, bound);
        while (walk.Found.All.Count == 0 && bound < widest)
        {
            bound = Math.Min(widest, bound * Widening);
            Search(token, literal, bound);
        }

        if (bound > NarrowBound && walk.Found.All.Count > 0 && Math.Min(widest, walk.Found.Best + FoundReadings.Margin) is var last && last > bound)
        {
            Search(token, literal, last);
        }
    }

    private void Search(string token, Candidate literal, double bound)
    {
        walk.Words(bound);
        if (literal.Word != model.Unknown)
        {
            return;
        }

        walk.Compounds(Math.Min(literal.Cost + UnknownMargin, walk.Found.Best + ListedMargin));
        if (token.Length >= ShortestToSplit && walk.Found.Best >= literal.Cost)
        {
            walk.LostSpaces(literal.Cost);
        }

        if (token.Length >= ShortestForAnyLetter && !char.IsUpper(token[0]) && walk.Found.Best >= literal.Cost)
        {
            walk.AnyLetters(literal.Cost);
        }
    }

    /// <summary>Short words in capitals are abbreviations, of which any other reading makes words; they may only have lost rings and dots.</summary>
    private static bool MayStandFor(string token, bool[] capitals, Candidate candidate)
    {
        const int LongestAbbreviation = 4;
        return token.Length > LongestAbbreviation || !capitals[^1] || candidate.Edits.All(e => EditTable.All[e].IsPlain);
    }
}
