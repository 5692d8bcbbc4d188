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

    /// <summary>For each token the share of lost letters on its line; 0 where too few are surely lost to tell.</summary>
    internal static double[] Find(List<Token> tokens, Choice[] choices)
    {
        var lines = Enumerable.Range(0, tokens.Count).Where(t => tokens[t] is { Kind: ElementKind.Word, Stretches.IsEmpty: false })
            .GroupBy(t => tokens[t].Stretches[0].Line)
            .ToDictionary(line => line.Key, line => DamageOf([.. line.Select(t => (tokens[t].Text, choices[t]))]));
        return [.. tokens.Select(t => t.Stretches.IsEmpty ? 0 : lines.GetValueOrDefault(t.Stretches[0].Line))];
    }

    private static double DamageOf((string Text, Choice Choice)[] line)
    {
        var lost = line.Count(w => w.Choice.Confidence >= SureConfidence && !w.Choice.Candidate.IsLiteral && w.Choice.Candidate.Edits.Any(e => EditTable.All[e].IsLost));
        var kept = line.Count(w => w.Text.Any(DamageTable.Letters.Contains));
        var share = (double)lost / Math.Max(1, lost + kept);
        return lost < FewestChanges || share < LeastShare ? 0 : Math.Min(MostDamage, share);
    }
}
