using System.Buffers;
using System.Runtime.InteropServices;

namespace Finsam.Extract.Repair;

/// <summary>
/// How damaged each line of a document is. A clean document can hold a page that was read with the wrong language: there its own
/// channel, which hardly ever loses a letter, would hold back what the neighbours on the line make plain.
/// </summary>
internal static class DamagedPassages
{
    private const int FewestChanges = 2;
    private const double SureConfidence = 0.9;
    private const double LeastShare = 0.5;
    private const double MostDamage = 0.9;
    private static readonly SearchValues<char> Letters = SearchValues.Create(DamageTable.Letters);

    /// <summary>For each token the share of lost letters on its line; 0 where too few are surely lost to tell.</summary>
    internal static double[] Find(List<Token> tokens, Choice[] choices)
    {
        var words = new Dictionary<int, (int Lost, int Kept)>();
        for (var t = 0; t < tokens.Count; t++)
        {
            if (tokens[t] is { Kind: ElementKind.Word, Stretches: [var at, ..] })
            {
                ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(words, at.Line, out _);
                line.Lost += HasSurelyLost(choices[t]) ? 1 : 0;
                line.Kept += tokens[t].Text.AsSpan().ContainsAny(Letters) ? 1 : 0;
            }
        }

        return [.. tokens.Select(t => t.Stretches is [var at, ..] && words.TryGetValue(at.Line, out var line) ? DamageOf(line.Lost, line.Kept) : 0)];
    }

    private static bool HasSurelyLost(Choice choice)
    {
        if (choice.Confidence < SureConfidence || choice.Candidate.IsLiteral)
        {
            return false;
        }

        foreach (var edit in choice.Candidate.Edits)
        {
            if (EditTable.All[edit].IsLost)
            {
                return true;
            }
        }

        return false;
    }

    private static double DamageOf(int lost, int kept)
    {
        var share = (double)lost / Math.Max(1, lost + kept);
        return lost < FewestChanges || share < LeastShare ? 0 : Math.Min(MostDamage, share);
    }
}
