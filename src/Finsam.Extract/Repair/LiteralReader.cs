namespace Finsam.Extract.Repair;

/// <summary>The reading of a token that changes nothing, and what it costs as a word that no list may have.</summary>
internal sealed class LiteralReader(SwedishModel model, DamageChannel channel)
{
    /// <summary>What it costs to be a word that no list has, before its letters.</summary>
    public const double UnknownCost = 5.5;

    /// <summary>Which characters stand for capitals: all of a word in capitals, or a first capital.</summary>
    public static bool[] CapitalPlaces(string text)
    {
        var all = text.Count(char.IsUpper) > 1 && !text.Any(char.IsLower);
        return [.. text.Select((c, i) => all || (i == 0 && char.IsUpper(c)))];
    }

    public Candidate Read(string token, bool[] capitals)
    {
        var codes = Alphabet.Encode(token);
        var steps = codes is null ? [] : new ushort[codes.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Kept(token[i], capitals[i], codes![i]);
        }

        var word = codes is null ? -1 : model.Words.Find(codes);
        var cost = word >= 0 ? model.WordCosts[word] * SwedishModel.Step
            : codes is null ? UnknownWordCost(token, codes)
            : Math.Min(UnknownWordCost(token, codes), CompoundCost(codes));
        return new Candidate(codes ?? [], word >= 0 ? word : model.Unknown, cost, steps) { IsLiteral = true }.In(channel);
    }

    /// <summary>The cheapest step that leaves a letter as it is.</summary>
    private ushort Kept(char read, bool isCapital, byte code)
    {
        var (kept, least) = (-1, double.MaxValue);
        foreach (var edit in EditTable.For(read, isCapital))
        {
            if (edit.First == code && edit.Read.Length == 1 && edit.Second == 0 && channel.CostOf(edit.Id) < least)
            {
                (kept, least) = (edit.Id, channel.CostOf(edit.Id));
            }
        }

        return (ushort)kept;
    }

    /// <summary>What it costs to be a compound whose last part training has not met as one: any word may be, at a price.</summary>
    private double CompoundCost(byte[] codes)
    {
        const double Cost = 9;
        const int ShortestPart = 5;
        var cheapest = double.MaxValue;
        for (var cut = ShortestPart; cut <= codes.Length - ShortestPart; cut++)
        {
            var (head, tail) = (model.Heads.Find(codes.AsSpan(0, cut)), model.Words.Find(codes.AsSpan(cut)));
            if (head >= 0 && tail >= 0)
            {
                cheapest = Math.Min(cheapest, Cost + ((model.HeadCosts[head] + model.WordCosts[tail]) * SwedishModel.Step));
            }
        }

        return cheapest;
    }

    /// <summary>What a word that no list has costs, by its letters. Digits and signs are dear: in a word they are damage.</summary>
    private double UnknownWordCost(string token, byte[]? codes)
    {
        const double Foreign = 9;
        var cost = UnknownCost;
        int before = 0, last = 0;
        foreach (var c in token)
        {
            var code = Alphabet.CodeOf(char.ToLowerInvariant(c));
            cost += code == 0 ? Foreign : LetterCost(before, last, code);
            (before, last) = (last, code);
        }

        return codes is null ? cost : cost + LetterCost(before, last, 0);
    }

    private double LetterCost(int before, int last, int letter) =>
        model.LetterCosts[(((before * Alphabet.Size) + last) * Alphabet.Size) + letter] * SwedishModel.Step;
}
