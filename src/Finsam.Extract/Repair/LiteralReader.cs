namespace Finsam.Extract.Repair;

/// <summary>The reading of a token that changes nothing, and what it costs as a word that no list may have.</summary>
internal sealed class LiteralReader(SwedishModel model, DamageChannel channel)
{
    /// <summary>What it costs to be a word that no list has, before its letters.</summary>
    public const double UnknownCost = 5.5;

    private const int ShortestHead = 3;

    /// <summary>A head before a single word is at least so long: shorter ones are found in any word.</summary>
    private const int ShortestOnlyHead = 5;

    /// <summary>Which characters stand for capitals: all of a word in capitals, or a first capital.</summary>
    public static bool[] CapitalPlaces(string text)
    {
        var places = new bool[text.Length];
        if (IsInCapitals(text))
        {
            Array.Fill(places, true);
        }
        else if (text.Length > 0)
        {
            places[0] = char.IsUpper(text[0]);
        }

        return places;
    }

    /// <summary>Two capitals at least, and no small letter.</summary>
    public static bool IsInCapitals(string text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 1;
    }

    public Candidate Read(string token, bool[] capitals)
    {
        var codes = Alphabet.Encode(token);
        var steps = codes is null ? [] : KeptSteps(token, capitals, codes);
        if (steps is null)
        {
            (codes, steps) = (null, []);
        }

        var word = codes is null ? -1 : model.Words.Find(codes);
        var cost = word >= 0 ? model.WordCosts[word] * SwedishModel.Step
            : codes is null ? UnknownWordCost(token, codes)
            : Math.Min(UnknownWordCost(token, codes), CompoundCost(codes));
        return new Candidate(codes ?? [], word >= 0 ? word : model.Unknown, cost, steps) { IsLiteral = true }.CostedIn(channel);
    }

    /// <summary>The steps that leave a word as it is; null where the channel does not know one of its characters, as the sign of kelvin, whose small letter is a k.</summary>
    private ushort[]? KeptSteps(string token, bool[] capitals, byte[] codes)
    {
        var steps = new ushort[codes.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            if (Kept(token[i], capitals[i], codes[i]) is not { } kept)
            {
                return null;
            }

            steps[i] = kept;
        }

        return steps;
    }

    /// <summary>The cheapest step that leaves a letter as it is.</summary>
    private ushort? Kept(char read, bool isCapital, byte code)
    {
        var (kept, least) = ((ushort?)null, double.MaxValue);
        foreach (var edit in EditTable.For(read, isCapital))
        {
            if (edit.First == code && edit.Read.Length == 1 && edit.Second == 0 && channel.CostOf(edit.Id) < least)
            {
                (kept, least) = ((ushort)edit.Id, channel.CostOf(edit.Id));
            }
        }

        return kept;
    }

    /// <summary>What it costs to be a compound whose last part training has not met as one: any word may be, at a price.</summary>
    private double CompoundCost(ReadOnlySpan<byte> codes, int heads = 2)
    {
        const double Cost = 9;
        const int ShortestTail = 5;
        var cheapest = double.MaxValue;
        for (var cut = ShortestHead; cut <= codes.Length - ShortestTail; cut++)
        {
            var head = model.Heads.Find(codes[..cut]);
            if (head < 0)
            {
                continue;
            }

            var tail = cut < ShortestOnlyHead && heads == 2 ? -1 : model.Words.Find(codes[cut..]);
            var rest = tail >= 0 ? Cost + (model.WordCosts[tail] * SwedishModel.Step)
                : heads > 1 ? CompoundCost(codes[cut..], heads - 1)
                : double.MaxValue;
            cheapest = Math.Min(cheapest, (model.HeadCosts[head] * SwedishModel.Step) + rest);
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
