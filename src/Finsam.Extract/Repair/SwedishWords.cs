namespace Finsam.Extract.Repair;

/// <summary>
/// Tells words of Swedish from strings of letters: a text read with another language's model, or through a font that tells
/// wrong characters, has few of them.
/// </summary>
public static class SwedishWords
{
    /// <summary>What a word that the lexicon has as parts only costs (nats).</summary>
    internal const double CompoundCost = 18;

    private const int ShortestPart = 3;
    private const int MostHeads = 2;
    private const byte NoTail = byte.MaxValue;

    /// <summary>Whether a word, in any case, is one of the lexicon or made of two or three parts of compounds.</summary>
    public static bool Knows(ReadOnlySpan<char> word)
    {
        var model = SwedishModel.Shipped;
        return Alphabet.Encode(word) is { Length: > 0 } codes
            && (model.Words.Find(codes) >= 0 || IsCompound(model, codes, MostHeads));
    }

    /// <summary>What a word costs by itself (nats); null for what Swedish has no word for.</summary>
    internal static double? CostOf(string word)
    {
        var model = SwedishModel.Shipped;
        return Alphabet.Encode(word) is { Length: > 0 } codes && model.Words.Find(codes) is >= 0 and var known ? model.WordCosts[known] * SwedishModel.Step
            : Knows(word) ? CompoundCost
            : null;
    }

    private static bool IsCompound(SwedishModel model, ReadOnlySpan<byte> codes, int heads)
    {
        for (var cut = ShortestPart; cut <= codes.Length - ShortestPart; cut++)
        {
            if (model.Heads.Find(codes[..cut]) >= 0 && (IsTail(model, codes[cut..]) || (heads > 1 && IsCompound(model, codes[cut..], heads - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTail(SwedishModel model, ReadOnlySpan<byte> codes) =>
        model.Words.Find(codes) is >= 0 and var number && number < model.TailCosts.Length && model.TailCosts[number] != NoTail;
}
